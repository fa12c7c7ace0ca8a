import type { Instant } from '../../domain/ids.js';
import type { Wanted } from './laneCard.js';

export interface Lease {
  readonly token: string;
  readonly until: Instant;
  /** What the lane's card was to show when it was claimed. */
  readonly wanted: Wanted;
}

/** Who works which lane. In memory only: one process owns the folder, and after a restart nobody holds anything. */
export class Leases {
  readonly #held = new Map<string, Lease>();
  #count = 0;

  isHeld(lane: string, now: Instant): boolean {
    return (this.#held.get(lane)?.until ?? 0) > now;
  }

  take(lane: string, until: Instant, wanted: Wanted): Lease {
    this.#count += 1;
    const lease: Lease = { token: String(this.#count), until, wanted };
    this.#held.set(lane, lease);
    return lease;
  }

  /** The lease if it is still this one. */
  find(lane: string, token: string): Lease | undefined {
    const lease = this.#held.get(lane);
    return lease?.token === token ? lease : undefined;
  }

  giveBack(lane: string, { token }: Lease): void {
    if (this.find(lane, token)) this.#held.delete(lane);
  }
}
