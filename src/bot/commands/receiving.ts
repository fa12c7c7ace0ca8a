/** Where escalations arrive: a channel, a group or a representative's own chat, switched on and off by a representative there. */

import { welcomeRep } from '../../cards/welcome.js';
import type { Service } from '../../guidance/ports.js';
import { quote } from '../../texts/cut.js';
import { listed } from '../../texts/listed.js';
import { say, sayCount } from '../../texts/say.js';
import { fold } from '../../understanding/fold.js';
import { serviceWords } from '../../understanding/serviceWords.js';
import { answerWith, plain } from '../answerWith.js';
import { mayChooseRole, placeConversation } from '../identity.js';
import type { BotParts } from '../parts.js';
import { placeContact } from '../placeContact.js';
import type { Turn } from '../turn.js';
import { welcomeRole } from '../welcome.js';

export async function receive(about: string | undefined, turn: Turn, parts: BotParts): Promise<void> {
  const { who, language } = turn;
  if (who.kind === 'stranger') return;
  const only = about === undefined ? undefined : servicesIn(about, parts);
  if (about !== undefined && only === undefined)
    return answerWith(turn, plain(turn, say(language, 'receive.unknown', { q: quote(about) })));
  const { services: _, ...place } = placeContact(turn, await parts.contacts.get({ place: turn.place }));
  const outcome = await parts.desk.receive(who.actor, {
    ...place,
    language,
    receives: true,
    ...(only === undefined ? {} : { services: only.map(({ key }) => key) }),
  });
  if (outcome.kind === 'refused') return answerWith(turn, plain(turn, say(language, 'receive.notRep')));
  turn.reply.repaint({
    role: welcomeRole,
    // A channel was greeted in a post of its own, whatever thread this is said in.
    conversationId: placeConversation(turn.conversation).conversationId,
    rendered: welcomeRep({ mayChange: mayChooseRole(parts.people, parts.policy, turn.seen), receives: true }, turn.audience),
  });
  const done = outcome.waiting === 0 ? say(language, 'receive.on.none') : sayCount(language, 'receive.on', outcome.waiting);
  const names =
    only &&
    listed(
      language,
      only.map(({ short }) => short[language]),
    );
  answerWith(turn, plain(turn, names === undefined ? done : `${say(language, 'receive.only', { list: names })} ${done}`));
}

/** The services that the words name; undefined where they name none. */
function servicesIn(about: string, { guidance: { services } }: BotParts): readonly Service[] | undefined {
  const named = new Set(
    serviceWords(fold(about), services)
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ keys }) => keys),
  );
  return named.size === 0 ? undefined : services.filter(({ key }) => named.has(key));
}

export async function stopReceiving(turn: Turn, parts: BotParts): Promise<void> {
  const { who, language } = turn;
  if (who.kind === 'stranger') return;
  const outcome = await parts.desk.stopReceiving(who.actor, turn.place);
  if (outcome.kind === 'refused') return answerWith(turn, plain(turn, say(language, 'receive.notRep')));
  const off = say(language, 'receive.off');
  answerWith(turn, plain(turn, outcome.left === 0 ? `${off} ${say(language, 'receive.off.last')}` : off));
}
