import type { SubmittedEscalation } from '../domain/escalation.js';
import type { PersonKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Somebody to hand work to; `known`: the bot can write to them. */
export interface ColleagueShown {
  readonly person: PersonKey;
  readonly name: string;
  readonly known: boolean;
}

/** Asks to whom it goes. Input: `to`, a person; what was typed instead and fits nobody is said to be unknown. */
export function askTransfer(
  escalation: SubmittedEscalation,
  audience: Audience,
  colleagues: readonly ColleagueShown[],
  { typed = {}, error }: AskedAgain = {},
): Rendered {
  const { language } = audience;
  const to = typed['to'] ?? '';
  const isListed = colleagues.some(({ person }) => person === to);
  const unknown = to === '' || isListed ? undefined : say(language, 'transfer.unknown');
  const wrong = colleagues.length === 0 ? say(language, 'transfer.nobody') : (error ?? unknown);
  return inputCard(
    escalation,
    {
      title: say(language, 'transfer.title', { no: escalation.number }),
      act: 'transfer',
      action: say(language, 'rep.action.transfer'),
      choices: [
        {
          id: 'to',
          label: say(language, 'transfer.label'),
          error: say(language, 'transfer.error'),
          options: colleagues.map(({ person, name, known }) => ({
            value: person,
            title: known ? visible(name) : say(language, 'transfer.new', { name: visible(name) }),
          })),
        },
      ],
      hint: say(language, 'transfer.hint'),
    },
    audience,
    { ...(isListed ? { typed } : {}), ...(wrong === undefined ? {} : { error: wrong }) },
  );
}
