import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';

/** What the partner can do with an escalation, by its state; the likeliest first. `readOnly`: a role that may look only. */
export function partnerActs(escalation: SubmittedEscalation, audience: Audience, readOnly = false): readonly Button[] {
  const { language } = audience;
  const all = actButton(audience, say(language, 'status.details'), escalation, 'details');
  if (readOnly) return [all];
  const details = actButton(audience, say(language, 'done.action.details'), escalation, 'askDetails');
  const filing = actButton(audience, say(language, 'done.action.filing'), escalation, 'filing');
  const withdraw = actButton(audience, say(language, 'done.action.withdraw'), escalation, 'askWithdraw');
  switch (escalation.state) {
    case 'waiting':
      return [details, filing, all, withdraw];
    case 'pickedUp':
    case 'waitingForPartner':
      return [details, filing, all, withdraw];
    case 'resolved':
      return [
        actButton(audience, say(language, 'status.action.confirm'), escalation, 'confirm', { style: 'positive' }),
        actButton(audience, say(language, 'status.action.reopen'), escalation, 'askReopen'),
        all,
      ];
    case 'closed':
    case 'withdrawn':
      return [all];
  }
}
