import { languages } from '../domain/language.js';
import { gallery } from './gallery.js';
import { english, longest, usual } from './gallerySample.js';

const samples = [usual, english, longest];

/** Which cards to show; a word that is not known stands for the first. */
export interface ExhibitQuery {
  readonly words?: string | undefined;
  readonly language?: string | undefined;
  readonly actions?: string | undefined;
}

/** One card or message of the local gallery. */
export interface ShownExhibit {
  readonly name: string;
  readonly summary: string;
  readonly text?: string;
  readonly card?: object;
}

/** Every card in each of its states with one sample's data, in one language, for one kind of client: what the gallery page asks for. */
export function exhibits({ words, language, actions }: ExhibitQuery): {
  readonly samples: readonly string[];
  readonly exhibits: readonly ShownExhibit[];
} {
  const sample = samples.find(({ name }) => name === words) ?? usual;
  const audience = { language: languages.find((each) => each === language) ?? 'zh-CN', executes: actions !== 'submit' } as const;
  return {
    samples: samples.map(({ name }) => name),
    exhibits: gallery(sample, audience).map(({ name, rendered: { summary, text, card } }) => ({
      name,
      summary,
      ...(text === undefined ? {} : { text }),
      ...(card === undefined ? {} : { card }),
    })),
  };
}
