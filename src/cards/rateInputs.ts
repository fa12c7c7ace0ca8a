import { formLimits } from '../domain/form.js';
import type { Language } from '../domain/language.js';
import { scores } from '../domain/rating.js';
import { say } from '../texts/say.js';
import type { RecordChoice, RecordText } from './recordCard.js';

/** How it went and a word on it, both optional: sent with the tap that confirms. Inputs: `score`, `text`. */
export const rateInputs = (language: Language): { readonly choices: readonly RecordChoice[]; readonly texts: readonly RecordText[] } => ({
  choices: [
    {
      id: 'score',
      label: say(language, 'rate.ask'),
      options: scores.map((score) => ({ value: String(score), title: say(language, `rate.${score}`) })),
    },
  ],
  texts: [{ id: 'text', label: say(language, 'rate.word'), required: false, errorMessage: '', max: formLimits.reason }],
});
