import type { Instant } from '../../../src/domain/ids.js';
import type { Lane, Store } from '../../../src/store/ports.js';

/** A store of one backend as a contract needs it. Its clock stands at `now` until a test moves it. */
export interface StoreUnderTest {
  /** The open store; another one after `restart`. */
  readonly store: Store;
  now: Instant;
  /** All that the store knocked for, in order. */
  readonly knocks: { readonly lanes: readonly Lane[]; readonly at: Instant }[];
  /** Closes the store and opens it again on the same data. */
  restart(): Promise<void>;
  /** Closes it and removes its data. */
  dispose(): Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;

/** One fresh store for each test of the surrounding `describe`, disposed of after it. */
export function freshStore(make: MakeStore): () => StoreUnderTest {
  let made: StoreUnderTest | undefined;
  beforeEach(async () => {
    made = await make();
  });
  afterEach(async () => {
    await made?.dispose();
    made = undefined;
  });
  return () => {
    if (!made) throw new Error('no test is running');
    return made;
  };
}
