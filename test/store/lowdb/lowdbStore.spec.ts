import { describeBotStorageContract } from '../contracts/botStorage.js';
import { describeContactsContract } from '../contracts/contacts.js';
import { describeDocumentsContract } from '../contracts/documents.js';
import { describeEscalationStoreContract } from '../contracts/escalationStore.js';
import { describeOutboxContract } from '../contracts/outbox.js';
import { describeProfilesContract } from '../contracts/profiles.js';
import { lowdbUnderTest } from '../support/lowdbUnderTest.js';

describeEscalationStoreContract('lowdb', lowdbUnderTest);
describeOutboxContract('lowdb', lowdbUnderTest);
describeContactsContract('lowdb', lowdbUnderTest);
describeProfilesContract('lowdb', lowdbUnderTest);
describeDocumentsContract('lowdb', lowdbUnderTest);
describeBotStorageContract('lowdb', lowdbUnderTest);
