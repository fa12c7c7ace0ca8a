import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { PersonKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';

/** Is this somebody else's, for the one person who reads the card? On a card for a whole room (no `reader`) it never is. */
export const isOthers = (escalation: SubmittedEscalation, reader: PersonKey | undefined): boolean =>
  reader !== undefined && ownerOf(escalation)?.person !== reader;

/**
 * What representatives can do with an escalation. The owner's buttons stand for all on a shared card, where others are told who owns it; in a
 * chat of one's own they stand for the owner alone, and anybody else can ask for it.
 */
export function repActs(escalation: SubmittedEscalation, audience: Audience, reader?: PersonKey): readonly Button[] {
  const { language } = audience;
  switch (escalation.state) {
    case 'waiting':
      return [actButton(audience, say(language, 'rep.action.pickUp'), escalation, 'pickUp', { style: 'positive' })];
    case 'pickedUp':
    case 'waitingForPartner':
      if (isOthers(escalation, reader)) return [actButton(audience, say(language, 'request.action'), escalation, 'requestTransfer')];
      return [
        actButton(audience, say(language, 'rep.action.message'), escalation, 'askMessage'),
        actButton(audience, say(language, 'rep.action.ask'), escalation, 'askQuestion'),
        actButton(audience, say(language, 'rep.action.resolve'), escalation, 'askResolve', { style: 'positive' }),
        actButton(audience, say(language, 'rep.action.more'), escalation, 'more'),
      ];
    case 'resolved':
      return [
        actButton(audience, say(language, 'rep.action.message'), escalation, 'askMessage'),
        actButton(audience, say(language, 'rep.action.more'), escalation, 'more'),
      ];
    default:
      return [];
  }
}
