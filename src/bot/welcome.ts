/** The first sight of the bot: a card that says what it is for and how to begin. */
import type { Activity } from 'botbuilder';
import { welcomePartner, welcomeRep } from '../cards/welcome.js';
import { mayChooseRole } from './identity.js';
import type { BotParts } from './parts.js';
import { refuseStranger } from './refuseStranger.js';
import { isPartnerTurn, isRepTurn, type Turn } from './turn.js';

/** The card that asks a place to receive loses its stress once the place does. */
export const welcomeRole = 'welcome';

/** Teams tells of the bot's own arrival, the Emulator and Web Chat of the person's. */
export async function welcome(activity: Activity, turn: Turn, parts: BotParts): Promise<void> {
  const added = activity.membersAdded ?? [];
  const bot = activity.recipient?.id;
  const arrived = activity.channelId === 'msteams' ? added.some(({ id }) => id === bot) : added.some(({ id }) => id !== bot);
  if (!arrived) return;
  const { local } = parts.policy;
  const mayChange = mayChooseRole(parts.people, parts.policy, turn.seen);
  const isRoom = turn.conversation.kind !== 'personal';
  if (isRepTurn(turn) || (isRoom && !isPartnerTurn(turn))) {
    const receives = (await parts.contacts.get({ place: turn.place }))?.receives ?? false;
    turn.reply.post(welcomeRep({ mayChange, receives }, turn.audience), welcomeRole);
  } else if (isPartnerTurn(turn) && !isRoom)
    turn.reply.post(welcomePartner({ mayFile: turn.who.actor.mayFile, local, mayChange }, turn.audience));
  else if (!isRoom) refuseStranger(turn, parts);
}
