/** What somebody finds who opens the page for the first time: a channel that receives, and escalations that people made by talking to the bot. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../log.js';
import type { LocalPerson } from './protocol.js';
import type { Visitors } from './visitors.js';

/** What a sample person types to the bot, line by line. */
export interface SampleStory {
  readonly locale: LocalPerson['locale'];
  readonly person: LocalPerson['id'];
  readonly lines: readonly string[];
}

export interface FirstVisitParts {
  /** Where the page keeps what it knows. */
  readonly folder: string;
  readonly visitors: Pick<Visitors, 'open' | 'openChannel' | 'say' | 'idle'>;
  readonly stories: readonly SampleStory[];
  /** Whether the bot has no escalation yet. */
  readonly isNew: () => Promise<boolean>;
  readonly log: Log;
}

export interface FirstVisit {
  /** Somebody who reads this language is there. What has to be prepared, is, while the page is already shown. */
  begin(locale: LocalPerson['locale']): void;
  /** Resolves when nothing is being prepared. */
  idle(): Promise<void>;
  /** No further line is said; resolves as `idle` does. */
  stop(): Promise<void>;
}

export function createFirstVisit({ folder, visitors, stories, isNew, log }: FirstVisitParts): FirstVisit {
  let preparing: Promise<void> | undefined;
  let stopped = false;

  const prepare = async (locale: LocalPerson['locale']): Promise<void> => {
    visitors.openChannel(locale);
    if (stories.length === 0 || !(await isNew()) || !(await isFirst(folder))) return;
    await visitors.idle();
    for (const { person, lines } of forReaderOf(locale, stories)) {
      const chat = visitors.open({ person, client: 'msteams' });
      for (const text of lines) {
        await visitors.idle();
        if (stopped || !chat.ok) return;
        visitors.say({ person, conversation: chat.value.id, text });
      }
    }
    await visitors.idle();
  };
  const idle = async (): Promise<void> => preparing;
  return {
    begin(locale) {
      preparing ??= prepare(locale)
        .catch((error: unknown) => log.warn({ err: error }, 'the local page: the samples could not be made'))
        .finally(() => {
          preparing = undefined;
        });
    },
    idle,
    stop() {
      stopped = true;
      return idle();
    },
  };
}

/** The one that the visitor reads comes last: it stands above the box to write in. */
const forReaderOf = (locale: LocalPerson['locale'], stories: readonly SampleStory[]): readonly SampleStory[] => [
  ...stories.filter((story) => story.locale !== locale),
  ...stories.filter((story) => story.locale === locale),
];

/** Leaves a mark before anything is said, so that a crash in the middle leads to fewer samples and never to more. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, 'visited'), '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
