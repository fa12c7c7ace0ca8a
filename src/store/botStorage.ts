import type { Storage, StoreItems } from 'botbuilder';
import type { Documents } from './ports.js';

/** botbuilder's `Storage` on our documents: what the dialog stack is kept in. An unknown key is absent from what is read. */
export class BotStorage implements Storage {
  constructor(private readonly documents: Documents) {}

  async read(keys: string[]): Promise<StoreItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    const items: [string, unknown][] = [];
    for (const [key, { value, eTag }] of await this.documents.read(keys)) items.push([key, { ...(isRecord(value) ? value : {}), eTag }]);
    return Object.fromEntries(items);
  }

  async write(changes: StoreItems): Promise<void> {
    if (!changes) throw new ReferenceError('Changes are required when writing.');
    const documents = new Map<string, { readonly value: unknown; readonly eTag?: string }>();
    for (const [key, item] of Object.entries<unknown>(changes)) {
      if (!isRecord(item)) continue;
      const { eTag, ...value } = item;
      documents.set(key, typeof eTag === 'string' ? { value, eTag } : { value });
    }
    await this.documents.write(documents);
  }

  async delete(keys: string[]): Promise<void> {
    if (!keys) throw new ReferenceError('Keys are required when deleting.');
    await this.documents.remove(keys);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
