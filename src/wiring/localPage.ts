/** Hands the local page's connector what it needs of the bot: people, words, its address; never the bot itself. */
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Directory } from '../directory/openDirectory.js';
import type { Language } from '../domain/language.js';
import { exhibits } from '../gallery/exhibits.js';
import type { Log } from '../log.js';
import { projectRoot } from '../projectRoot.js';
import { createLocalPage, type LocalPage } from '../server/local/createLocalPage.js';
import type { LocalWords } from '../server/local/parts.js';
import type { LocalPerson } from '../server/local/protocol.js';
import type { Store } from '../store/ports.js';
import { say } from '../texts/say.js';
import { localPeople } from './localPeople.js';
import { sampleStories } from './sampleStories.js';

const languageOf = (locale: LocalPerson['locale']): Language => (locale === 'en-US' ? 'en' : 'zh-CN');

const words: LocalWords = {
  channel: (locale) => say(languageOf(locale), 'local.channel'),
  pressFailed: (locale, failure) => say(languageOf(locale), `local.press.${failure}`),
  receiveHere: (locale) => say(languageOf(locale), 'local.receiveHere'),
  playRep: (locale) => say(languageOf(locale), 'local.playRep'),
};

export interface LocalPageWiring {
  readonly config: Pick<Config, 'dataDir' | 'files' | 'localSamples'>;
  readonly directory: Pick<Directory, 'listed'>;
  /** The store as it is now: another after a new beginning. */
  readonly store: () => Store;
  readonly address: () => string;
  readonly startOver: () => Promise<void>;
  readonly log: Log;
}

export function wireLocalPage({ config, directory, store, address, startOver, log }: LocalPageWiring): LocalPage {
  return createLocalPage({
    folder: join(config.dataDir, 'local-page'),
    people: () => localPeople(directory.listed()),
    bot: { id: '28:escalation-bot', name: say('zh-CN', 'welcome.title') },
    address,
    words,
    gallery: (query) => {
      const asked = (name: string) => query.get(name) ?? undefined;
      return exhibits({ words: asked('words'), language: asked('language'), actions: asked('actions') });
    },
    files: join(projectRoot, 'dist', 'page'),
    stories: config.localSamples ? sampleStories(directory.listed()) : [],
    isNew: async () => {
      const { escalations } = store();
      const counts = directory.listed().partners.map(({ tenantId }) => escalations.count({ by: 'organisation', organisation: tenantId }));
      return (await Promise.all(counts)).every((count) => count === 0);
    },
    startOver,
    log,
  });
}
