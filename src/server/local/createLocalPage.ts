/** The local page's server side: a connector for the bot, addresses for the page, and the page's own files. */
import type { Server } from 'restify';
import { addConnectorRoutes } from './connectorRoutes.js';
import { openConversations } from './conversations.js';
import { createEventStreams } from './eventStream.js';
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
}

export interface LocalPage {
  addRoutes(server: Server): void;
  /** Lets what was sent to the bot be answered, ends the event streams, closes the journal. */
  stop(): Promise<void>;
}

export function createLocalPage(options: LocalPageOptions): LocalPage {
  const { folder, gallery, files, ...shared } = options;
  const conversations = openConversations(folder, options.log);
  const parts: LocalParts = { ...shared, conversations };
  const visitors = createVisitors(parts);
  const streams = createEventStreams(conversations);
  return {
    addRoutes(server) {
      addConnectorRoutes(server, parts);
      addPageFiles(server, files);
      addPageRoutes(server, { ...parts, visitors, streams, gallery, onVisit: visitors.openChannel, startOver: async () => {} });
    },
    async stop() {
      await visitors.idle();
      streams.close();
      conversations.close();
    },
  };
}
