import { join } from 'node:path';
import { expect } from 'chai';
import { partnersFile } from '../../src/directory/files/partnersFile.js';
import { policyFile } from '../../src/directory/files/policyFile.js';
import { readFile } from '../../src/directory/files/reloaded.js';
import { repsFile } from '../../src/directory/files/repsFile.js';
import { createPeople, type PeopleFiles } from '../../src/directory/people.js';
import type { PersonSeen } from '../../src/directory/ports.js';
import { personKey, tenantId } from '../../src/domain/ids.js';
import { projectRoot } from '../../src/projectRoot.js';
import { cheshi, jihang } from '../support/customers.js';

const support = tenantId('cccccccc-0000-4000-8000-00000000000c');
const other = tenantId('eeeeeeee-0000-4000-8000-00000000000e');

async function sampleFiles(): Promise<PeopleFiles> {
  const [partners, reps, policy] = await Promise.all([
    readFile(join(projectRoot, 'data/partners.json'), partnersFile),
    readFile(join(projectRoot, 'data/reps.json'), repsFile),
    readFile(join(projectRoot, 'data/policy.json'), policyFile),
  ]);
  if (!partners.ok || !reps.ok || !policy.ok) throw new Error('the samples are wrong');
  return { partners: partners.value, reps: reps.value, rolesThatMayFile: policy.value };
}

describe('people', () => {
  let files: PeopleFiles;
  before(async () => {
    files = await sampleFiles();
  });
  const people = (change: Partial<PeopleFiles> = {}) => createPeople(() => ({ ...files, ...change }));
  const seen = (tenant: string | undefined, user: string, name?: string): PersonSeen => ({
    person: personKey(`msteams|${tenant ?? '-'}|${user}`),
    aadObjectId: user,
    ...(tenant === undefined ? {} : { tenant: tenantId(tenant) }),
    ...(name === undefined ? {} : { name }),
  });
  const user = (digits: string) => `aaaaaaaa-0000-4000-8000-000000000${digits}`;

  describe('named for escalations', () => {
    const change = (escalationContact: { readonly name: string; readonly email?: string } | undefined) =>
      people({
        partners: files.partners.map(({ escalationContact: _, ...partner }) => ({
          ...partner,
          ...(escalationContact === undefined ? {} : { escalationContact }),
        })),
      }).escalationContact(jihang);

    it('are found among the listed people by their email, else by their name', () => {
      expect(people().escalationContact(jihang)).to.deep.equal({
        aadObjectId: user('104'),
        name: '邱岚',
        email: 'qiu.lan@jihang.example',
      });
      expect(change({ name: 'The desk', email: 'QIU.LAN@jihang.example' })?.aadObjectId).to.equal(user('104'));
      expect(change({ name: 'Lena Hartwig' })).to.deep.equal({ aadObjectId: user('102'), name: 'Lena Hartwig' });
    });

    it('are nobody where none is named, or somebody whom nothing lists', () => {
      expect(change(undefined)).to.equal(undefined);
      expect(change({ name: 'Nobody Listed', email: 'nobody@jihang.example' })).to.equal(undefined);
      expect(people().escalationContact(other)).to.equal(undefined);
    });
  });

  describe('of a partner', () => {
    it('are known with their name, language, phone and email from the file', () => {
      const found = people().identify(seen(jihang, user('102'), 'lena.h'));
      expect(found).to.deep.include({ kind: 'partner', role: 'helpdesk-agent', language: 'en', phone: '138-0000-0102' });
      expect(found.kind === 'partner' && found.actor).to.deep.include({ name: 'Lena Hartwig', organisation: jihang, mayFile: true });
    });

    for (const [role, who, may] of [
      ['an admin agent', '101', true],
      ['a helpdesk agent', '102', true],
      ['a sales agent', '103', false],
      ['a global admin', '104', true],
      ['a billing admin', '105', false],
    ] as const) {
      it(`${may ? 'may' : 'may not'} file as ${role}`, () => {
        const found = people().identify(seen(jihang, user(who)));
        expect(found.kind === 'partner' && found.actor.mayFile).to.equal(may);
      });
    }

    it('may not file under a role that the policy does not know', () => {
      const partners = files.partners.map((partner) => ({
        ...partner,
        users: partner.users.map((entry) => ({ ...entry, role: 'wizard' })),
      }));
      const found = people({ partners }).identify(seen(jihang, user('101')));
      expect(found.kind === 'partner' && found.actor.mayFile).to.equal(false);
      expect(found).to.not.have.property('role');
    });

    it("may file when the file does not list them, unless the partner's entry says otherwise", () => {
      const unlisted = seen(jihang, 'ffffffff-0000-4000-8000-00000000000f', '新同事');
      const found = people().identify(unlisted);
      expect(found.kind === 'partner' && found.actor).to.include({ name: '新同事', mayFile: true });
      const partners = files.partners.map((partner) => ({ ...partner, allowUnlistedUsers: false }));
      const refused = people({ partners }).identify(unlisted);
      expect(refused.kind === 'partner' && refused.actor.mayFile).to.equal(false);
    });

    it('are known whatever the case of their ids', () => {
      expect(people().identify(seen(jihang.toUpperCase(), user('103').toUpperCase()))).to.include({ kind: 'partner', role: 'sales-agent' });
    });

    it('of another organisation are not known by a listed object id', () => {
      const found = people().identify(seen(cheshi, user('101'), 'x'));
      expect(found.kind === 'partner' && found.actor).to.include({ organisation: cheshi, name: 'x' });
      expect(found).to.not.have.property('role');
    });
  });

  it('who may file are named, as many as asked for', () => {
    expect(people().whoMayFile(jihang, 5)).to.deep.equal(['周砚秋', 'Lena Hartwig', '邱岚']);
    expect(people().whoMayFile(jihang, 1)).to.deep.equal(['周砚秋']);
    expect(people().whoMayFile(other, 5)).to.deep.equal([]);
  });

  describe('of the support organisation', () => {
    const zhiwei = seen(support, 'cccccccc-0000-4000-8000-000000000301');

    it('are representatives with phone, email and sign-in name', () => {
      const found = people().identify(zhiwei);
      expect(found.kind === 'rep' && found.actor).to.include({
        name: '沈知微',
        phone: '400-000-0301',
        email: 'shen.zhiwei@support.example',
        signInName: 'shen.zhiwei@support.example',
      });
    });

    it('are strangers when they are not listed and the file does not let every member in', () => {
      const reps = { ...files.reps, tenants: files.reps.tenants.map((tenant) => ({ ...tenant, allowUnlistedUsers: false })) };
      const guest = seen(support, 'ffffffff-0000-4000-8000-00000000000f');
      expect(people({ reps }).identify(guest).kind).to.equal('stranger');
      expect(people().identify(guest).kind).to.equal('rep');
      expect(people({ reps }).identify(zhiwei).kind).to.equal('rep');
    });

    it('are not known by their object id in another support tenant', () => {
      const strict = files.reps.tenants.map((tenant) => ({ ...tenant, allowUnlistedUsers: false }));
      const reps = { ...files.reps, tenants: [...strict, ...strict.map((tenant) => ({ ...tenant, tenantId: other }))] };
      expect(people({ reps }).identify(seen(other, 'cccccccc-0000-4000-8000-000000000301')).kind).to.equal('stranger');
    });

    it('are not known by their object id in another tenant', () => {
      expect(people().identify(seen(other, 'cccccccc-0000-4000-8000-000000000301')).kind).to.equal('stranger');
    });
  });

  it('of no listed organisation are strangers, with and without a tenant', () => {
    expect(people().identify(seen(other, user('101')))).to.deep.equal({ kind: 'stranger', tenant: other });
    expect(people().identify(seen(undefined, user('101')))).to.deep.equal({ kind: 'stranger' });
  });

  describe('in local mode', () => {
    it('play an agent of the sample partner under their own key and name', () => {
      const found = people().asPartner(seen(undefined, 'u1', 'Alex'));
      expect(found.kind === 'partner' && found.actor).to.include({
        person: 'msteams|-|u1',
        name: 'Alex',
        organisation: people().samplePartner,
        mayFile: true,
      });
      expect(found).to.include({ phone: '138-0000-0101' }).and.not.have.property('email');
    });

    it('play a representative whom the partner can reach, under their own key and name', () => {
      const found = people().asRep(seen(undefined, 'u1', 'Alex'));
      expect(found.kind === 'rep' && found.actor).to.include({
        person: 'msteams|-|u1',
        name: 'Alex',
        phone: '400-000-0301',
        email: 'shen.zhiwei@support.example',
      });
    });

    for (const name of [undefined, '', 'User']) {
      it(`are called as a sample person, with a tag of their own, when the client calls them ${JSON.stringify(name)}`, () => {
        const partner = people().asPartner(seen(undefined, 'u1', name));
        const rep = people().asRep(seen(undefined, 'u1', name));
        expect(partner.kind === 'partner' && partner.actor.name).to.equal('周砚秋 #148');
        expect(rep.kind === 'rep' && rep.actor.name).to.equal('沈知微 #148');
      });
    }

    it('stay who they are when a file lists them', () => {
      expect(people().asPartner(seen(cheshi, 'bbbbbbbb-0000-4000-8000-000000000201'))).to.deep.equal(
        people().identify(seen(cheshi, 'bbbbbbbb-0000-4000-8000-000000000201')),
      );
    });
  });
});
