import { randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/ids.js';
import { type Documents, StaleDocument } from '../ports.js';
import type { Entry } from './data.js';
import type { DocumentTimes } from './documentTimes.js';
import type { Tables } from './tables.js';

type Changes = Parameters<Documents['write']>[0];

/** Documents in the embedded store. */
export class LowdbDocuments implements Documents {
  /** With it an ETag of an earlier run, or of a document that was removed since, never fits again. */
  readonly #run = randomBytes(6).toString('base64url');
  #count = 0;

  constructor(
    private readonly tables: Tables,
    private readonly times: DocumentTimes,
    private readonly now: () => Instant,
  ) {}

  async read(keys: readonly string[]): Promise<ReadonlyMap<string, { readonly value: unknown; readonly eTag: string }>> {
    const found = await this.tables.read(() => keys.map((key) => [key, this.tables.rows.documents.get(key)] as const));
    const documents = new Map<string, { readonly value: unknown; readonly eTag: string }>();
    for (const [key, row] of found) if (row) documents.set(key, { value: JSON.parse(row.text), eTag: row.eTag });
    return documents;
  }

  async write(changes: Changes): Promise<void> {
    const entries: Entry[] = [];
    for (const [key, { value, eTag }] of changes) {
      if (eTag !== undefined && eTag !== '*' && eTag !== this.tables.rows.documents.get(key)?.eTag)
        throw new StaleDocument('the document was written or removed since it was read');
      this.#count += 1;
      entries.push(['documents', key, { v: 1, eTag: `${this.#run}.${this.#count}`, at: this.now(), text: JSON.stringify(value) }]);
    }
    if (entries.length > 0) await this.tables.commit(entries);
  }

  async remove(keys: readonly string[]): Promise<void> {
    const there = keys.filter((key) => this.tables.rows.documents.has(key));
    if (there.length > 0) await this.tables.commit(there.map((key): Entry => ['documents', key]));
  }

  async prune(before: Instant, limit: number): Promise<number> {
    const entries = this.times.writtenBefore(before, limit).map(({ id, at }): Entry => {
      const row = at === undefined ? this.tables.rows.documents.get(id) : undefined;
      return row === undefined ? ['documents', id] : ['documents', id, { ...row, at: this.now() }];
    });
    if (entries.length > 0) await this.tables.commit(entries);
    return entries.filter(([, , row]) => row === undefined).length;
  }
}
