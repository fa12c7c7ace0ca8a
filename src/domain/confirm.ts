import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import type { Closed, Escalation } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { toPartner, toReps } from './notices.js';
import type { Rating } from './rating.js';
import { submittedPart } from './submittedPart.js';
import { readText } from './text.js';
import { asPartner } from './whoMay.js';

/** The partner agrees that it is solved, and may say in the same breath how it went: closed. */
export function confirm(now: Escalation, command: CommandOf<'confirm'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'resolved') return refused({ code: 'wrongState' });
  const read = readText(command.text, formLimits.reason);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const { score, at } = command;
  const words = text === undefined ? {} : { text };
  const rating: { readonly rating?: Rating } = score === undefined ? {} : { rating: { score, at, ...words } };
  const { followers, notices } = follow(now, who.partner);
  const next: Closed = {
    ...submittedPart(now),
    ...step(now, command, 'confirmed', text, score === undefined ? {} : { detail: String(score) }),
    ...rating,
    state: 'closed',
    followers,
    owner: now.owner,
    resolution: now.resolution,
    closedAt: at,
  };
  const what: NoticeBody = { kind: 'confirmed', by: who.partner.name, ...(score === undefined ? {} : { score }), ...words };
  return accepted(next, [...toReps(now, what, repPlaces), ...toPartner(now, what, who.partner.person), ...notices]);
}
