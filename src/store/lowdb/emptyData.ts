import type { Data } from './data.js';
import { entryIn } from './entries.js';
import { RestingRows } from './restingRows.js';

/**
 * Tables without a row. Of those that grow with every escalation or conversation, about `inUse` rows each are in memory, twice as many at most;
 * the others rest on the disk.
 */
export const emptyData = (inUse: number): Data => ({
  escalations: new RestingRows((json, id) => {
    const entry = entryIn(json, 'escalations', id);
    return entry?.[0] === 'escalations' ? entry[2] : undefined;
  }, inUse),
  keys: new Map(),
  lanes: new RestingRows((json, id) => {
    const entry = entryIn(json, 'lanes', id);
    return entry?.[0] === 'lanes' ? entry[2] : undefined;
  }, inUse),
  contacts: new Map(),
  profiles: new Map(),
  documents: new RestingRows((json, id) => {
    const entry = entryIn(json, 'documents', id);
    return entry?.[0] === 'documents' ? entry[2] : undefined;
  }, inUse),
  numbers: new Map(),
});
