import { expect } from 'chai';
import { companyKeys, typedCore } from '../../../src/directory/search/companyName.js';
import { foldText } from '../../../src/directory/search/foldText.js';

describe('a company name, for comparison', () => {
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ['鲸屿科技有限公司', ['鲸屿科技']],
    ['鲸屿科技有限责任公司', ['鲸屿科技']],
    ['精玉科技股份有限公司', ['精玉科技']],
    ['砚北文旅集团有限公司', ['砚北文旅']],
    ['鲸屿总公司', ['鲸屿']],
    ['苔原鹿软件（北京）有限公司', ['苔原鹿软件北京', '苔原鹿软件']],
    ['苔原鹿软件【北京】有限公司', ['苔原鹿软件北京', '苔原鹿软件']],
    ['Bluefern Robotics (Suzhou) Co., Ltd.', ['bluefernroboticssuzhou', 'bluefernrobotics']],
    ['Bluefern Robotics Co., Ltd. (Suzhou)', ['bluefernroboticssuzhou', 'bluefernrobotics']],
    ["O'Hara & Söhne (Nantong) GmbH & Co. KG", ['oharasohnenantong', 'oharasohne']],
    ['A+星砾教育咨询有限公司', ['a+星砾教育咨询']],
    ['Ａ＋星砾', ['a+星砾']],
    ['Straße Ølåf', ['strasseolaf']],
    ['Incognito Limited', ['incognito']],
    ['有限公司', ['有限公司']],
    ['Co., Ltd.', ['coltd']],
    ['★', ['★']],
  ];
  for (const [name, expected] of keys) {
    it(`of ${name} is ${expected.join(' or ')}`, () => {
      expect(companyKeys(foldText(name))).to.deep.equal(expected);
    });
  }

  it('is nothing for words that are a legal form only', () => {
    for (const typed of ['有限公司', '股份有限公司', '集团', '（集团）有限公司', 'Co., Ltd.', 'GmbH & Co.', '  ', '?']) {
      expect(typedCore(foldText(typed)), typed).to.equal('');
    }
  });
});
