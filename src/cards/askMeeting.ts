import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import type { Invitation } from '../domain/meeting.js';
import { periods } from '../domain/periods.js';
import { listed } from '../texts/listed.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Whom an invitation goes to. `named`: the partner has named them for it; else it is the submitter. `known`: the bot can write to them. */
export interface InvitedShown {
  readonly name: string;
  readonly email?: string;
  readonly named: boolean;
  readonly known: boolean;
}

/** What is proposed: times as they can be typed back, a line each, and how long it takes. */
export interface Proposed extends Pick<Invitation, 'escalations' | 'withFeedback'> {
  readonly invited: InvitedShown;
  readonly times: readonly string[];
}

/** How long a meeting may take, in minutes; the first is proposed. */
const lengths = [30, 45, 60] as const;

/** How many numbers are named; the count says how many there are. */
const named = 10;

/** Asks to confirm an invitation to meet, with all that it rests on. Inputs: `text` (the times, a line each), `minutes`. */
export function askMeeting(escalation: SubmittedEscalation, audience: Audience, proposed: Proposed, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  const { times, escalations: n, withFeedback } = proposed;
  const list = listed(language, withFeedback.slice(0, named));
  return inputCard(
    escalation,
    {
      title: say(language, 'invite.title', { no: escalation.number }),
      about: whom(escalation, audience, proposed.invited),
      act: 'inviteToMeeting',
      action: say(language, 'invite.action'),
      choices: [
        {
          id: 'minutes',
          label: say(language, 'invite.minutes'),
          value: String(lengths[0]),
          options: lengths.map((min) => ({ value: String(min), title: say(language, 'invite.minutes.option', { min }) })),
        },
      ],
      texts: [
        {
          id: 'text',
          label: say(language, 'invite.times', { n: periods.meetingSlots }),
          error: say(language, 'refuse.slotsWrong'),
          value: times.join('\n'),
          max: formLimits.reason,
        },
      ],
      hint: say(language, 'invite.count', { days: periods.feedbackDays, n, m: withFeedback.length, list }),
    },
    audience,
    again,
  );
}

/** Who is asked to choose a time, who hears of it, and what to do where the bot cannot write to them. */
function whom({ submitter }: SubmittedEscalation, { language }: Audience, { name, email, named: isNamed, known }: InvitedShown): string {
  const contact = visible(name);
  const to = isNamed
    ? say(language, 'invite.to', { contact, submitter: visible(submitter.name) })
    : say(language, 'invite.to.submitter', { submitter: contact });
  if (known) return to;
  const unknown =
    email === undefined
      ? say(language, 'invite.unreached', { contact })
      : say(language, 'invite.unreached.email', { contact, email: visible(email) });
  return `${to} ${unknown}`;
}
