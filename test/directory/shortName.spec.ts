import { expect } from 'chai';
import { shortName } from '../../src/directory/shortName.js';
import { hostileNames } from '../support/hostileNames.js';

describe('a short name', () => {
  const names: readonly (readonly [string, string])[] = [
    ['鲸屿科技有限公司', '鲸屿科技'],
    ['精玉科技股份有限公司', '精玉科技'],
    ['砚北文旅集团有限公司', '砚北文旅'],
    ['苔原鹿软件（北京）有限公司', '苔原鹿软件（北京）'],
    ['苔原鹿软件(成都)有限公司', '苔原鹿软件(成都)'],
    ['云泽县第三实验小学', '云泽县第三实验小学'],
    ['中部苔原云泽循环经济产业园区投资建设运营管理（集团）股份有限公司云泽分公司', '中部苔原…云泽分公司'],
    ['Bluefern Robotics (Suzhou) Co., Ltd.', 'Bluefern Robotics'],
    ["O'Hara & Söhne (Nantong) GmbH", "O'Hara & Söhne"],
    ['Quillmoor Consulting', 'Quillmoor Consulting'],
    ['有限公司', '有限公司'],
    ['Co., Ltd.', 'Co., Ltd.'],
  ];
  for (const [name, short] of names) {
    it(`of ${name} is ${short}`, () => {
      expect(shortName(name)).to.equal(short);
    });
  }

  it('keeps branches of one long company apart', () => {
    const of = (branch: string) => shortName(`中部苔原云泽循环经济产业园区${branch}分公司`);
    expect(of('云泽')).to.not.equal(of('苔原'));
  });

  it('never cuts a character in two, and is never wider than ten Chinese characters', () => {
    for (const name of ['𠮷'.repeat(30), 'x'.repeat(80), '𠮷x'.repeat(20), ...hostileNames.map(({ companyName }) => companyName)]) {
      const short = shortName(name);
      expect(() => encodeURIComponent(short), short).to.not.throw();
      expect(Array.from(short, (char) => (char <= '\u00ff' ? 1 : 2)).reduce<number>((sum, wide) => sum + wide, 0)).to.be.at.most(20);
    }
  });
});
