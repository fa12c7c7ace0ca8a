import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';

/** What representatives can do with an escalation. The owner's buttons stand for all on a shared card; others are told who owns it. */
export function repActs(escalation: SubmittedEscalation, audience: Audience): readonly Button[] {
  const { language } = audience;
  switch (escalation.state) {
    case 'waiting':
      return [actButton(audience, say(language, 'rep.action.pickUp'), escalation, 'pickUp', { style: 'positive' })];
    case 'pickedUp':
    case 'waitingForPartner':
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
