import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Side } from '../texts/stateText.js';
import type { CardOptions } from './audience.js';
import { repBar } from './channelCard.js';
import type { Bar } from './recordCard.js';
import { partnerBar } from './statusCard.js';

/** The state bar as the reader's side has it. */
export const sideBar = (side: Side, language: Language, escalation: SubmittedEscalation, now: Instant, options: CardOptions): Bar =>
  side === 'rep' ? repBar(language, escalation, now, options) : partnerBar(language, escalation);
