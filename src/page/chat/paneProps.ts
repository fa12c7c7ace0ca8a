import type { ClientKind } from '../../server/local/protocol.js';
import type { PaneName } from './pane.js';
import type { Session } from './useSession.js';

/** What every pane is given. */
export interface PaneProps {
  readonly session: Session;
  readonly client: ClientKind;
  readonly isTabbed: boolean;
  readonly isShown: boolean;
  readonly onUnread: (pane: PaneName, count: number) => void;
}
