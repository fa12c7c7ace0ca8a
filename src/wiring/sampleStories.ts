import type { Directory } from '../directory/openDirectory.js';
import type { SampleStory } from '../server/local/firstVisit.js';
import { say } from '../texts/say.js';

/**
 * One of each sample partner's people and what goes wrong for their customers; of the people in data/partners.json and data/customers.json.
 * Nobody whom the page shows first: whoever opens it finds a chat of their own, and no example in it that was reported already.
 */
const samples = [
  { person: 'bbbbbbbb-0000-4000-8000-000000000202', language: 'en' },
  { person: 'aaaaaaaa-0000-4000-8000-000000000104', language: 'zh-CN' },
] as const;

/** The way from a sentence to a submitted escalation, typed; none for people whom the files do not list. */
export function sampleStories({ partners }: Pick<ReturnType<Directory['listed']>, 'partners'>): readonly SampleStory[] {
  const listed = new Set(partners.flatMap(({ users }) => users.map(({ aadObjectId }) => aadObjectId)));
  return samples
    .filter(({ person }) => listed.has(person))
    .map(({ person, language }) => ({
      person,
      locale: language === 'en' ? 'en-US' : 'zh-CN',
      lines: [
        say(language, 'local.sample'),
        say(language, 'selfhelp.action.still'),
        say(language, 'elig.tools'),
        say(language, 'form.action.submit'),
      ],
    }));
}
