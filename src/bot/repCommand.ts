/** What a representative can change of an escalation: act and inputs → command. */
import type { EscalationAct } from '../cards/actions.js';
import { readyQuestions } from '../cards/readyQuestions.js';
import type { AskedCommand } from '../desk/ports.js';
import type { Asked } from '../domain/conversation.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

export type RepChange = Extract<EscalationAct, 'pickUp' | 'release' | 'resolve' | 'ask' | 'message'>;

type Inputs = Readonly<Record<string, string>>;

/** What it is done to, by whom and where, and how the card that answers it comes there. */
interface Around {
  readonly before: SubmittedEscalation;
  readonly turn: Turn;
  readonly parts: BotParts;
  readonly asked?: Asked;
}

export function repCommand(act: RepChange, inputs: Inputs, { before, turn, parts, asked }: Around): AskedCommand {
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
  }
}

/** The ready-made questions that were chosen, a line each, then the representative's own words. */
function questionOf(inputs: Inputs, before: SubmittedEscalation, { language }: Turn, { cardOptions }: BotParts): string {
  const chosen = (inputs['quick'] ?? '').split(',');
  const ready = readyQuestions(before, language, cardOptions).filter(({ key }) => chosen.includes(key));
  return [...ready.map((each) => each.text), inputs['text'] ?? ''].filter((each) => each.trim() !== '').join('\n');
}
