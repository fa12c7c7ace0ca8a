import { expect } from 'chai';
import { languages } from '../../src/domain/language.js';
import { en } from '../../src/texts/en.js';
import { fill, type TextId } from '../../src/texts/say.js';
import { zhCn } from '../../src/texts/zh-CN.js';

const isTextId = (id: string): id is TextId => id in en;
const ids = Object.keys(en).filter(isTextId);
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** Texts that a person sends on under their own name: they say 您, and may thank with an exclamation mark. */
const isForwarded = (id: string): boolean =>
  id.startsWith('selfhelp.forward.') || id.startsWith('customerUpdate.') || id.startsWith('ask.quick.');

describe('texts', () => {
  it('exist in both languages with the same placeholders', () => {
    expect(Object.keys(zhCn).sort()).to.deep.equal([...ids].sort());
    for (const id of ids) expect(placeholders(zhCn[id]), id).to.deep.equal(placeholders(en[id]));
  });

  it('leave no brace once filled, and carry no template marks', () => {
    for (const id of ids) {
      for (const text of [en[id], zhCn[id]]) {
        const values = Object.fromEntries(placeholders(text).map((name) => [name, 'x']));
        expect(fill(text, values), id).to.not.match(/[{}]/);
        expect(text, id).to.not.include('${');
      }
    }
  });

  it('are trimmed, without double spaces in Chinese, and close every bold', () => {
    for (const id of ids) {
      if (id !== 'prefer.teams') expect(zhCn[id].trim(), id).to.equal(zhCn[id]);
      expect(en[id].trim(), id).to.equal(en[id]);
      expect(zhCn[id], id).to.not.include('  ');
      for (const text of [en[id], zhCn[id]]) expect(text.split('**').length % 2, id).to.equal(1);
    }
  });

  it('use in Chinese the words of the field and its punctuation', () => {
    for (const id of ids) {
      const text = zhCn[id];
      expect(text, id).to.not.match(/账户|升级|工单|抢|代理商|驳回|违规|承诺|保证|SLA/);
      // Named once, to say that the target is not it.
      if (id !== 'target.note') expect(text, id).to.not.include('解决时间');
      if (!isForwarded(id)) expect(text, id).to.not.match(/您|！|!/);
      expect(text, id).to.not.match(/[\u4e00-\u9fff][,?;:]|[,?;](?=[\u4e00-\u9fff])/);
    }
  });

  it('put a half-width space between Chinese and Latin or digits', () => {
    // “ES-10482 会”, never “ES-10482会”; @我 and full-width punctuation need none.
    for (const id of ids) expect(zhCn[id], id).to.not.match(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/);
  });

  it('use in English the words of the field, typographic quotes and no exclamation marks', () => {
    for (const id of ids) {
      expect(en[id], id).to.not.match(/\bSLA\b|\bticket\b|\bpromise|\bguarantee|!/i);
      expect(en[id], id).to.not.include('"');
    }
  });

  it('need one wording for a count in Chinese', () => {
    for (const id of ids) {
      const other = `${id.replace(/\.one$/, '')}.other`;
      if (id.endsWith('.one') && isTextId(other)) expect(zhCn[id], id).to.equal(zhCn[other]);
    }
  });

  it('name each other language in its own words', () => {
    expect(languages).to.have.length(2);
    expect(zhCn['welcome.action.language']).to.equal('English');
    expect(en['welcome.action.language']).to.equal('中文');
  });
});
