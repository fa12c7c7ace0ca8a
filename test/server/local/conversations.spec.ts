import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openConversations } from '../../../src/server/local/conversations.js';
import type { LocalEvent } from '../../../src/server/local/protocol.js';

describe('the conversations of the local page', () => {
  let folder: string;
  let warned: string[];
  const line = (_facts: object, text: string): void => void warned.push(text);
  const open = () => openConversations(join(folder, 'page'), { debug: line, info: line, warn: line, error: line });
  const file = (): string => join(folder, 'page', 'conversations.jsonl');
  const chat = { id: 'a:1', kind: 'personal', client: 'msteams', person: 'p1' } as const;
  const room = { id: '19:r', kind: 'channel', client: 'msteams', name: 'room' } as const;
  const bot = { side: 'bot' } as const;
  const words = (text: string) => ({ text, cards: [] });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-page-'));
    warned = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are there again after a process that ended without a word, and their numbers go on', () => {
    const first = open();
    first.open(chat);
    const message = first.add({ conversation: chat.id, from: bot, ...words('one') });
    first.update(message, words('two'));
    first.answerPress(chat.id, { message: message.id, person: 'p1', card: { type: 'AdaptiveCard' } });
    const second = open();
    expect(second.state()).to.deep.equal(first.state());
    expect(second.state().messages).to.have.length(1);
    expect(second.state().messages[0]).to.include({ text: 'two', version: 2 });
    expect(Number(second.nextId())).to.be.above(Number(message.id));
    expect(warned).to.deep.equal([]);
  });

  it('drop an unfinished last line', () => {
    const first = open();
    first.open(chat);
    appendFileSync(file(), '{"sequence":9');
    expect(open().state().conversations).to.deep.equal([chat]);
    expect(warned).to.have.length(1);
    expect(open().state().conversations).to.deep.equal([chat]);
    expect(warned).to.have.length(1);
  });

  it('go on with what can be read of a damaged file, which is kept aside', () => {
    const first = open();
    first.open(chat);
    first.open(room);
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('"personal"', '"persona'));
    expect(open().state().conversations).to.deep.equal([room]);
    expect(warned).to.have.length(1);
    expect(readdirSync(join(folder, 'page')).filter((name) => name.includes('damaged'))).to.have.length(1);
  });

  it('go on in memory when nothing can be written', () => {
    writeFileSync(join(folder, 'page'), 'a file where the folder should be');
    const first = open();
    first.open(chat);
    expect(first.state().conversations).to.deep.equal([chat]);
    expect(warned).to.not.deep.equal([]);
  });

  it('keep the last thousand messages, a post with its thread, and a file that does not grow without end', () => {
    const first = open();
    first.open(room);
    const post = first.add({ conversation: room.id, from: bot, ...words('first') });
    first.add({ conversation: room.id, root: post.id, from: bot, ...words('reply') });
    for (let count = 0; count < 2500; count += 1) first.add({ conversation: room.id, from: bot, ...words(`post ${count}`) });
    const { messages } = first.state();
    expect(messages).to.have.length(1000);
    expect(messages.every(({ id, root }) => id !== post.id && root !== post.id)).to.equal(true);
    expect(readFileSync(file(), 'utf8').split('\n')).to.have.length.below(4000);
    expect(open().state()).to.deep.equal(first.state());
  });

  it("take a presser's own card away when the message itself is updated or deleted", () => {
    const first = open();
    first.open(chat);
    const message = first.add({ conversation: chat.id, from: bot, ...words('one') });
    const answered = () => first.answerPress(chat.id, { message: message.id, person: 'p1', card: {} });
    answered();
    const updated = first.update(message, words('two'));
    expect(first.state().personalCards).to.deep.equal([]);
    answered();
    first.remove(updated);
    expect(first.state()).to.deep.include({ personalCards: [], messages: [] });
  });

  describe('to those who watch', () => {
    const heard = (conversations: ReturnType<typeof open>, after: number) => {
      const events: LocalEvent[] = [];
      const stop = conversations.watch(after, (event) => void events.push(event));
      return { events, stop, kinds: () => events.map(({ kind }) => kind) };
    };

    it('tell what was missed and what comes, until they leave', () => {
      const all = open();
      const { sequence } = all.state();
      all.open(chat);
      const watcher = heard(all, sequence);
      expect(watcher.kinds()).to.deep.equal(['conversation']);
      all.typing(chat.id);
      all.add({ conversation: chat.id, from: bot, ...words('one') });
      expect(watcher.kinds()).to.deep.equal(['conversation', 'typing', 'message']);
      watcher.stop();
      all.typing(chat.id);
      expect(watcher.events).to.have.length(3);
    });

    it('tell those who know the newest nothing twice, also after a restart', () => {
      const first = open();
      first.open(chat);
      const { sequence } = first.state();
      expect(heard(first, sequence).events).to.deep.equal([]);
      const second = open();
      expect(heard(second, sequence).events).to.deep.equal([]);
    });

    it('tell those who were away too long, or know another bot’s numbers, to ask anew', () => {
      const first = open();
      const { sequence } = first.state();
      for (let count = 0; count < 600; count += 1) first.open({ ...chat, id: `a:${count}` });
      for (const after of [sequence, -1, first.state().sequence + 1]) expect(heard(first, after).kinds()).to.deep.equal(['reset']);
      const again = open();
      expect(heard(again, again.state().sequence - 1).kinds()).to.deep.equal(['reset']);
    });

    it('tell that all was started over, and numbers go on', () => {
      const first = open();
      first.open(chat);
      const before = first.state().sequence;
      const watcher = heard(first, before);
      rmSync(join(folder, 'page'), { recursive: true });
      first.reset();
      expect(watcher.kinds()).to.deep.equal(['reset']);
      expect(first.state()).to.deep.include({ conversations: [], messages: [] });
      expect(first.state().sequence).to.be.above(before);
      expect(open().state()).to.deep.equal(first.state());
      expect(heard(first, before).kinds()).to.deep.equal(['reset']);
    });
  });
});
