/** The form, prefilled with everything that is known: the symptom, what was lifted out of it, and who asks. */
import { form } from '../../cards/form.js';
import { type LeftForm, leftForm } from '../../cards/leftForm.js';
import type { Rendered } from '../../cards/rendered.js';
import { type Draft, isSubmitted } from '../../domain/escalation.js';
import type { FormError, FormInput } from '../../domain/form.js';
import { formFromCopy } from '../../domain/formFromCopy.js';
import { formFromDraft } from '../../domain/formFromDraft.js';
import type { EscalationId } from '../../domain/ids.js';
import { phoneNumber } from '../../domain/phoneNumber.js';
import type { ServiceLevels } from '../../domain/severity.js';
import { say } from '../../texts/say.js';
import { plain } from '../answerWith.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';

/** The role of a form's card, see `sentCards.ts`. */
export const formRole = (id: EscalationId): string => `form ${id}`;

/** Posts the form of a draft; what was typed into it before it was left comes back. A copy is filled in as what it is like. */
export async function showForm(id: EscalationId, turn: PartnerTurn, parts: BotParts, copyOf?: EscalationId): Promise<void> {
  const draft = await parts.desk.get(turn.who.actor, id);
  if (draft?.state !== 'draft') {
    const text = say(turn.language, 'form.gone');
    turn.reply.post(plain(turn, text));
    return;
  }
  const typed = shownLast(draft, turn) ?? (copyOf === undefined ? undefined : await copied(draft, copyOf, turn, parts));
  turn.memory.cancelled = turn.memory.cancelled?.filter((each) => each !== id) ?? [];
  turn.memory.atForm = typed ? { id, input: typed } : { id };
  turn.reply.post(renderForm(draft, typed ?? prefilled(draft, turn, parts), [], turn, parts), formRole(id));
}

async function copied(draft: Draft, copyOf: EscalationId, turn: PartnerTurn, parts: BotParts): Promise<FormInput | undefined> {
  const source = await parts.desk.get(turn.who.actor, copyOf);
  return source && isSubmitted(source) ? formFromCopy(prefilled(draft, turn, parts), source.form) : undefined;
}

/** The form of a draft that is out becomes a short record of it. */
export function repaintForm(draft: Draft, why: LeftForm, turn: PartnerTurn, parts: BotParts): void {
  turn.reply.repaint({ role: formRole(draft.id), rendered: formRecord(draft, why, turn, parts) });
}

/** What is left where the form stood. */
export function formRecord(draft: Draft, why: LeftForm, turn: PartnerTurn, parts: BotParts): Rendered {
  const { title } = shownLast(draft, turn) ?? prefilled(draft, turn, parts);
  return leftForm(draft, title, why, turn.audience);
}

/** What the form was shown with when it came back with errors; undefined while it is as it was prefilled. */
const shownLast = ({ id }: Draft, { memory: { atForm } }: PartnerTurn): FormInput | undefined =>
  atForm?.id === id ? atForm.input : undefined;

/** The severity levels that the draft's service knows. */
export const levelsOf = (draft: Draft, parts: BotParts): ServiceLevels =>
  parts.guidance.targets.get(draft.service.key) ?? { technical: [], billing: [] };

/** The form's card with these values and these errors. */
export function renderForm(draft: Draft, input: FormInput, errors: readonly FormError[], turn: PartnerTurn, parts: BotParts): Rendered {
  return form(
    { draft, input, errors, levels: levelsOf(draft, parts), contactKnown: input.contact !== '' && phoneNumber(input.phone) !== undefined },
    turn.audience,
    turn.now,
  );
}

export function prefilled(draft: Draft, turn: PartnerTurn, parts: BotParts): FormInput {
  const { profile, who } = turn;
  const phone = profile?.phone ?? who.phone;
  const email = profile?.email ?? who.email;
  return formFromDraft(
    draft,
    {
      name: profile?.name ?? who.actor.name,
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      language: turn.language,
    },
    levelsOf(draft, parts),
  );
}
