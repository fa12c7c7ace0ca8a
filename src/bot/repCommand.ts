/** What a representative can change of an escalation: act and inputs → command. */
import type { EscalationAct } from '../cards/actions.js';
import { readyQuestions } from '../cards/readyQuestions.js';
import type { AskedCommand } from '../desk/ports.js';
import type { Asked } from '../domain/conversation.js';
import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { Invitation } from '../domain/meeting.js';
import type { Severity } from '../domain/severity.js';
import { typedTimes } from '../understanding/typedTimes.js';
import { chosenColleague, colleaguesOf, placeFor, requesterOf } from './colleagues.js';
import { invitedOf } from './invitedOf.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

export type RepChange = Extract<
  EscalationAct,
  | 'pickUp'
  | 'release'
  | 'resolve'
  | 'ask'
  | 'message'
  | 'note'
  | 'transfer'
  | 'requestTransfer'
  | 'giveFeedback'
  | 'inviteToMeeting'
  | 'changeSeverity'
  | 'recordServiceRequest'
>;

type Inputs = Readonly<Record<string, string>>;

/** What it is done to, by whom and where, and how the card that answers it comes there. */
interface Around {
  readonly before: SubmittedEscalation;
  readonly turn: Turn;
  readonly parts: BotParts;
  readonly asked?: Asked;
}

/** Undefined where what is to be chosen is missing. */
export async function repCommand(
  act: RepChange,
  inputs: Inputs,
  { before, turn, parts, asked }: Around,
): Promise<AskedCommand | undefined> {
  const text = inputs['text'] ?? '';
  switch (act) {
    case 'pickUp':
      return { do: 'pickUp', place: turn.place, ...(asked ? { asked } : {}) };
    case 'release':
      return { do: 'release', ...(text ? { reason: text } : {}) };
    case 'resolve':
      return { do: 'resolve', text, ...(inputs['followUp'] ? { followUp: inputs['followUp'] } : {}) };
    case 'ask':
      return { do: 'ask', text: questionOf(inputs, before, turn, parts) };
    case 'message':
      return { do: 'message', text };
    case 'giveFeedback':
      return { do: 'giveFeedback', text, ...(inputs['document'] ? { document: inputs['document'] } : {}) };
    case 'inviteToMeeting':
      return { do: 'inviteToMeeting', invitation: await invitationOf(inputs, before, turn, parts) };
    case 'note':
      return { do: 'note', text };
    case 'changeSeverity': {
      const severity = levelOf(inputs, before, parts);
      return severity && { do: 'changeSeverity', severity, reason: text };
    }
    case 'transfer': {
      const words = inputs['to'] ?? text;
      const to = chosenColleague(words, await colleaguesOf(turn, parts)) ?? (await requesterOf(words, before, parts));
      if (to === undefined) return undefined;
      const place = await placeFor(to, parts);
      return { do: 'transfer', to: to.rep, place: place ?? ownerOf(before)?.place ?? turn.place };
    }
    case 'requestTransfer': {
      const owner = ownerOf(before);
      const chat = owner && (await parts.contacts.get({ person: owner.person }));
      return { do: 'requestTransfer', inPrivate: chat?.reachable === true };
    }
    case 'recordServiceRequest':
      return { do: 'recordServiceRequest', number: text };
  }
}

/** How long a meeting takes where nothing was chosen, in minutes. */
const usualMinutes = 30;

async function invitationOf(inputs: Inputs, before: SubmittedEscalation, { now }: Turn, parts: BotParts): Promise<Invitation> {
  const { person, name, email } = await invitedOf(before, parts);
  return {
    contact: { person, name, ...(email === undefined ? {} : { email }) },
    slots: typedTimes(inputs['text'] ?? '', now),
    minutes: Number(inputs['minutes']) || usualMinutes,
    ...(await parts.desk.feedbackOf(before.organisation)),
  };
}

/** The ready-made questions that were chosen, a line each, then the representative's own words. */
function questionOf(inputs: Inputs, before: SubmittedEscalation, { language }: Turn, { cardOptions }: BotParts): string {
  const chosen = (inputs['quick'] ?? '').split(',');
  const ready = readyQuestions(before, language, cardOptions).filter(({ key }) => chosen.includes(key));
  return [...ready.map((each) => each.text), inputs['text'] ?? ''].filter((each) => each.trim() !== '').join('\n');
}

/** The level that was chosen, by its letter or by the name that the service has for it. */
function levelOf({ severity: typed }: Inputs, { service, form }: SubmittedEscalation, { cardOptions }: BotParts): Severity | undefined {
  const levels = cardOptions.targets.get(service.key)?.[form.type] ?? [];
  return levels.find(({ severity, name }) => severity === typed || name === typed)?.severity;
}
