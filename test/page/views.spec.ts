import { expect } from 'chai';
import { keepChoices, readChoices } from '../../src/page/state/choices.js';
import { byOrganisation, chatLanguage, idsFromBot, postsIn } from '../../src/page/state/conversationView.js';
import { galleryHash, readGalleryChoice } from '../../src/page/state/galleryChoice.js';
import { initials, tintOf } from '../../src/page/state/initials.js';
import { askedFor } from '../../src/page/state/ownView.js';
import { textParts } from '../../src/page/state/textParts.js';
import type { LocalMessage, LocalPerson } from '../../src/server/local/protocol.js';

const message = (id: string, root?: string): LocalMessage => ({
  id,
  conversation: 'channel',
  from: { side: 'bot' },
  at: '2026-11-24T02:20:00Z',
  version: 1,
  cards: [],
  ...(root === undefined ? {} : { root }),
});

describe('the channel', () => {
  it('puts replies under their posts; a reply whose post is gone stands for itself', () => {
    const posts = postsIn([message('a', 'a'), message('b'), message('c', 'a'), message('d', 'gone')]);
    expect(posts.map(({ post, replies }) => [post.id, ...replies.map(({ id }) => id)])).to.deep.equal([['a', 'c'], ['b'], ['d']]);
  });

  it("counts the bot's messages alone as news", () => {
    expect(idsFromBot([message('a'), { ...message('b'), from: { side: 'person', person: 'shen' } }])).to.deep.equal(['a']);
  });
});

describe('the people to choose from', () => {
  it('are of one side, by organisation, in the order of the files; the organisation has its name in the language of the page', () => {
    const person = (id: string, tenant: string, locale: LocalPerson['locale'], side: LocalPerson['side'] = 'partner'): LocalPerson => ({
      id,
      name: id,
      side,
      tenant,
      organisation: `${tenant} ${locale}`,
      locale,
    });
    const people = [
      person('zhou', 'a', 'zh-CN'),
      person('luo', 'b', 'zh-CN'),
      person('lena', 'a', 'en-US'),
      person('shen', 'c', 'zh-CN', 'rep'),
    ];
    const groups = (language: string) =>
      byOrganisation(people, 'partner', language).map(([name, members]) => [name, ...members.map(({ id }) => id)]);
    expect(groups('en')).to.deep.equal([
      ['a en-US', 'zhou', 'lena'],
      ['b zh-CN', 'luo'],
    ]);
    expect(groups('zh-CN')[0]).to.deep.equal(['a zh-CN', 'zhou', 'lena']);
  });

  it('have a picture of their name, always in the same colour', () => {
    expect(initials('周砚秋')).to.equal('砚秋');
    expect(initials(' Lena Hartwig ')).to.equal('LH');
    expect(initials('mira')).to.equal('M');
    expect(initials('')).to.equal('');
    expect(tintOf('some id', 6)).to.equal(tintOf('some id', 6)).and.within(0, 5);
  });
});

describe('a plain text', () => {
  it('shows addresses and mentions, and leaves every other character as it is', () => {
    expect(textParts('<at>呈报助手</at> 见 https://a.example/x?y=1。<b>不</b>')).to.deep.equal([
      { kind: 'mention', text: '呈报助手' },
      { kind: 'words', text: ' 见 ' },
      { kind: 'link', text: 'https://a.example/x?y=1', url: 'https://a.example/x?y=1' },
      { kind: 'words', text: '。<b>不</b>' },
    ]);
  });

  it('takes the stop after an address for the end of the sentence, and no other scheme for an address', () => {
    const links = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.url] : []));
    expect(links('See https://a.example/b.')).to.deep.equal(['https://a.example/b']);
    expect(links('javascript:alert(1) data:text/html,x')).to.deep.equal([]);
  });
});

describe('what a visitor chose', () => {
  const storage = (kept: string | null) => ({
    kept,
    getItem: () => kept,
    setItem(_: string, value: string) {
      this.kept = value;
    },
  });

  it('is remembered', () => {
    const first = storage(null);
    const choices = { language: 'en', theme: 'dark', partner: 'lena', rep: 'gao', speaker: 'iris', hintClosed: true } as const;
    keepChoices(first, choices);
    expect(readChoices(storage(first.kept))).to.deep.equal(choices);
  });

  it('is left aside where it is damaged or of another kind', () => {
    for (const kept of [null, '', '[]', '{"language":', '{"language":"fr","theme":3,"partner":{},"hintClosed":"yes"}'])
      expect(readChoices(storage(kept)), String(kept)).to.deep.equal({ hintClosed: false });
  });
});

describe("the gallery's address", () => {
  it('says what is not the default, and is read back', () => {
    const choice = { find: 'form: errors', words: 'longest', language: 'en', theme: 'both', width: '1000', actions: 'submit' } as const;
    expect(readGalleryChoice(galleryHash(choice), 'zh-CN')).to.deep.equal(choice);
    expect(galleryHash({ ...readGalleryChoice('', 'zh-CN'), theme: 'dark' })).to.equal('#language=zh-CN&theme=dark');
  });

  it('names its language, and is without one in that of the page', () => {
    expect(galleryHash(readGalleryChoice('', 'en'))).to.equal('#language=en');
    expect(readGalleryChoice('#language=zh-CN', 'en').language).to.equal('zh-CN');
    expect(readGalleryChoice('', 'en').language).to.equal('en');
  });

  it('falls back to the default for what it does not know', () => {
    expect(readGalleryChoice('#language=fr&width=9&find=x', 'en')).to.deep.equal({ ...readGalleryChoice('', 'en'), find: 'x' });
  });
});

describe('the language of a chat', () => {
  const lena: LocalPerson = { id: 'p', name: 'Lena', side: 'partner', tenant: 't', organisation: 'o', locale: 'en-US' };
  const message = (from: LocalMessage['from'], locale?: string): LocalMessage => ({
    id: String(locale),
    conversation: 'c',
    from,
    at: '2026-11-24T02:20:00Z',
    version: 1,
    cards: [],
    ...(locale === undefined ? {} : { locale }),
  });
  const [said, notice] = [message({ side: 'person', person: 'p' }), message({ side: 'bot' })];
  const answered = (locale: string) => message({ side: 'bot' }, locale);

  it('is that of the person’s client until the bot answers in another', () => {
    expect(chatLanguage(lena, [said, notice])).to.equal('en');
    expect(chatLanguage(lena, [answered('en'), said, answered('zh-CN'), said, notice])).to.equal('zh-CN');
    expect(chatLanguage(lena, [answered('zh-CN'), answered('en')])).to.equal('en');
    expect(chatLanguage({ ...lena, locale: 'zh-CN' }, [])).to.equal('zh-CN');
  });
});

describe('a card that names people for a view of their own', () => {
  const action = { type: 'Action.Execute', verb: 'refresh', data: { bot: 1 } };
  const named = (userIds: unknown) => ({ cards: [{ type: 'AdaptiveCard', refresh: { action, userIds } }] });

  it('is asked for by those alone', () => {
    expect(askedFor(named(['29:shen', '29:gao']), 'gao')).to.deep.equal(action);
    expect(askedFor(named(['29:shen']), 'gao')).to.equal(undefined);
  });

  it('is like every other where it names nobody, or is damaged', () => {
    for (const userIds of [undefined, null, 'gao', [], {}]) expect(askedFor(named(userIds), 'gao')).to.equal(undefined);
    for (const cards of [[], [{}], [{ refresh: null }]]) expect(askedFor({ cards }, 'gao')).to.equal(undefined);
  });
});
