import { isPerson } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant, Recipient } from '../domain/ids.js';
import type { Audience, CardOptions } from './audience.js';
import { channelCard } from './channelCard.js';
import type { Rendered } from './rendered.js';
import type { Onlooker } from './repActs.js';
import { statusCard } from './statusCard.js';

/** What the sender knows besides: whether any place receives, whether the partner could be told, whether this reader may act, and who a representative's own chat belongs to. */
interface Standing extends Onlooker {
  readonly nobodyReceives?: boolean;
  readonly unreached?: boolean;
  readonly readOnly?: boolean;
}

/** The card that is kept true in one lane: the partner's status card for a person, the representatives' card for a place. */
export const renderLivingCard = (
  escalation: SubmittedEscalation,
  to: Recipient,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  standing: Standing = {},
): Rendered =>
  isPerson(to) ? statusCard(escalation, audience, now, options, standing) : channelCard(escalation, audience, now, options, standing);
