import type { LocalEvent } from '../server/local/protocol.js';

/** Who hears what the connector tells. */
export interface Listener {
  event(event: LocalEvent): void;
  /** The stream is open, at first or again. */
  opened(): void;
  /** The stream broke; `gone` when the browser does not try again by itself. */
  lost(gone: boolean): void;
}

/** Listens to all that happens after the state with this sequence number; returns how to stop. */
export function listen(after: number, listener: Listener): () => void {
  const source = new EventSource(`/local/events?after=${String(after)}`);
  source.onopen = () => listener.opened();
  source.onmessage = ({ data }: MessageEvent<string>) => listener.event(JSON.parse(data));
  source.onerror = () => listener.lost(source.readyState === EventSource.CLOSED);
  return () => source.close();
}
