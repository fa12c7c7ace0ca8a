import { type Escalation, isOpen, isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { HistoryEntry } from '../domain/historyEntry.js';
import type { Instant } from '../domain/ids.js';
import type { Score } from '../domain/rating.js';

/** What one escalation adds to the numbers. Times in ms. */
export interface Facts {
  /** When it was submitted, or solved by self-help: what a period is asked about. */
  readonly at: Instant;
  readonly selfSolved: boolean;
  readonly open: boolean;
  readonly withdrawn: boolean;
  /** From submission to the first pick-up. A click, not yet a contact. */
  readonly pickUpMs?: number;
  /** From submission to the first thing that a representative wrote to the partner in the chat. */
  readonly firstWordMs?: number;
  /** Of the target that counts now; absent while it still runs, where none is published, and for what was withdrawn in time. */
  readonly target?: 'met' | 'missed';
  readonly reopened: boolean;
  readonly feedback: boolean;
  readonly score?: Score;
}

/** What reaches the partner in a representative's own words; feedback is about the escalation, not about the problem. */
const words: ReadonlySet<HistoryEntry['what']> = new Set(['asked', 'messaged', 'resolved']);

/** undefined for a draft: nobody has submitted or solved it. */
export function factsOf(escalation: Escalation, now: Instant): Facts | undefined {
  if (escalation.state === 'selfSolved') {
    const at = escalation.history.findLast(({ what }) => what === 'selfSolved')?.at ?? escalation.touchedAt;
    return { at, selfSolved: true, open: false, withdrawn: false, reopened: false, feedback: false };
  }
  if (!isSubmitted(escalation)) return undefined;
  const { submittedAt, firstPickedUpAt, history, feedback, rating } = escalation;
  const spoken = history.find(({ what, by }) => by.kind === 'rep' && words.has(what));
  const target = targetOutcome(escalation, now);
  return {
    at: submittedAt,
    selfSolved: false,
    open: isOpen(escalation),
    withdrawn: escalation.state === 'withdrawn',
    reopened: history.some(({ what }) => what === 'reopened'),
    feedback: feedback !== undefined,
    ...(firstPickedUpAt === undefined ? {} : { pickUpMs: firstPickedUpAt - submittedAt }),
    ...(spoken === undefined ? {} : { firstWordMs: spoken.at - submittedAt }),
    ...(target === undefined ? {} : { target }),
    ...(rating === undefined ? {} : { score: rating.score }),
  };
}

/** The target runs from the submission, or from the last reopening, to the first pick-up after that. */
function targetOutcome(escalation: SubmittedEscalation, now: Instant): Facts['target'] {
  const { target, submittedAt, targetFrom = submittedAt, history } = escalation;
  if (target.kind === 'none') return undefined;
  const pickedUp = history.find(({ what, at }) => what === 'pickedUp' && at >= targetFrom);
  if (pickedUp !== undefined) return pickedUp.at <= target.at ? 'met' : 'missed';
  const ended = escalation.state === 'withdrawn' ? escalation.withdrawnAt : now;
  return ended > target.at ? 'missed' : undefined;
}
