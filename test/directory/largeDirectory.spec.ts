import { expect } from 'chai';
import type { Search } from '../../src/directory/ports.js';
import { jihang, namesOf, someCustomers } from '../support/customers.js';

const places = ['', '北京', '重庆', '六安'];
const owns = ['鲸屿', '静雨', '长屿', '单氏', '乐蒲', '𠮷桉', '行知鹿', '苔原', '安徽', '西安'];
const trades = ['科技', '网络科技', '教育科技', '文旅', '物流', '贸易', '食品'];
const ends = ['有限公司', '（上海）有限公司', '集团有限公司'];
const names = places.flatMap((place) => owns.flatMap((own) => trades.flatMap((trade) => ends.map((end) => place + own + trade + end))));
const english = Array.from({ length: 600 }, (_, at) => `${['Blue', 'Quill', 'Harbor'][at % 3]}fern ${at} Robotics Ltd.`);
const all = [...names, ...english];

/** An index begins to be used above a thousand names; lists of these sizes are looked at name by name. */
const small = 400;

const counted = (search: Search): number => (search.kind === 'none' ? 0 : search.total);

describe('a large directory', () => {
  const typed = [
    '鲸屿',
    '鲸',
    '科技',
    '鲸屿网络科技',
    '北京长屿',
    'jingyu',
    'changyu',
    'zhangyu',
    'jingyuwl',
    'jywlkj',
    'cqjy',
    'jykj',
    'shanshiwenlv',
  ]
    .concat([
      'ansp',
      'anhui',
      'xian',
      'xianwuliu',
      'xzljykj',
      'tyl',
      'fern599',
      'quillfern',
      'fern31',
      'l',
      'chongqingleipu',
      'lepuw',
      'luanchangy',
    ])
    .concat(['qqq', 'jk', 'lvkeji', '𠮷', 'zhongqingdanshimaoyi']);
  it('has enough names for an index', () => {
    expect(all.length).to.be.above(1024);
  });

  it('counts just what looking at every name counts', async () => {
    const large = await someCustomers(...all);
    const parts = await Promise.all(
      Array.from({ length: Math.ceil(all.length / small) }, (_, at) => someCustomers(...all.slice(at * small, (at + 1) * small))),
    );
    for (const words of typed) {
      const counts = await Promise.all(parts.map(async (part) => counted(await part.search(jihang, words, 2000))));
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect([words, counted(await large.search(jihang, words, 2000))]).to.deep.equal([words, total]);
    }
  }).timeout(60_000);

  it('finds each of its names by the whole name', async () => {
    const large = await someCustomers(...all);
    for (const name of all.filter((_, at) => at % 17 === 0)) {
      expect(namesOf(await large.search(jihang, name, 5))).to.deep.equal([name]);
    }
  });

  it('stops counting in very large ones, and still puts the exact name first', async () => {
    const many = Array.from({ length: 21_000 }, (_, at) => `鲸屿${at}有限公司`);
    const large = await someCustomers(...many, '鲸屿股份有限公司');
    const found = await large.search(jihang, '鲸屿', 5);
    expect(found.kind === 'found' && [found.total, found.customers[0]?.name]).to.deep.equal([300, '鲸屿股份有限公司']);
    expect(await large.search(jihang, 'jingyu', 5)).to.deep.equal({ kind: 'tooMany', total: 300, capped: true });
  }).timeout(60_000);
});
