/** Hands the local page's connector what it needs of the bot: people, words, its address; never the bot itself. */
import { join } from 'node:path';
import type { Directory } from '../directory/openDirectory.js';
import type { Language } from '../domain/language.js';
import { exhibits } from '../gallery/exhibits.js';
import type { Log } from '../log.js';
import { projectRoot } from '../projectRoot.js';
import { createLocalPage, type LocalPage } from '../server/local/createLocalPage.js';
import type { LocalWords } from '../server/local/parts.js';
import type { LocalPerson } from '../server/local/protocol.js';
import { say } from '../texts/say.js';
import { localPeople } from './localPeople.js';

const languageOf = (locale: LocalPerson['locale']): Language => (locale === 'en-US' ? 'en' : 'zh-CN');

const words: LocalWords = {
  channel: say('zh-CN', 'local.channel'),
  pressFailed: (locale, failure) => say(languageOf(locale), `local.press.${failure}`),
  receiveHere: (locale) => say(languageOf(locale), 'local.receiveHere'),
  playRep: (locale) => say(languageOf(locale), 'local.playRep'),
};

export interface LocalPageWiring {
  readonly dataDir: string;
  readonly directory: Pick<Directory, 'listed'>;
  readonly address: () => string;
  readonly log: Log;
}

export function wireLocalPage({ dataDir, directory, address, log }: LocalPageWiring): LocalPage {
  return createLocalPage({
    folder: join(dataDir, 'local-page'),
    people: () => localPeople(directory.listed()),
    bot: { id: '28:escalation-bot', name: say('zh-CN', 'welcome.title') },
    address,
    words,
    gallery: (query) => {
      const asked = (name: string) => query.get(name) ?? undefined;
      return exhibits({ words: asked('words'), language: asked('language'), actions: asked('actions') });
    },
    files: join(projectRoot, 'dist', 'page'),
    log,
  });
}
