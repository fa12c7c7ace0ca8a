/** The local page's server side: a connector for the bot, addresses for the page, and the page's own files. */
import type { Server } from 'restify';
import { addConnectorRoutes } from './connectorRoutes.js';
import { openConversations } from './conversations.js';
import { createEventStreams } from './eventStream.js';
import { createFirstVisit, type SampleStory } from './firstVisit.js';
import { addPageFiles } from './pageFiles.js';
import { addPageRoutes } from './pageRoutes.js';
import type { LocalParts } from './parts.js';
import { createVisitors } from './visitors.js';

export interface LocalPageOptions extends Omit<LocalParts, 'conversations'> {
  /** Where conversations are kept. */
  readonly folder: string;
  /** What GET /local/gallery answers. */
  readonly gallery: (query: URLSearchParams) => object;
  /** Where the page's own files are. */
  readonly files: string;
  /** What somebody finds who opens the page on new data. */
  readonly stories: readonly SampleStory[];
  /** Whether the bot has no escalation yet. */
  readonly isNew: () => Promise<boolean>;
  /** Sets the bot's data aside, this folder included, and resolves when it has begun anew. */
  readonly startOver: () => Promise<void>;
}

export interface LocalPage {
  addRoutes(server: Server): void;
  /** Lets what was sent to the bot be answered, ends the event streams, closes the journal. */
  stop(): Promise<void>;
}

export function createLocalPage(options: LocalPageOptions): LocalPage {
  const { folder, gallery, files, stories, isNew, ...shared } = options;
  const conversations = openConversations(folder, options.log);
  const parts: LocalParts = { ...shared, conversations };
  const visitors = createVisitors(parts);
  const streams = createEventStreams(conversations);
  const firstVisit = createFirstVisit({ folder, visitors, stories, isNew, log: options.log });

  let startingOver: Promise<void> | undefined;
  const startOver = async (): Promise<void> => {
    await firstVisit.idle();
    await visitors.idle();
    await options.startOver();
    conversations.reset();
  };
  return {
    addRoutes(server) {
      addConnectorRoutes(server, parts);
      addPageFiles(server, files);
      addPageRoutes(server, {
        ...parts,
        visitors,
        streams,
        gallery,
        onVisit: firstVisit.begin,
        // Whoever asks while it is under way gets the same new beginning.
        startOver: () => (startingOver ??= startOver().finally(() => (startingOver = undefined))),
      });
    },
    async stop() {
      await firstVisit.stop();
      await visitors.idle();
      streams.close();
      conversations.close();
    },
  };
}
