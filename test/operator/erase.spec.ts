import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { commandKey } from '../../src/domain/ids.js';
import { completed, erasedText, erasing, readErase } from '../../src/operator/eraseCommand.js';
import { FolderInUse } from '../../src/store/lowdb/folderLock.js';
import { openLowdbStore } from '../../src/store/lowdb/openLowdbStore.js';
import { openRewriting } from '../../src/store/lowdb/rewriteStored.js';
import type { Store } from '../../src/store/ports.js';
import { accepting, idOf, message } from '../store/support/escalations.js';
import { recordingLog } from '../store/support/recordingLog.js';
import { temporaryFolder } from '../store/support/temporaryFolder.js';
import { colleague, partner, tuesday, waiting } from '../support/builders.js';

const log = recordingLog();
const open = (folder: string): Promise<Store> => openLowdbStore({ folder, log, now: () => tuesday });

/** Two escalations of two people, one of whom has been told of the other; folded never, so that old lines are there. */
async function filled(): Promise<string> {
  const folder = temporaryFolder();
  const store = await open(folder);
  const zhou = partner().person;
  await store.profiles.update(zhou, { name: '周砚秋', phone: '138 1234 5678', email: 'zhou@jihang.example', language: 'zh-CN' });
  await store.contacts.seen({
    to: { person: zhou },
    conversation: { channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', conversationId: 'a:zhou', botId: '28:b', kind: 'personal' },
    language: 'zh-CN',
    receives: false,
    reachable: true,
  });
  const one = waiting();
  await store.escalations.create({
    ...one,
    form: { ...one.form, description: '请打 13812345678 找周砚秋，或写信到 ZHOU@jihang.example' },
    customer: { ...one.customer, name: '周砚秋商贸' },
  });
  await store.escalations.change(one.id, commandKey('k'), accepting([message('周砚秋 138-1234-5678')]));
  const lena = colleague();
  const other = waiting();
  await store.escalations.create({
    ...other,
    id: idOf(2),
    number: 'ES-10002',
    author: { person: lena.person, name: lena.name },
    submitter: { person: lena.person, name: lena.name },
    form: { ...other.form, contact: { ...other.form.contact, name: lena.name, phone: '139 0000 0000' } },
    history: [{ at: tuesday, by: { kind: 'partner', person: lena.person, name: lena.name }, what: 'submitted' }],
  });
  await store.documents.write(new Map([['chat', { value: { typed: '我是周砚秋，13812345678' } }]]));
  await store.close();
  return folder;
}

const files = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

async function erase(folder: string, ...args: readonly string[]): Promise<string> {
  const asked = readErase(args);
  expect(asked.problems).to.deep.equal([]);
  const rewriting = await openRewriting(folder, log);
  try {
    const whom = completed(asked.whom, rewriting.rows());
    return erasedText(whom, await rewriting.run(erasing(whom), asked.yes), asked.yes, []);
  } finally {
    await rewriting.close();
  }
}

describe('npm run erase', () => {
  it('only says what it would do, until it is told to', async () => {
    const folder = await filled();
    const before = files(folder);
    const said = await erase(folder, '--phone', '+86 138-1234-5678');
    expect(said)
      .to.contain('Would be erased')
      .and.to.contain(partner().person)
      .and.to.contain('from 1 escalations')
      .and.to.contain('--yes');
    expect(files(folder)).to.equal(before);
  });

  for (const args of [
    ['--person', partner().person],
    ['--name', '周砚秋'],
    ['--phone', '13812345678'],
    ['--email', 'Zhou@jihang.example'],
  ]) {
    it(`leaves nothing of the person in any file, old ones neither (${args[0]})`, async () => {
      const folder = await filled();
      await erase(folder, ...args, '--yes');
      const left = files(folder);
      for (const word of [/138[ -]?1234[ -]?5678/, /zhou@jihang/i, /周砚秋(?!商贸)/]) expect(left).not.to.match(word);
      expect(left, 'the customer').to.contain('周砚秋商贸');
      const store = await open(folder);
      const one = await store.escalations.get(waiting().id);
      expect(one).to.include({ state: 'waiting', number: waiting().number, revision: waiting().revision + 1 });
      expect(one).to.have.nested.property('form.contact.phone', '—');
      expect(await store.profiles.get(partner().person)).to.deep.equal({ v: 1, person: partner().person, language: 'zh-CN' });
      expect(await store.contacts.get({ person: partner().person })).to.equal(undefined);
      const other = await store.escalations.get(idOf(2));
      expect(other).to.have.nested.property('form.contact.name', colleague().name);
      await store.close();
    });
  }

  it('is refused while a bot has the folder, and without anybody named', async () => {
    const folder = await filled();
    const store = await open(folder);
    expect(await openRewriting(folder, log).catch((error: unknown) => error)).to.be.instanceOf(FolderInUse);
    await store.close();
    expect(readErase([]).problems).to.have.length(1);
    expect(readErase(['--phone', '12']).problems).to.have.length(1);
  });
});
