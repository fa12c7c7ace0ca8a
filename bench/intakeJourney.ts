import type { Json } from '../test/client/json.js';
import { objectAt } from '../test/client/json.js';
import type { Chat } from './chat.js';

/** A turn of the intake: what the table calls it, and how a person makes it. */
interface Turn {
  readonly name: string;
  make(chat: Chat): Promise<void>;
}

const choosing =
  (step: string, choice: string) =>
  (data: Json): boolean => {
    const bot = objectAt(data, 'bot');
    return bot['step'] === step && bot['choose'] === choice;
  };

/** The way by buttons, each question asked and answered: the turns that the figures are means of. */
export const intakeTurns: readonly Turn[] = [
  { name: '“report a problem” typed → which customer', make: (chat) => chat.say('报告问题') },
  { name: 'customer typed → which service', make: (chat) => chat.say('鲸屿科技') },
  { name: 'service pressed → what goes wrong', make: (chat) => chat.press(choosing('service', 'exchange-online')) },
  { name: 'symptom typed → draft stored, three self-help topics', make: (chat) => chat.say('今早9点起外部邮件都退回 5.4.1') },
  { name: '“not solved” pressed → eligibility', make: (chat) => chat.press(choosing('selfHelp', 'still')) },
  { name: 'reason pressed → stored, the form', make: (chat) => chat.press(choosing('eligibility', 'tools')) },
];

/** Goes through the whole intake once, up to the form. */
export async function goThrough(chat: Chat): Promise<void> {
  for (const turn of intakeTurns) await turn.make(chat);
}
