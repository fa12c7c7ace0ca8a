/** The ready-made questions to a partner. */
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import type { CardOptions } from './audience.js';

const keys = ['error', 'users', 'steps', 'filing'] as const;

export interface ReadyQuestion {
  readonly key: (typeof keys)[number];
  /** What it is called among the choices, in the representative's language. */
  readonly name: string;
  /** What is sent, in the contact's language. */
  readonly text: string;
}

/** In the order of the card; that for the official filing only where the place is known. */
export function readyQuestions(
  { service, form }: SubmittedEscalation,
  language: Language,
  options: Pick<CardOptions, 'filingPlace'>,
): readonly ReadyQuestion[] {
  const theirs = form.contact.language;
  const place = options.filingPlace(service.key)?.place[theirs];
  return keys.flatMap((key): readonly ReadyQuestion[] => {
    const name = say(language, `ask.name.${key}`);
    if (key !== 'filing') return [{ key, name, text: say(theirs, `ask.quick.${key}`) }];
    return place === undefined ? [] : [{ key, name, text: say(theirs, 'ask.quick.filing', { place }) }];
  });
}
