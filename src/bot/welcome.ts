/** The first sight of the bot: a card that says what it is for and how to begin. */
import type { Activity } from 'botbuilder';
import { welcomePartner, welcomeRep } from '../cards/welcome.js';
import { mayChooseRole } from './identity.js';
import type { BotParts } from './parts.js';
import { refuseStranger } from './refuseStranger.js';
import { isPartnerTurn, isRepTurn, type Turn } from './turn.js';

/** Teams tells of the bot's own arrival, the Emulator and Web Chat of the person's. */
export function welcome(activity: Activity, turn: Turn, parts: BotParts): void {
  const added = activity.membersAdded ?? [];
  const bot = activity.recipient?.id;
  const arrived = activity.channelId === 'msteams' ? added.some(({ id }) => id === bot) : added.some(({ id }) => id !== bot);
  if (!arrived) return;
  const { local } = parts.policy;
  const mayChange = mayChooseRole(parts.people, parts.policy, turn.seen);
  const isRoom = turn.conversation.kind !== 'personal';
  if (isRepTurn(turn) || (isRoom && !isPartnerTurn(turn))) turn.reply.post(welcomeRep({ mayChange }, turn.audience));
  else if (isPartnerTurn(turn) && !isRoom)
    turn.reply.post(welcomePartner({ mayFile: turn.who.actor.mayFile, local, mayChange }, turn.audience));
  else if (!isRoom) refuseStranger(turn, parts);
}
