import { AdaptiveCard, HostConfig, SerializationContext, Version } from 'adaptivecards';
import { expect } from 'chai';
import { parsePress } from '../../src/cards/actions.js';
import type { Audience } from '../../src/cards/audience.js';
import { type Language, languages } from '../../src/domain/language.js';
import { type Exhibit, gallery } from '../../src/gallery/gallery.js';
import { usual } from '../../src/gallery/gallerySample.js';
import { textWidth } from '../../src/texts/textWidth.js';
import { buttonsOf, inputsOf, nodesOf, seenOn, sendersOf } from '../support/cardReading.js';
import { hostileNames } from '../support/hostileNames.js';
import { samples, trick } from '../support/hostileSamples.js';

const audiences: readonly Audience[] = languages.flatMap((language) => [
  { language, executes: true },
  { language, executes: false },
]);

/** Every exhibit with every sample's words, for every audience; rendered once for all checks. */
const shown = samples.flatMap((words) =>
  audiences.map((audience) => ({ sample: words.name, audience, exhibits: gallery(words, audience) })),
);

function everywhere(check: (exhibit: Exhibit, audience: Audience, where: string, sample: string) => void): void {
  for (const { sample, audience, exhibits } of shown) {
    const how = `${sample}, ${audience.language}, ${audience.executes ? 'Execute' : 'Submit'}`;
    for (const exhibit of exhibits) check(exhibit, audience, `${exhibit.name} (${how})`, sample);
  }
}

const han = (text: string): number => [...text].filter((each) => /\p{Script=Han}/u.test(each)).length;

describe('every card', () => {
  it('leaves no placeholder of a template or a text behind', () => {
    everywhere(({ rendered }, _, where, sample) => {
      if (sample === 'card template injection') return;
      expect(JSON.stringify(rendered), where).to.not.match(/\$\{|"null"|undefined|\[object/);
    });
  });

  it('is a valid Adaptive Card of version 1.5 at most', () => {
    everywhere(({ rendered: { card } }, _, where) => {
      if (card === undefined) return;
      const context = new SerializationContext();
      const parsed = new AdaptiveCard();
      parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
      parsed.parse(card, context);
      const problems = parsed.validateProperties().validationEvents.map(({ message }) => message);
      const events = Array.from({ length: context.eventCount }, (_each, index) => context.getEventAt(index).message);
      expect([...events, ...problems], where).to.deep.equal([]);
      expect(Version.parse(String(card['version']), context)?.compareTo(new Version(1, 5)), where).to.be.at.most(0);
    });
  });

  it('has a summary that fits a locked phone and names no customer', () => {
    everywhere(({ rendered: { summary } }, _, where, sample) => {
      expect(summary, where).to.not.equal('');
      expect(han(summary), where).to.be.at.most(30);
      expect(textWidth(summary), where).to.be.at.most(64);
      if (sample === 'usual') expect(summary, where).to.not.match(/鲸屿|静雨|收不到外部/);
    });
  });

  it('keeps to six buttons, with titles that fit, each with an accessible name', () => {
    everywhere(({ name, rendered: { card } }, _, where) => {
      const buttons = buttonsOf(card);
      expect(buttons.length, where).to.be.at.most(6);
      for (const { title, tooltip, type } of buttons) {
        const words = String(title);
        const named = /^(askCustomer|severalCustomers)/.test(name);
        expect(textWidth(words), `${where}: ${words}`).to.be.at.most(named ? 28 : 24);
        expect(words, where).to.not.match(/^(确定|是|否|OK|Yes|No)$/);
        if (/^\d$/.test(words)) expect(String(tooltip), where).to.match(/ES-\d+/);
        else if (type === 'Action.Submit' || type === 'Action.Execute') expect(String(tooltip).length, where).to.be.greaterThan(0);
      }
    });
  });

  it('puts the primary button first', () => {
    everywhere(({ rendered: { card } }, _, where) => {
      const styles = buttonsOf(card).map(({ style }) => style);
      const others = styles.findIndex((style) => style !== 'positive');
      if (others >= 0) expect(styles.slice(others), where).to.not.include('positive');
    });
  });

  it('sends back one typed action, by Execute only where the client has it and the card is about one escalation', () => {
    everywhere(({ rendered: { card } }, { executes }, where) => {
      for (const { type, data, verb } of sendersOf(card)) {
        const press = parsePress(data);
        expect(press, where).to.not.equal(undefined);
        const about = press?.action.do;
        if (type === 'Action.Execute') {
          expect(executes, where).to.equal(true);
          expect(about === 'escalation' || about === 'form', where).to.equal(true);
          expect(press?.action.do === 'escalation' || press?.action.do === 'form' ? press.action.act : '', where).to.equal(verb);
        }
      }
    });
  });

  it('shows what people wrote as they wrote it, never as Markdown', () => {
    everywhere(({ rendered }, _, where, sample) => {
      const hostile = hostileNames.find(({ purpose }) => purpose === sample);
      if (hostile === undefined) return;
      for (const node of nodesOf(rendered.card)) {
        if (node['type'] === 'TextBlock' || node['type'] === 'Fact') {
          expect(JSON.stringify(node), where).to.not.match(/evil|\*\*粗|customer\.id|<at>|DATE\(/);
        }
        if (node['type'] === 'TextRun') expect(String(node['text']), where).to.not.match(/\{\{(DATE|TIME)/);
        if (typeof node['url'] === 'string') expect(node['url'], where).to.not.match(/evil|贸易/);
      }
      expect(rendered.markdown ?? false, where).to.equal(false);
    });
  });

  it('shows a hostile name whole where the name is shown', () => {
    for (const { companyName, purpose } of hostileNames) {
      const words = samples.find(({ name }) => name === purpose);
      if (words === undefined) throw new Error(`no sample for ${purpose}`);
      for (const exhibit of gallery(words, { language: 'zh-CN', executes: true })) {
        if (/^(statusCard|channelCard|fullDetails|formSummary|severalCustomers)/.test(exhibit.name)) {
          expect(seenOn(exhibit.rendered.card).join('\n'), exhibit.name).to.include(companyName);
        }
      }
    }
  });

  it('shows no invisible or direction-changing character', () => {
    const words = samples.find(({ name }) => name === 'invisible');
    if (words === undefined) throw new Error('no sample');
    for (const { name, rendered } of gallery(words, { language: 'zh-CN', executes: true })) {
      for (const seen of seenOn(rendered.card)) expect(seen, name).to.not.match(/[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/);
      if (name.startsWith('statusCard')) expect(seenOn(rendered.card).join('\n'), name).to.include(trick.seen);
    }
  });

  it('labels every input, and says what is wrong where one is required', () => {
    everywhere(({ rendered: { card } }, _, where) => {
      for (const { id, label, isRequired, errorMessage } of inputsOf(card)) {
        expect(String(label), `${where}: ${String(id)}`).to.match(/\S/);
        if (isRequired === true) expect(String(errorMessage), `${where}: ${String(id)}`).to.match(/\S{2}/);
      }
    });
  });

  it('stays under 24 KB counted as UTF-16 with the longest allowed texts', () => {
    everywhere(({ rendered }, _, where) => {
      if (rendered.card !== undefined) expect(JSON.stringify(rendered.card).length * 2, where).to.be.below(24 * 1024);
    });
  });

  it('gives words in both languages for every answer, and a digit for every row', () => {
    for (const audience of audiences) {
      for (const { name, rendered, options } of gallery(usual, audience)) {
        const values = options.map(({ value }) => value);
        for (const { data, title } of sendersOf(rendered.card)) {
          const action = parsePress(data)?.action;
          if (action?.do !== 'answer' || name.startsWith('spent')) continue;
          expect(values, name).to.include(action.choose);
          const words = options.find(({ value }) => value === action.choose)?.words.join('|') ?? '';
          expect(words, `${name}: ${String(title)}`).to.include(String(title).replace(/^\d /, ''));
        }
        const digits = seenOn(rendered.card).filter((seen) => /^\d$/.test(seen));
        if (options.some(({ digit }) => digit !== undefined) && digits.length > 0 && !name.startsWith('selfHelp')) {
          for (const digit of digits)
            expect(
              options.map((each) => String(each.digit)),
              name,
            ).to.include(digit);
        }
      }
    }
  });

  it('in Chinese has no English sentence of ours, and in English no Chinese one', () => {
    const own: Readonly<Record<Language, RegExp>> = { en: /[\u4e00-\u9fff]{2}/, 'zh-CN': /\b(the|you|which|what)\b/i };
    const english = samples.find(({ name }) => name === 'english');
    if (english === undefined) throw new Error('no sample');
    for (const { name, rendered } of gallery(
      { ...english, organisation: { 'zh-CN': 'Jihang', en: 'Jihang' } },
      { language: 'en', executes: true },
    )) {
      if (/notice: resolved|resolved|closed|waitingForPartner|severalCustomers|mine|input: answer|whichAnswer/.test(name)) continue;
      for (const seen of seenOn(rendered.card)) if (seen !== '中文') expect(seen, name).to.not.match(own.en);
    }
    for (const { name, rendered } of gallery(usual, { language: 'zh-CN', executes: true })) {
      for (const seen of seenOn(rendered.card)) expect(seen, name).to.not.match(own['zh-CN']);
    }
  });
});
