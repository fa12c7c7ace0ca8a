/** The way through the intake, as a person goes it. */
import type { Filling } from '../client/cardView.js';
import type { Person } from '../client/person.js';
import type { Words } from './words.js';

const numbers = /ES-\d{5,6}/;

/** Unfolds the contact of somebody whom the bot knows already. */
export async function changeContact(partner: Person): Promise<void> {
  const change = /^(改联系人|Change contact)$/;
  const form = [...partner.all].reverse().find((seen) => seen.view?.button(change));
  if (form) await partner.press(change, {}, { on: form });
}

/** What is still empty in the form and must not be: the contact of someone whom no file lists. */
export function contactFilling(partner: Person, w: Words): Filling {
  const form = [...partner.all].reverse().find((seen) => seen.view?.button(w.submit));
  const empty = (label: string): boolean =>
    form?.view?.parts.inputs.some((input) => input.seen && input.label.startsWith(label) && form.view?.value(input) === '') ?? false;
  return {
    ...(empty(w.contact) ? { [w.contact]: '林晓' } : {}),
    ...(empty(w.phone) ? { [w.phone]: '138 1234 5678' } : {}),
  };
}

/** From a sentence that names customer, service and symptom to the form; says that it is a new problem where one is open already. */
export async function toForm(partner: Person, w: Words, sentence: string = w.sentence): Promise<void> {
  await partner.say(sentence);
  const seen = await partner.sees(/先看看这几步|Worth a look first|可能已经报过了|It may be reported already/);
  if (seen.view?.button(w.notTheSame)) await partner.press(w.notTheSame);
  await partner.press(w.still);
  await partner.press(w.tools);
  await partner.sees(w.severity);
}

/** The number that the bot tells the partner. */
export async function numberTold(partner: Person, w: Words): Promise<string> {
  const seen = await partner.sees(numbers, w.waiting);
  const [number] = numbers.exec(seen.text) ?? [];
  if (!number) throw new Error('no number');
  return number;
}

/** Files an escalation by one sentence and gives back its number. */
export async function file(partner: Person, w: Words, sentence: string = w.sentence, filling: Filling = {}): Promise<string> {
  await toForm(partner, w, sentence);
  await partner.press(w.submit, { ...contactFilling(partner, w), ...filling });
  return numberTold(partner, w);
}
