import { expect } from 'chai';
import { parsePress } from '../../src/cards/actions.js';
import { form } from '../../src/cards/form.js';
import { formErrorsSummary, formErrorText } from '../../src/cards/formErrorText.js';
import { type FormError, formFields } from '../../src/domain/form.js';
import { draftOf, emptyInput, inputOf, levels, longest, now, twoLevels, usual } from '../../src/gallery/gallerySample.js';
import { buttonsOf, inputsOf, type Node, nodesOf, seenOn, sendersOf } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const view = { draft: draftOf(usual), input: inputOf(usual, 'zh-CN'), errors: [], levels, contactKnown: true };
const withId = (card: unknown, id: string): Node | undefined => nodesOf(card).find((node) => node['id'] === id);
const inputValue = (card: unknown, id: string): unknown => withId(card, id)?.['value'];
const titles = (node: Node | undefined): string[] =>
  Array.isArray(node?.['choices']) ? node['choices'].map((choice: { title: string }) => choice.title) : [];
/** The inputs inside parts that are folded away. */
const hiddenInputs = (card: unknown): readonly Node[] =>
  nodesOf(card)
    .filter(({ isVisible }) => isVisible === false)
    .flatMap(inputsOf);

describe('the form', () => {
  it('has one input for each field, prefilled', () => {
    const { card } = form(view, zh, now);
    expect(inputsOf(card).map(({ id }) => id)).to.have.members([...formFields]);
    for (const id of formFields) expect(inputValue(card, id), id).to.equal(view.input[id]);
  });

  it('claims no step as tried', () => {
    expect(inputValue(form(view, zh, now).card, 'tried')).to.equal('');
    expect(titles(withId(form(view, zh, now).card, 'tried'))).to.deep.equal(['读懂退信代码', '追踪丢失的邮件', '检查邮件 DNS 记录']);
  });

  it('says for each severity what it means and what its target is, the least urgent first', () => {
    expect(titles(withId(form(view, zh, now).card, 'severity'))).to.deep.equal([
      'C 咨询，或有替代办法 · 目标 3 个工作日',
      'B 个别用户或服务受影响 · 目标 1 个工作日',
      'A 大范围中断，需随时配合 · 目标 1 小时',
    ]);
  });

  it('calls two levels by their names, with targets for reference only', () => {
    const { card } = form({ ...view, levels: twoLevels }, zh, now);
    expect(titles(withId(card, 'severity'))).to.deep.equal(['非关键 · 目标 8 小时（参考）', '关键 · 目标 1 小时（参考）']);
    expect(withId(card, 'impact')?.['label']).to.equal('业务影响（选“关键”时必填）');
  });

  it('says so where no target is published', () => {
    const untargeted = { ...levels, technical: levels.technical.map((level) => ({ ...level, target: null })) };
    expect(titles(withId(form({ ...view, levels: untargeted }, zh, now).card, 'severity'))[1]).to.equal(
      'B 个别用户或服务受影响（未公布目标）',
    );
  });

  it('offers no A and asks for no business impact when it is about billing', () => {
    const { card } = form({ ...view, input: { ...view.input, type: 'billing' } }, zh, now);
    expect(titles(withId(card, 'severity'))).to.have.length(2);
    expect(withId(card, 'impact')).to.equal(undefined);
    expect(seenOn(card).join()).to.not.include('A 级');
  });

  it('collapses a known contact into one line, and requires nothing that is folded away', () => {
    const { card } = form(view, zh, now);
    expect(seenOn(card)).to.include('联系人：周砚秋，138 1234 5678，zhou@jihang.example');
    expect(hiddenInputs(card).map(({ id }) => id)).to.include.members(['contact', 'phone', 'email', 'affected', 'error', 'type']);
    for (const input of hiddenInputs(card)) {
      expect(input['isRequired'], String(input['id'])).to.equal(undefined);
      expect(input['regex'], String(input['id'])).to.equal(undefined);
    }
  });

  it('asks for contact and phone in the open at first use', () => {
    const { card } = form({ ...view, contactKnown: false, input: emptyInput('zh-CN') }, zh, now);
    const required = inputsOf(card).filter(({ isRequired }) => isRequired === true);
    expect(required.map(({ id }) => id)).to.deep.equal(['title', 'description', 'severity', 'contact', 'phone']);
    expect(hiddenInputs(card).map(({ id }) => id)).to.not.include('phone');
  });

  it('comes back from an error with every value, the message beside its field, and all of them in one sentence', () => {
    const errors: readonly FormError[] = [
      { field: 'title', code: 'title' },
      { field: 'impact', code: 'impact' },
    ];
    const { card, summary } = form({ ...view, errors, input: { ...view.input, title: '', severity: 'A' } }, zh, now);
    const nodes = nodesOf(card);
    const after = (id: string): unknown => nodes[nodes.findIndex((node) => node['id'] === id) + 1]?.['text'];
    expect(after('title')).to.equal('请写一个标题，不超过 60 字。');
    expect(seenOn(card)).to.include('还差 2 处：标题、业务影响。已填的都保留着。');
    expect(seenOn(card)).to.include('选这个级别需要写明业务影响。');
    expect(inputValue(card, 'description')).to.equal(view.input.description);
    expect(inputValue(card, 'severity')).to.equal('A');
    expect(summary).to.equal('还有几处要改');
  });

  it('opens the fold that holds an error, and only that', () => {
    const opened = (error: FormError, contactKnown: boolean): unknown[] => {
      const { card } = form({ ...view, errors: [error], contactKnown }, zh, now);
      return ['contactLine', 'contactFields', 'more'].map((id) => withId(card, id)?.['isVisible']);
    };
    expect(opened({ field: 'phone', code: 'phone', typed: '12' }, true)).to.deep.equal([false, true, false]);
    expect(opened({ field: 'email', code: 'email', typed: '12' }, true)).to.deep.equal([false, true, false]);
    expect(opened({ field: 'sinceDate', code: 'sinceFuture' }, true)).to.deep.equal([true, false, true]);
    expect(opened({ field: 'email', code: 'email', typed: '12' }, false)).to.deep.equal([undefined, undefined, true]);
    expect(opened({ field: 'title', code: 'title' }, true)).to.deep.equal([true, false, false]);
  });

  it('keeps what is too long instead of cutting it', () => {
    const description = '长'.repeat(2500);
    const errors: readonly FormError[] = [{ field: 'description', code: 'descriptionLong', over: 500 }];
    const { card } = form({ ...view, errors, input: { ...inputOf(longest, 'zh-CN'), description } }, zh, now);
    expect(inputValue(card, 'description')).to.equal(description);
    expect(seenOn(card)).to.include('超过 2000 字了，多出 500 字。日志请提交后再发。');
  });

  it('lets back and cancel leave without filling anything in', () => {
    const acts = sendersOf(form(view, zh, now).card).map(({ data, associatedInputs, type }) => {
      const action = parsePress(data)?.action;
      return [type, action?.do === 'form' ? action.act : '', associatedInputs];
    });
    expect(acts).to.deep.equal([
      ['Action.Execute', 'submit', 'auto'],
      ['Action.Execute', 'back', 'none'],
      ['Action.Execute', 'cancel', 'none'],
    ]);
  });

  it('unfolds by Action.ToggleVisibility with a target that is there', () => {
    const { card } = form(view, zh, now);
    const toggles = buttonsOf(card).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggles.map(({ title }) => title)).to.deep.equal(['改联系人', '更多（都可不填）']);
    for (const { targetElements } of toggles) {
      expect(targetElements).to.be.an('array').that.is.not.empty;
      if (Array.isArray(targetElements)) for (const id of targetElements) expect(withId(card, id), String(id)).to.not.equal(undefined);
    }
  });
});

describe('what is wrong with the form, in words', () => {
  it('quotes what was typed, cut and on one line', () => {
    expect(formErrorText('zh-CN', { field: 'phone', code: 'phone', typed: '12345' }, now)).to.equal(
      '“12345”不像电话号码。例如 138 1234 5678、010-6512 3456、400-089-0365。',
    );
    expect(formErrorText('zh-CN', { field: 'phone', code: 'phone' }, now)).to.equal('请填电话，例如 138 1234 5678。');
    expect(formErrorText('en', { field: 'email', code: 'email', typed: 'a\nb'.repeat(40) }, now)).to.match(/^“.{1,40}…” doesn't look/);
  });

  it('names the time in Beijing when a start lies in the future', () => {
    expect(formErrorText('en', { field: 'sinceTime', code: 'sinceFuture' }, now)).to.equal(
      'The start lies in the future (it is 10:20 in Beijing). Please correct it.',
    );
  });

  it('counts a field once, however much is wrong with it', () => {
    const errors: readonly FormError[] = [
      { field: 'sinceDate', code: 'sinceUnreadable' },
      { field: 'sinceTime', code: 'sinceUnreadable' },
    ];
    expect(formErrorsSummary('en', errors)).to.equal('1 to fix: since. Everything you entered is kept.');
  });
});
