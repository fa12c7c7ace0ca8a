import type { NoticeBody } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type Audience, apart } from './audience.js';
import { actButton } from './button.js';
import type { Rendered } from './rendered.js';
import { saidNotice } from './saidNotice.js';
import { cutName } from './summaryName.js';

type Requested = Extract<NoticeBody, { kind: 'transferRequested' }>;

/** A colleague would like to have it: one tap hands it over, and nothing need be done to keep it. */
export function transferRequestNotice(
  { by, at }: Requested & { readonly at: Instant },
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
): Rendered {
  const { language } = audience;
  const no = escalation.number;
  return saidNotice(
    language,
    escalation,
    {
      summary: say(language, 'request.summary', { no, who: cutName(by.name) }),
      style: 'accent',
      title: say(language, 'request.title', { no, who: visible(by.name) }),
      at,
      outro: [say(language, 'request.hint')],
      acts: [actButton(apart(audience), say(language, 'request.handOver'), escalation, 'transfer', { text: by.person, style: 'positive' })],
    },
    now,
  );
}
