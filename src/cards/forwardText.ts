import type { Bilingual, Language } from '../domain/language.js';
import { quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import type { Rendered } from './rendered.js';

interface View {
  readonly symptom?: string;
  readonly service: { readonly short: Bilingual };
  readonly topic: { readonly steps: readonly Bilingual[] };
}

/** The first topic's steps as a plain message that the partner can forward to the customer: an introduction, then the text alone. */
export function forwardText({ symptom, service, topic }: View, language: Language): readonly [Rendered, Rendered] {
  const summary = say(language, 'selfhelp.action.forward');
  const steps = topic.steps.map((step, index) => `${index + 1}. ${step[language]}`).join('\n');
  const q = symptom === undefined || symptom.trim() === '' ? service.short[language] : quote(symptom);
  return [
    { summary, text: say(language, 'selfhelp.forward.intro') },
    { summary, text: say(language, 'selfhelp.forward.body', { q, steps }) },
  ];
}
