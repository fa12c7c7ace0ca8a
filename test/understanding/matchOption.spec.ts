import { expect } from 'chai';
import fc from 'fast-check';
import { matchOption, type Option } from '../../src/understanding/matchOption.js';

const selfHelp: readonly Option[] = [
  { value: 'still', words: ['还没解决', 'Still not solved', '没解决'] },
  { value: 'solved', words: ['解决了', 'Solved'] },
  { value: 'forward', words: ['发给客户的步骤', 'Steps for the customer'] },
  { value: 'admin', words: ['打开管理中心', 'Open admin center'] },
];

const reasons: readonly Option[] = [
  { value: 'tools', words: ['没有所需工具', 'No tools for this'] },
  { value: 'documentation', words: ['没有可用的文档', 'No documentation'] },
  { value: 'training', words: ['缺少相关培训', 'No training for this'] },
  { value: 'none', words: ['都不是', 'None of these'] },
];

const customers: readonly Option[] = [
  { value: 'a', words: ['鲸屿科技有限公司', '鲸屿科技 · 深圳'], digit: 1 },
  { value: 'b', words: ['静雨科技有限公司', '静雨科技 · 杭州'], digit: 2 },
  { value: 'none', words: ['都不是', 'None of these'] },
];

const cases: readonly (readonly [typed: string, options: readonly Option[], value: string | undefined])[] = [
  ['还没解决', selfHelp, 'still'],
  ['Still not solved!', selfHelp, 'still'],
  ['没解决', selfHelp, 'still'],
  ['ｓｏｌｖｅｄ', selfHelp, 'solved'],
  ['解决了。', selfHelp, 'solved'],
  ['好的，解决了', selfHelp, 'solved'],
  ['解决', selfHelp, undefined],
  ['步骤', selfHelp, 'forward'],
  ['打开管理中心吧', selfHelp, 'admin'],
  ['admin center', selfHelp, 'admin'],
  ['还', selfHelp, undefined],
  ['1', selfHelp, undefined],
  ['工具', reasons, 'tools'],
  ['没有', reasons, undefined],
  ['no', reasons, undefined],
  ['No doc', reasons, 'documentation'],
  ['缺少培训', reasons, undefined],
  ['培训', reasons, 'training'],
  ['none', reasons, 'none'],
  ['都不是', customers, 'none'],
  ['1', customers, 'a'],
  ['２', customers, 'b'],
  ['②', customers, 'b'],
  ['二', customers, 'b'],
  ['第一个', customers, 'a'],
  ['第2家', customers, 'b'],
  ['选1', customers, 'a'],
  ['the second one', customers, 'b'],
  ['option 1', customers, 'a'],
  ['number two', customers, 'b'],
  ['3', customers, undefined],
  ['鲸屿', customers, 'a'],
  ['静雨科技', customers, 'b'],
  ['就是静雨科技那家', customers, 'b'],
  ['杭州', customers, 'b'],
  ['科技', customers, undefined],
  ['1 鲸屿科技 · 深圳', customers, 'a'],
  ['1. 鲸屿', customers, 'a'],
  ['2 鲸屿', customers, undefined],
  ['', customers, undefined],
  ['？', customers, undefined],
  ['鲸屿 Exchange 收不到外部邮件', customers, undefined],
];

describe('what is typed instead of a press', () => {
  for (const [typed, options, value] of cases)
    it(`“${typed}” ${value === undefined ? 'fits none, or not only one' : `chooses ${value}`}`, () => {
      expect(matchOption(typed, options)).to.equal(value);
    });

  it('does not choose between two options that bear the same words', () => {
    const twins = [
      { value: 'sh', words: ['星砾网络科技 · 上海', '星砾网络科技有限公司'], digit: 1 },
      { value: 'bj', words: ['星砾网络科技 · 北京', '星砾网络科技有限公司'], digit: 2 },
    ];
    expect(matchOption('星砾网络科技有限公司', twins)).to.equal(undefined);
    expect(matchOption('星砾网络科技 · 北京', twins)).to.equal('bj');
  });

  it('chooses every option by its own words and by its digit', () => {
    for (const options of [selfHelp, reasons, customers])
      for (const { value, words, digit } of options) {
        for (const word of words) expect(matchOption(word, options)).to.equal(value);
        if (digit !== undefined) expect(matchOption(String(digit), options)).to.equal(value);
      }
  });

  it('takes any text whatever', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void matchOption(text, customers)));
  });
});
