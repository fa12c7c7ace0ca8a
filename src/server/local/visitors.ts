/** What people do on the page: open a chat, say something, press a button. Each becomes an activity that goes to the bot as any client's does. */

import { createLines } from '../../lines.js';
import type { Rejection } from '../answer.js';
import { type BotAnswer, callBot } from './callBot.js';
import { arrivals, type Doing, executed, type Json, type Surroundings, submitted, typedLine } from './envelope.js';
import { connectorPath, type LocalParts } from './parts.js';
import { type Pressed, readPressAnswer, readTaken } from './pressAnswer.js';
import type { LocalConversation, LocalMessage, LocalPerson, OpenRequest, PressAnswer, PressRequest, SayRequest } from './protocol.js';
import type { Readable } from './reading.js';

export interface Visitors {
  open(request: OpenRequest): Readable<LocalConversation>;
  /** The representatives' channel; made, with the bot in it and in this language, when there is none. Nothing where no representative is listed. */
  openChannel(locale: LocalPerson['locale']): LocalConversation | undefined;
  say(request: SayRequest): Readable<LocalMessage>;
  press(request: PressRequest): Promise<Readable<PressAnswer>>;
  /** Resolves when the bot has answered everything that was sent. */
  idle(): Promise<void>;
}

const channelId = '19:escalations@thread.tacv2';
/** ms. Clients show that somebody types for a few seconds after each sign of it. */
const typingEveryMs = 2_500;

const refused = (status: Rejection['status'], code: string, message: string): { readonly ok: false; readonly refused: Rejection } => ({
  ok: false,
  refused: { status, code, message },
});

export function createVisitors(parts: LocalParts): Visitors {
  const { conversations, people, words, log } = parts;
  const lines = createLines();
  const surroundings = (): Surroundings => ({ bot: parts.bot, serviceUrl: `${parts.address()}${connectorPath}/` });

  /** Who does it where, or why they cannot. */
  const whoAndWhere = (request: { readonly person: string; readonly conversation: string; readonly root?: string }): Readable<Doing> => {
    const person = people().find(({ id }) => id === request.person);
    if (person === undefined) return refused(404, 'UnknownPerson', 'person: Nobody of this id is listed.');
    const conversation = conversations.board.conversations.get(request.conversation);
    if (conversation === undefined) return refused(404, 'UnknownConversation', 'conversation: There is none of this id. Open it first.');
    if (conversation.kind === 'personal' ? conversation.person !== person.id : person.side !== 'rep')
      return refused(403, 'NotYours', 'conversation: This person is not in it.');
    const { root } = request;
    if (root === undefined) return { ok: true, value: { person, conversation } };
    if (conversation.kind !== 'channel' || conversations.board.message(conversation.id, root)?.root !== root)
      return refused(404, 'UnknownPost', 'root: There is no such post.');
    return { ok: true, value: { person, conversation, root } };
  };

  /** The bot is seen typing as long as it works on this. */
  const send = async ({ conversation }: Doing, activity: Json): Promise<BotAnswer> => {
    const typing = setInterval(() => conversations.typing(conversation.id), typingEveryMs);
    conversations.typing(conversation.id);
    try {
      return await callBot(parts.address(), activity);
    } finally {
      clearInterval(typing);
    }
  };

  /** In the order in which this person did it here; nobody waits for the outcome. */
  const sendInTurn = (doing: Doing, activities: readonly Json[], onAnswered: (taken: boolean) => void = () => undefined): void => {
    lines
      .run(`${doing.conversation.id} ${doing.person.id}`, async () => {
        for (const activity of activities) {
          const taken = readTaken(await send(doing, activity));
          if (taken.kind === 'failed')
            log.warn({ activity: activity['type'], code: taken.code }, 'the local page: the bot did not take it');
          onAnswered(taken.kind !== 'failed');
        }
      })
      .catch((error: unknown) => log.error({ err: error }, 'the local page: an activity could not be sent'));
  };

  const arrive = (doing: Doing): void => sendInTurn(doing, arrivals(doing, surroundings(), conversations.nextId, new Date()));

  const type = (doing: Doing, text: string): LocalMessage => {
    const { person, conversation, root } = doing;
    const message = conversations.add({
      conversation: conversation.id,
      ...(root === undefined ? {} : { root }),
      from: { side: 'person', person: person.id },
      text,
      textFormat: 'plain',
      cards: [],
      pending: true,
    });
    const within = message.root === undefined ? doing : { ...doing, root: message.root };
    sendInTurn(doing, [typedLine(within, surroundings(), text, message.id, new Date(message.at))], (taken) => {
      conversations.update(message, { text, textFormat: 'plain', cards: [], ...(taken ? {} : { undelivered: true }) });
    });
    return message;
  };

  const answerOf = (pressed: Pressed, message: LocalMessage, person: LocalPerson): PressAnswer => {
    if (pressed.kind === 'accepted' || pressed.kind === 'message') return pressed;
    if (pressed.kind === 'failed') return { kind: 'error', text: pressed.said ?? words.pressFailed(person.locale, pressed.code) };
    // Deleted or replaced while the bot thought about it: then what stands there now is newer.
    if (conversations.board.message(message.conversation, message.id)?.version === message.version)
      conversations.answerPress(message.conversation, { message: message.id, person: person.id, card: pressed.card });
    return { kind: 'card' };
  };

  return {
    open({ person: id, client }) {
      const person = people().find((one) => one.id === id);
      if (person === undefined) return refused(404, 'UnknownPerson', 'person: Nobody of this id is listed.');
      const conversation: LocalConversation = { id: `a:${client}-${id}`, kind: 'personal', client, person: id };
      if (conversations.board.conversations.has(conversation.id)) return { ok: true, value: conversation };
      const doing = { person, conversation: conversations.open(conversation) };
      arrive(doing);
      // Web Chat vouches for nobody, so a representative has to say what they are.
      if (client === 'webchat' && person.side === 'rep') type(doing, words.playRep(person.locale));
      return { ok: true, value: conversation };
    },

    openChannel(locale) {
      const there = conversations.board.conversations.get(channelId);
      const reps = people().filter(({ side }) => side === 'rep');
      const person = reps.find((rep) => rep.locale === locale) ?? reps[0];
      if (there !== undefined || person === undefined) return there;
      const conversation = conversations.open({ id: channelId, kind: 'channel', client: 'msteams', name: words.channel(person.locale) });
      const doing = { person, conversation };
      arrive(doing);
      type(doing, words.receiveHere(person.locale));
      return conversation;
    },

    say(request) {
      const found = whoAndWhere(request);
      return found.ok ? { ok: true, value: type(found.value, request.text) } : found;
    },

    async press(request) {
      const found = whoAndWhere(request);
      if (!found.ok) return found;
      const { person, conversation } = found.value;
      const message = conversations.board.message(conversation.id, request.message);
      if (message === undefined) return refused(404, 'UnknownMessage', 'message: It is not there, or no more.');
      const { action } = request;
      if (conversation.client === 'webchat' && action.type === 'Action.Execute')
        return refused(400, 'NothingSent', 'action: Web Chat sends nothing for an Action.Execute.');
      const doing = { person, conversation, ...(message.root === undefined ? {} : { root: message.root }) };
      const what = [doing, surroundings()] as const;
      const how = [message.id, conversations.nextId(), new Date()] as const;
      const pressed =
        action.type === 'Action.Submit'
          ? readTaken(await lines.run(`press ${how[1]}`, () => send(doing, submitted(...what, action.data, ...how))))
          : readPressAnswer(
              await lines.run(`press ${how[1]}`, () =>
                send(doing, executed(...what, { verb: action.verb, data: action.data, trigger: request.trigger }, ...how)),
              ),
            );
      return { ok: true, value: answerOf(pressed, message, person) };
    },

    idle: lines.idle,
  };
}
