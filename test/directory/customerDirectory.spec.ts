import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import type { IndexedCustomers } from '../../src/directory/customerDirectory.js';
import { customerId, tenantId } from '../../src/domain/ids.js';
import { projectRoot } from '../../src/projectRoot.js';
import { cheshi, jihang, namesOf, sampleCustomers, someCustomers } from '../support/customers.js';

const searchCase = z.object({
  q: z.string(),
  partner: z.string(),
  expect: z.union([z.array(z.string()), z.literal('too-many')]),
  note: z.string(),
});
const { cases } = z
  .object({ cases: z.array(searchCase) })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'test/directory/searchCases.json'), 'utf8')));

describe('the customers of a partner', () => {
  let samples: IndexedCustomers;
  before(async () => {
    samples = await sampleCustomers();
  });
  const find = async (typed: string, partner = jihang) => namesOf(await samples.search(partner, typed, 20));

  describe('every search case', () => {
    for (const { q, partner, expect: expected, note } of cases) {
      it(`${q}: ${note}`, async () => {
        const found = await samples.search(tenantId(partner), q, 20);
        if (expected === 'too-many') expect(found.kind).to.equal('tooMany');
        else expect(found.kind === 'found' ? found.customers.map(({ id }) => id) : []).to.have.members(expected);
      });
    }

    it('ranks initials at the beginning of a name before those inside one', async () => {
      expect((await find('jykj')).at(-1)).to.equal('行知鹿教育科技有限公司');
    });
  });

  describe('as people type', () => {
    const bluefern = ['Bluefern Robotics (Suzhou) Co., Ltd.'];
    const jingyu = ['鲸屿科技有限公司'];
    const both = ['静雨科技有限公司', '鲸屿科技有限公司'];
    const typed: readonly (readonly [string, readonly string[]])[] = [
      ['鲸屿科技', jingyu],
      ['鲸屿科技有限公司', jingyu],
      ['鲸屿科技有限', jingyu],
      ['鲸屿 深圳', jingyu],
      ['深圳 鲸屿', jingyu],
      ['深圳鲸屿', jingyu],
      ['鲸屿（深圳市）', jingyu],
      ['科技，鲸屿', jingyu],
      ['shenzhen jingyu', jingyu],
      ['jingyu shenz', jingyu],
      ['鲸屿 深圳市', jingyu],
      ['jingyu keji', both],
      ['JING YU', both],
      ['jingyuk', both],
      ['jingyukj', both],
      ['jingyukejiyouxiangongsi', both],
      ['鲸yu', jingyu],
      ['wenlv', ['砚北文旅集团有限公司', '重庆雁北文旅有限公司']],
      ['wenlü', ['砚北文旅集团有限公司', '重庆雁北文旅有限公司']],
      ['zhangyu', ['长屿贸易有限公司']],
      ['changyu', ['长屿贸易有限公司']],
      ['liuan', ['六安拾穗茶业有限公司']],
      ['𠮷', ['𠮷桉食品有限公司']],
      ['7xian', ['7弦零售有限公司']],
      ['a+xingli', ['A+星砾教育咨询有限公司']],
      ['Bluefern', bluefern],
      ['fern', bluefern],
      ['ＢＬＵＥＦＥＲＮ robotics', bluefern],
      ['Bluefern Robotics (Suzhou) Co., Ltd.', bluefern],
      ['ohara', ["O'Hara & Söhne (Nantong) GmbH"]],
      ['sohne', ["O'Hara & Söhne (Nantong) GmbH"]],
      ['集团', ['砚北文旅集团有限公司', '中部苔原云泽循环经济产业园区投资建设运营管理（集团）股份有限公司云泽分公司']],
    ];
    for (const [words, names] of typed) {
      it(`finds ${names.join(', ')} by ${words}`, async () => {
        expect(await find(words)).to.deep.equal(names);
      });
    }

    it("finds a reading that only another partner's customer has for that partner alone", async () => {
      expect(await find('shanshi', cheshi)).to.deep.equal(['单氏精工有限公司']);
      expect(await find('shanshi')).to.equal('none');
    });

    for (const words of ['', '   ', '？！', '鲸鱼', '鲸屿 上海', 'jingyu s', 'zzz', 'x'.repeat(5000), '鲸'.repeat(5000)]) {
      it(`finds nothing by ${JSON.stringify(words.slice(0, 12))}`, async () => {
        expect(await find(words)).to.equal('none');
      });
    }

    for (const words of ['有限公司', '公司', '有', 'gongsi', 'YXGS', 'zzdemo']) {
      it(`asks for more than ${words}`, async () => {
        expect(await find(words)).to.equal('tooMany');
      });
    }
  });

  describe('what is taken without asking', () => {
    const taken = async (directory: IndexedCustomers, typed: string): Promise<string | undefined> => {
      const found = await directory.search(jihang, typed, 5);
      return found.kind === 'found' && (found.exact || found.total === 1) ? found.customers[0]?.name : undefined;
    };

    it('is the one whose full or short name was typed, though others begin so', async () => {
      const directory = await someCustomers('鲸屿有限公司', '鲸屿科技有限公司', '大鲸屿有限公司');
      expect(await taken(directory, '鲸屿')).to.equal('鲸屿有限公司');
      expect(await taken(directory, '鲸屿有限公司')).to.equal('鲸屿有限公司');
      expect(await taken(directory, '鲸屿科技')).to.equal('鲸屿科技有限公司');
    });

    it('is never the one that merely ranks first', async () => {
      const directory = await someCustomers('鲸屿科技有限公司', '大鲸屿有限公司');
      expect(await taken(directory, '鲸屿')).to.equal(undefined);
    });

    it('is not a name that begins like the city of another customer', async () => {
      const directory = await someCustomers({ companyName: '云泽小学', city: '云泽' }, { companyName: '霜序有限公司', city: '云泽市' });
      expect(await taken(directory, '云泽')).to.equal(undefined);
      expect(namesOf(await directory.search(jihang, '云泽', 5))).to.deep.equal(['云泽小学', '霜序有限公司']);
    });

    it('is not the only customer for a legal form, which says nothing', async () => {
      const directory = await someCustomers('Quillmoor Company Ltd.', '鲸屿有限公司');
      for (const form of ['company', 'ltd', '公司', '有限公司'])
        expect(namesOf(await directory.search(jihang, form, 5)), form).to.equal('none');
    });

    it('is one of two whose domains begin alike only when its own label was typed', async () => {
      expect(await taken(samples, 'jingyu1.example')).to.equal('鲸屿科技有限公司');
      expect(await taken(samples, 'jingyu')).to.equal(undefined);
    });
  });

  describe('by domain and id', () => {
    const domains = [
      'bluefern.example',
      'BLUEFERN.EXAMPLE',
      'zzdemobluefern.partner.onmschina.cn',
      'zzdemobluefern',
      'https://www.bluefern.example/x',
      'it@mail.bluefern.example',
    ];
    for (const domain of domains) {
      it(`finds Bluefern by ${domain}`, async () => {
        expect(await find(domain)).to.deep.equal(['Bluefern Robotics (Suzhou) Co., Ltd.']);
      });
    }

    it('finds the row that a button named by the label of its domain', async () => {
      const found = await samples.search(jihang, 'xinglibj', 20);
      expect(found.kind === 'found' && found.customers.map(({ city }) => city)).to.deep.equal(['北京']);
    });

    it('finds a customer by its id, and by a tenant id of its own, in braces or capitals', async () => {
      const own = await someCustomers({ companyName: '鲸屿科技有限公司', tenantId: 'dddddddd-0000-4000-8000-00000000000d' });
      for (const id of ['00000000-0000-4000-8000-000000000001', '{DDDDDDDD-0000-4000-8000-00000000000D}']) {
        expect(namesOf(await own.search(jihang, id, 20))).to.deep.equal(['鲸屿科技有限公司']);
      }
    });

    it("neither finds nor gets another partner's customer by its id", async () => {
      const theirs = '00000000-0000-4000-8000-000000000003';
      expect(await find(theirs)).to.equal('none');
      expect(await samples.get(jihang, customerId(theirs))).to.equal(undefined);
      expect(await samples.get(cheshi, customerId(theirs))).to.include({ name: '精玉科技股份有限公司' });
    });
  });

  describe('order and number', () => {
    it('puts exact before prefix before infix before pinyin, and the shorter name first among equals', async () => {
      const list = await someCustomers(
        '新鲸屿贸易有限公司',
        'Jingyu',
        '鲸屿贸易有限公司',
        '精玉有限公司',
        '大静雨茶业有限公司',
        '老静雨茶有限公司',
        'Jingyu Trading Ltd.',
        'New Jingyu GmbH',
      );
      expect(namesOf(await list.search(jihang, 'jingyu', 20))).to.deep.equal([
        'Jingyu',
        'Jingyu Trading Ltd.',
        'New Jingyu GmbH',
        '精玉有限公司',
        '鲸屿贸易有限公司',
        '老静雨茶有限公司',
        '大静雨茶业有限公司',
        '新鲸屿贸易有限公司',
      ]);
    });

    it('gives the first of them and counts all', async () => {
      const found = await samples.search(jihang, '苔原鹿', 2);
      expect(found).to.include({ kind: 'found', total: 3 });
      expect(found.kind === 'found' && found.customers).to.have.lengthOf(2);
    });

    it('asks for more when too many fit equally well, but shows a name that fits exactly', async () => {
      const branches = Array.from({ length: 40 }, (_, at) => `鲸屿${String.fromCodePoint(0x4e00 + 40 * at)}贸易有限公司`);
      const list = await someCustomers(...branches, '鲸屿有限公司');
      expect(await list.search(jihang, 'jingyu', 20)).to.deep.equal({ kind: 'tooMany', total: 41, capped: false });
      const exact = await list.search(jihang, '鲸屿', 20);
      expect(exact.kind === 'found' && exact.customers[0]?.name).to.equal('鲸屿有限公司');
    });

    it('shows customers of one name however many there are', async () => {
      const found = await (await someCustomers(...new Array(30).fill('星砾有限公司'))).search(jihang, '星砾', 5);
      expect(found).to.include({ kind: 'found', total: 30 });
    });

    it('puts a domain typed in full, or its first label, before longer ones', async () => {
      const list = await someCustomers(
        { companyName: '石燧有限公司', customDomain: 'fern2.example' },
        { companyName: '岚舟物流有限公司', customDomain: 'fern.example' },
      );
      for (const typed of ['fern', 'fern.example'])
        expect(namesOf(await list.search(jihang, typed, 1))).to.deep.equal(['岚舟物流有限公司']);
    });

    it('takes a company typed with its legal form for that company alone', async () => {
      const list = await someCustomers('栖梧制药有限公司', '栖梧制药股份有限公司');
      expect(namesOf(await list.search(jihang, '栖梧制药股份有限公司', 20))).to.deep.equal(['栖梧制药股份有限公司']);
      expect(namesOf(await list.search(jihang, '栖梧制药', 20))).to.have.lengthOf(2);
    });

    it('does not take the end of a Latin word for initials', async () => {
      const list = await someCustomers('Bluefern机器人有限公司');
      expect(namesOf(await list.search(jihang, 'rnjiqiren', 20))).to.equal('none');
      expect(namesOf(await list.search(jihang, 'jiqiren', 20))).to.deep.equal(['Bluefern机器人有限公司']);
    });

    it('takes letters that could be a legal form for initials first', async () => {
      const list = await someCustomers('矿冠能源有限公司', 'Bluefern GmbH', 'Quill Moor GmbH');
      expect(namesOf(await list.search(jihang, 'kg', 20))).to.deep.equal(['矿冠能源有限公司']);
      expect(namesOf(await list.search(jihang, 'gmbh', 20))).to.equal('none');
    });

    it('uses the readings that a record adds', async () => {
      const list = await someCustomers({ companyName: '𠮷桉食品有限公司', pinyin: 'ji an shi pin you xian gong si' });
      expect(namesOf(await list.search(jihang, 'jian', 20))).to.deep.equal(['𠮷桉食品有限公司']);
    });
  });

  describe('what is said of a customer', () => {
    const get = (number: string) => samples.get(jihang, customerId(`00000000-0000-4000-8000-000000000${number}`));

    it('tells removed rights, and that others serve it too, but never who', async () => {
      expect(await get('044')).to.include({ delegatedAdmin: false, shared: false });
      const shared = await get('037');
      expect(shared).to.include({ delegatedAdmin: true, shared: true });
      expect(JSON.stringify(shared)).to.not.include(cheshi);
    });

    it('tells the two Dynamics services apart', async () => {
      expect((await get('041'))?.subscriptions.flatMap(({ services }) => services)).to.include('dynamics-365');
      expect((await get('042'))?.subscriptions.flatMap(({ services }) => services)).to.include('dynamics-365-finance');
    });

    it('carries suspended and deleted subscriptions as they are', async () => {
      expect((await get('039'))?.subscriptions.map(({ status }) => status)).to.deep.equal(['suspended']);
      expect((await get('043'))?.subscriptions.map(({ status }) => status)).to.deep.equal(['active', 'deleted']);
    });
  });
});
