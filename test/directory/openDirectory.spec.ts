import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { type Directory, openDirectory } from '../../src/directory/openDirectory.js';
import { personKey, tenantId } from '../../src/domain/ids.js';
import { projectRoot } from '../../src/projectRoot.js';
import { customerEntry, jihang, namesOf } from '../support/customers.js';

const names = ['customers', 'partners', 'reps', 'policy'] as const;
type Name = (typeof names)[number];

describe('the directory over files', () => {
  let folder: string;
  let lines: { readonly level: string; readonly facts: Readonly<Record<string, unknown>> }[];
  let opened: Directory | undefined;

  const path = (name: Name) => join(folder, `${name}.json`);
  const write = (name: Name, value: unknown) => writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value));
  const sample = (name: Name) => JSON.parse(readFileSync(join(projectRoot, `data/${name}.json`), 'utf8'));
  const customers = (...companyNames: readonly string[]) => ({
    version: 1,
    customers: companyNames.map((companyName, at) => customerEntry({ companyName }, at + 1)),
  });
  const open = () => {
    const log = (level: string) => (facts: Readonly<Record<string, unknown>>) => void lines.push({ level, facts });
    return openDirectory({
      customersFile: path('customers'),
      partnersFile: path('partners'),
      repsFile: path('reps'),
      policyFile: path('policy'),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      lookEveryMs: 5,
    });
  };
  const start = async (): Promise<Directory> => {
    const result = await open();
    if (!result.ok) throw new Error(result.problems.map(({ text }) => text).join('\n'));
    opened = result.directory;
    return result.directory;
  };
  const problems = async () => {
    const result = await open();
    if (result.ok) await result.directory.close();
    return result.ok ? [] : result.problems.map(({ text }) => text.replaceAll(`${folder}/`, ''));
  };
  const lineOf = async (level: string) => {
    for (let looks = 0; looks < 2000; looks++) {
      const line = lines.find((one) => one.level === level);
      if (line !== undefined) return line;
      await setTimeout(5);
    }
    throw new Error(`no line of level ${level}, but ${JSON.stringify(lines)}`);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'directory-'));
    lines = [];
    opened = undefined;
    for (const name of names) write(name, sample(name));
  });
  afterEach(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens the samples', async () => {
    const directory = await start();
    expect(directory.repsAllowUnlisted).to.equal(true);
    expect(namesOf(await directory.customers.search(jihang, '鲸屿', 5))).to.deep.equal(['鲸屿科技有限公司']);
  });

  it("tells when the list dates from: its own word, or the file's", async () => {
    write('customers', { ...customers('鲸屿科技有限公司'), asOf: '2026-11-24T09:00:00+08:00' });
    const directory = await start();
    expect(await directory.customers.asOf(jihang)).to.equal(Date.parse('2026-11-24T01:00:00Z'));
  });

  it('names all that is wrong in all files at once, by file and path, without quoting a customer', async () => {
    write('customers', { version: 1, customers: [{ companyName: '鲸屿科技有限公司', domain: 7, partnerTenantIds: [] }] });
    write('partners', '{"partners": [{"name": "霁航');
    write('reps', { version: 2, tenants: [] });
    rmSync(path('policy'));
    const all = await problems();
    expect(all).to.include.members([
      'customers.json: customers[0].id is missing and should be of type string',
      'customers.json: customers[0].domain should be of type string, not number',
      'customers.json: customers[0].partnerTenantIds should name a partner',
      'reps.json: version should be 1',
      'reps.json: tenants should name a support organisation',
      'policy.json: is not there',
    ]);
    expect(all.join('\n'))
      .to.match(/partners\.json: is not JSON/)
      .and.not.match(/鲸屿|霁航/);
  });

  it('says how many more there are of a long list', async () => {
    write('customers', { version: 1, customers: new Array(50).fill({}) });
    const all = await problems();
    expect(all).to.have.lengthOf(21);
    expect(all.at(-1)).to.match(/and \d+ more problems/);
  });

  for (const [what, name, change] of [
    [
      'a customer',
      'customers',
      () => ({ version: 1, customers: [customerEntry({ companyName: '甲' }, 1), customerEntry({ companyName: '乙' }, 1)] }),
    ],
    [
      'a partner',
      'partners',
      () => ({ ...sample('partners'), partners: [sample('partners').partners[0], sample('partners').partners[0]] }),
    ],
    [
      'a representative',
      'reps',
      () => ({ ...sample('reps'), representatives: [sample('reps').representatives[0], sample('reps').representatives[0]] }),
    ],
  ] as const) {
    it(`refuses ${what} that stands there twice`, async () => {
      write(name, change());
      expect((await problems()).join()).to.match(/stands there twice/);
    });
  }

  it('refuses a phone that is none and an email that is none', async () => {
    const file = sample('reps');
    Object.assign(file.representatives[0], { phone: '12', email: 'nobody' });
    write('reps', file);
    expect(await problems()).to.deep.equal([
      'reps.json: representatives[0].phone should be a phone number such as 138-0000-0101 or 400-000-0301',
      'reps.json: representatives[0].email should be an email address',
    ]);
  });

  it('takes a changed file into use, saved in place or by renaming, with a byte-order mark or not', async () => {
    const directory = await start();
    await directory.warm();
    write('customers', customers('石燧建材有限公司'));
    await lineOf('info');
    expect(namesOf(await directory.customers.search(jihang, 'shisui', 5))).to.deep.equal(['石燧建材有限公司']);
    lines = [];
    writeFileSync(join(folder, 'new.json'), `\uFEFF${JSON.stringify(customers('岚舟物流有限公司'))}`);
    renameSync(join(folder, 'new.json'), path('customers'));
    await lineOf('info');
    expect(namesOf(await directory.customers.search(jihang, 'lanzhou', 5))).to.deep.equal(['岚舟物流有限公司']);
  });

  it('takes changed people and roles into use at once', async () => {
    const directory = await start();
    const seen = {
      person: personKey('msteams|a|1'),
      tenant: jihang,
      aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000103',
    };
    const policy = sample('policy');
    policy.roles['sales-agent'].mayFile = true;
    write('policy', policy);
    await lineOf('info');
    const found = directory.people.identify(seen);
    expect(found.kind === 'partner' && found.actor.mayFile).to.equal(true);
  });

  it("rejects a wrong file whole and says so once, without a customer's name; the old one stays", async () => {
    const directory = await start();
    write('customers', {
      version: 1,
      customers: [customerEntry({ companyName: '石燧建材有限公司' }, 1), { companyName: '岚舟物流有限公司' }],
    });
    await lineOf('warn');
    await setTimeout(40);
    expect(lines).to.have.lengthOf(1);
    expect(JSON.stringify(lines)).to.not.match(/石燧|岚舟/);
    expect(namesOf(await directory.customers.search(jihang, 'shisui', 5))).to.deep.equal(['六安拾穗茶业有限公司']);
  });

  it('keeps the old one when the file is gone, and takes it when it is back', async () => {
    const directory = await start();
    rmSync(path('customers'));
    await lineOf('warn');
    expect(namesOf(await directory.customers.search(jihang, '鲸屿', 5))).to.deep.equal(['鲸屿科技有限公司']);
    write('customers', customers('石燧建材有限公司'));
    await lineOf('info');
    expect(namesOf(await directory.customers.search(jihang, '鲸屿', 5))).to.equal('none');
  });

  it('does not let a reload make every member of the support tenant a representative', async () => {
    const file = sample('reps');
    const strict = { ...file, tenants: [{ ...file.tenants[0], allowUnlistedUsers: false }] };
    write('reps', strict);
    const directory = await start();
    expect(directory.repsAllowUnlisted).to.equal(false);
    write('reps', file);
    await lineOf('warn');
    const guest = { person: personKey('msteams|c|9'), tenant: tenantId(file.tenants[0].tenantId), aadObjectId: 'nobody' };
    expect(directory.people.identify(guest).kind).to.equal('stranger');
  });

  it('looks at no file any more once it is closed', async () => {
    const directory = await start();
    await directory.close();
    write('customers', customers('石燧建材有限公司'));
    await setTimeout(40);
    expect(lines).to.deep.equal([]);
  });
});
