import type { Attachment } from './attachment.js';
import { attachmentLimits } from './attachment.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import { type Escalation, isOpen, isSubmitted, type PickedUp } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { toPartner, toReps } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { readText } from './text.js';
import { asAuthor, asPartner } from './whoMay.js';

/**
 * Files join the escalation, with the words that came with them; all of one message are told as one. An answer gives the turn back to the
 * owner, and files that come as an answer after all are details. A file that is there already is not kept twice.
 */
export function attach(now: Escalation, command: CommandOf<'attach'>, { repPlaces }: Surroundings): Decision {
  const who = isSubmitted(now) ? asPartner(now, command.actor) : asAuthor(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'draft' && !isOpen(now)) return refused({ code: 'wrongState' });
  const read = readText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const there = now.attachments ?? [];
  const files = command.files.filter(
    ({ sha256 }, place) => ![...there, ...command.files.slice(0, place)].some((each) => each.sha256 === sha256),
  );
  if (files.length === 0 && text === undefined) return refused({ code: 'alreadyAttached' });
  if (there.length + files.length > attachmentLimits.files) return refused({ code: 'tooManyFiles', limit: attachmentLimits.files });

  const { person, name } = who.partner;
  const answers = command.as === 'answer' && now.state === 'waitingForPartner';
  const came = now.state === 'draft' ? 'draft' : answers ? 'answer' : 'details';
  const attachments: readonly Attachment[] = [
    ...there,
    ...files.map((file) => ({ ...file, by: { person, name }, at: command.at, with: came }) as const),
  ];
  const names = files.map((file) => file.name);
  const moved = step(now, command, answers ? 'answered' : 'attached', text, { files: names });
  if (now.state === 'draft') return accepted({ ...now, ...moved, attachments });

  const { followers, notices } = follow(now, who.partner);
  const what: NoticeBody = { kind: 'attached', by: name, files: names, answers, ...(text === undefined ? {} : { text }) };
  const told = [...toReps(now, what, repPlaces), ...(answers ? toPartner(now, what, person) : []), ...notices];
  if (!answers) return accepted({ ...now, ...moved, attachments, followers }, told);
  const next: PickedUp = {
    ...submittedPart(now),
    ...moved,
    state: 'pickedUp',
    owner: now.owner,
    attachments,
    followers,
    answered: { question: now.question, person },
  };
  return accepted(next, told);
}
