import type { Checked } from './checked.js';
import type { Symptom } from './escalation.js';
import { formLimits } from './form.js';
import { readText } from './text.js';

/** A symptom fit to keep, as the field that it fills: none where nothing was said. Refused when too long, or when it holds a password. */
export function readSymptom(symptom: Symptom | undefined): Checked<{ readonly field: { readonly symptom?: Symptom } }> {
  const read = readText(symptom?.text, formLimits.descriptionMax);
  if (read.refusal !== undefined) return read;
  return { field: symptom === undefined || read.text === undefined ? {} : { symptom: { ...symptom, text: read.text } } };
}
