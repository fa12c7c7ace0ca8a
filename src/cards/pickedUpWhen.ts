import { minuteMs } from '../domain/beijingTime.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say, sayCount } from '../texts/say.js';
import { onDateAt } from '../texts/when.js';

/** `ES-10482 · 11月24日（周二）10:31 受理，11 分钟 · 目标内`, or how late it was; a later owner is just named with the time. */
export function pickedUpWhen(language: Language, escalation: SubmittedEscalation, at: Instant, now: Instant): string {
  const { number: no, submittedAt, target, firstPickedUpAt } = escalation;
  const t = onDateAt(language, at, now);
  const minutes = (ms: number): number => Math.max(1, Math.floor(ms / minuteMs));
  // The target is for the first response: whoever takes it over later is neither early nor late.
  if (target.kind === 'none' || firstPickedUpAt !== at) return say(language, 'rep.picked.plain', { no, t });
  if (at > target.at) return sayCount(language, 'rep.picked.late', minutes(at - target.at), { no, t });
  const taken = minutes(at - submittedAt);
  // Beyond two hours a count of minutes says nothing.
  return taken > 120 ? say(language, 'rep.picked.inTime', { no, t }) : sayCount(language, 'rep.picked.when', taken, { no, t });
}
