import { describeBotStorageContract } from '../contracts/botStorage.js';
import { describeContactsContract } from '../contracts/contacts.js';
import { describeDocumentsContract } from '../contracts/documents.js';
import { describeEscalationStoreContract } from '../contracts/escalationStore.js';
import { describeOutboxContract } from '../contracts/outbox.js';
import { describeProfilesContract } from '../contracts/profiles.js';
import { lowdbUnderTest } from '../support/lowdbUnderTest.js';

const backends = [
  ['lowdb', lowdbUnderTest()],
  // Every row is read back from the disk, and the journal is folded with every step.
  ['lowdb with nothing in memory', lowdbUnderTest({ rowsInUse: 1, foldFrom: 1, sliceMs: 0 })],
] as const;

for (const [name, make] of backends) {
  describeEscalationStoreContract(name, make);
  describeOutboxContract(name, make);
  describeContactsContract(name, make);
  describeProfilesContract(name, make);
  describeDocumentsContract(name, make);
  describeBotStorageContract(name, make);
}
