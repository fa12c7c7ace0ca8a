/** The severity levels that a service has, as radio buttons: each says what it means and what its target is. */
import type { Language } from '../domain/language.js';
import type { SeverityLevel } from '../domain/severity.js';
import { say } from '../texts/say.js';
import { targetLength } from '../texts/targetText.js';

/** One radio button. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

function levelText(language: Language, { severity, name, target }: SeverityLevel): string {
  const level = say(language, name === 'graded' ? `form.severity.${severity}` : `form.severity.${name}`);
  if (target === null) return say(language, 'form.severity.noTarget', { level });
  const id = target.confidence === 'documented' ? 'form.severity.target' : 'form.severity.target.ref';
  return say(language, id, { level, time: targetLength(language, target) });
}

/** Least urgent first, as the form shows them. */
export const severityOptions = (language: Language, levels: readonly SeverityLevel[]): readonly Choice[] =>
  [...levels].reverse().map((level) => ({ title: levelText(language, level), value: level.severity }));
