import { expect } from 'chai';
import type { Language } from '../../src/domain/language.js';
import { writtenIn } from '../../src/understanding/writtenIn.js';

const cases: readonly (readonly [text: string, language: Language | undefined])[] = [
  ['收不到外部邮件', 'zh-CN'],
  ['鲸屿 Exchange 收不到外部邮件 5.4.1', 'zh-CN'],
  ['Teams meeting 进不去', 'zh-CN'],
  ["Bluefern teams guests can't join since this morning", 'en'],
  ['no mail', 'en'],
  ['Exchange is down for everyone at 鲸屿科技', 'en'],
  ['jingyu', undefined],
  ['Bluefern Exchange', undefined],
  ['ES-10482', undefined],
  ['AADSTS50011', undefined],
  ['0x8007016a', undefined],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody types
  ['${x} {name} **b**', undefined],
  ['a@the.example', undefined],
  ['', undefined],
  ['？！', undefined],
];

describe('the language a text is in', () => {
  for (const [text, language] of cases)
    it(`“${text}” is ${language ?? 'untold'}`, () => {
      expect(writtenIn(text)).to.equal(language);
    });
});
