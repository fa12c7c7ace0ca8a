import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { PersonKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';

/**
 * Who looks at a representatives' card: the one `reader` of an answer or of a chat of their own, or a whole room. There `ownersIds` are what the
 * client calls the owner, for whom it refreshes the card: empty for an owner who was never seen in it, absent where the client cannot.
 */
export interface Onlooker {
  readonly reader?: PersonKey;
  readonly ownersIds?: readonly string[];
}

/** Is this somebody else's, for those who look? In a room whose client shows the owner no other card, what is the owner's stands for all. */
export const isOthers = (escalation: SubmittedEscalation, { reader, ownersIds }: Onlooker): boolean =>
  reader === undefined ? ownersIds !== undefined : ownerOf(escalation)?.person !== reader;

/** What representatives can do with an escalation; others than its owner are told who owns it. */
export function repActs(escalation: SubmittedEscalation, audience: Audience, onlooker: Onlooker = {}): readonly Button[] {
  const { language } = audience;
  switch (escalation.state) {
    case 'waiting':
      return [actButton(audience, say(language, 'rep.action.pickUp'), escalation, 'pickUp', { style: 'positive' })];
    case 'pickedUp':
    case 'waitingForPartner':
      if (isOthers(escalation, onlooker)) return [actButton(audience, say(language, 'request.action'), escalation, 'requestTransfer')];
      return [
        actButton(audience, say(language, 'rep.action.resolve'), escalation, 'askResolve', { style: 'positive' }),
        actButton(audience, say(language, 'rep.action.message'), escalation, 'askMessage'),
        actButton(audience, say(language, 'rep.action.ask'), escalation, 'askQuestion'),
        actButton(audience, say(language, 'rep.action.more'), escalation, 'more'),
      ];
    case 'resolved':
      if (isOthers(escalation, onlooker)) return [];
      return [
        actButton(audience, say(language, 'rep.action.message'), escalation, 'askMessage'),
        actButton(audience, say(language, 'rep.action.more'), escalation, 'more'),
      ];
    default:
      return [];
  }
}
