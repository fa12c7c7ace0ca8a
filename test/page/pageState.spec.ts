import { expect } from 'chai';
import { applyEvent, fromLocalState, type PageState, personalCardKey, stopTyping } from '../../src/page/state/pageState.js';
import type { LocalMessage, LocalState } from '../../src/server/local/protocol.js';

const chat = { id: 'chat', kind: 'personal', client: 'msteams', person: 'zhou' } as const;
const message = (id: string, more: Partial<LocalMessage> = {}): LocalMessage => ({
  id,
  conversation: 'chat',
  from: { side: 'bot' },
  at: '2026-11-24T02:20:00Z',
  version: 1,
  cards: [{ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: id }] }],
  ...more,
});
const local = (more: Partial<LocalState> = {}): LocalState => ({
  people: [],
  conversations: [chat],
  messages: [message('one'), message('two')],
  personalCards: [],
  sequence: 7,
  ...more,
});
const given = (): PageState => fromLocalState(local());
const ids = (state: PageState) => [...state.messages.keys()];

describe("the page's state", () => {
  it('takes a new message in at the end, and an update where the message stands', () => {
    const grown = applyEvent(given(), { kind: 'message', message: message('three') });
    expect(ids(grown)).to.deep.equal(['one', 'two', 'three']);
    const updated = applyEvent(grown, { kind: 'message', message: message('one', { version: 2, text: 'now' }) });
    expect(ids(updated)).to.deep.equal(['one', 'two', 'three']);
    expect(updated.messages.get('one')?.text).to.equal('now');
  });

  it('lets no older version replace a newer one, whichever comes first', () => {
    const newer = applyEvent(given(), { kind: 'message', message: message('one', { version: 3, text: 'newer' }) });
    expect(applyEvent(newer, { kind: 'message', message: message('one', { version: 2, text: 'older' }) })).to.equal(newer);
  });

  it("shows a presser's own card until the message is updated for all", () => {
    const card = { type: 'AdaptiveCard' };
    const pressed = applyEvent(given(), {
      kind: 'personalCard',
      conversation: 'chat',
      personalCard: { message: 'one', person: 'zhou', card },
    });
    expect(pressed.personalCards.get(personalCardKey('one', 'zhou'))).to.equal(card);
    expect(pressed.personalCards.get(personalCardKey('one', 'lena'))).to.equal(undefined);
    const other = applyEvent(pressed, { kind: 'message', message: message('two', { version: 2 }) });
    expect(other.personalCards.size).to.equal(1);
    expect(applyEvent(other, { kind: 'message', message: message('one', { version: 2 }) }).personalCards.size).to.equal(0);
  });

  it('drops a deleted message and the cards that stood in its place', () => {
    const personalCard = { message: 'one', person: 'zhou', card: {} };
    const pressed = applyEvent(given(), { kind: 'personalCard', conversation: 'chat', personalCard });
    const dropped = applyEvent(pressed, { kind: 'deleted', conversation: 'chat', message: 'one' });
    expect(ids(dropped)).to.deep.equal(['two']);
    expect(dropped.personalCards.size).to.equal(0);
  });

  it('sees the bot typing until it has said something, or has been quiet', () => {
    const typing = applyEvent(given(), { kind: 'typing', conversation: 'chat' });
    expect(typing.typing.has('chat')).to.equal(true);
    const own = applyEvent(typing, { kind: 'message', message: message('mine', { from: { side: 'person', person: 'zhou' } }) });
    expect(own.typing.has('chat')).to.equal(true);
    expect(applyEvent(own, { kind: 'message', message: message('answer') }).typing.has('chat')).to.equal(false);
    expect(stopTyping(typing, 'chat').typing.has('chat')).to.equal(false);
    expect(stopTyping(typing, 'another')).to.equal(typing);
  });

  it('keeps what did not change as the same object when all is read again, so that typed words survive', () => {
    const card = { type: 'AdaptiveCard' };
    const personalCards = [{ message: 'one', person: 'zhou', card }];
    const before = fromLocalState(local({ personalCards }));
    const again: LocalState = JSON.parse(
      JSON.stringify(local({ personalCards, messages: [message('one'), message('two', { version: 2 })] })),
    );
    const after = fromLocalState(again, before);
    expect(after.messages.get('one')).to.equal(before.messages.get('one'));
    expect(after.messages.get('two')).not.to.equal(before.messages.get('two'));
    expect(after.personalCards.get(personalCardKey('one', 'zhou'))).to.equal(card);
  });

  it('knows conversations as they come, and leaves a start over to whoever reads all again', () => {
    const conversation = { ...chat, id: 'another', person: 'lena' };
    const state = applyEvent(given(), { kind: 'conversation', conversation });
    expect(state.conversations.get('another')).to.equal(conversation);
    expect(applyEvent(state, { kind: 'reset' })).to.equal(state);
  });
});
