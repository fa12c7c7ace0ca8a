import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { nudgeFrom } from '../domain/nudgeFrom.js';
import { say } from '../texts/say.js';
import { type Audience, apart } from './audience.js';
import { actButton, type Button } from './button.js';
import { filesButton } from './filesButton.js';

/** What the partner can do with an escalation, by its state; the likeliest first. `readOnly`: a role that may look only. */
export function partnerActs(escalation: SubmittedEscalation, audience: Audience, now: Instant, readOnly = false): readonly Button[] {
  const { language } = audience;
  const all = actButton(audience, say(language, 'status.details'), escalation, 'details', { inputs: 'none' });
  if (readOnly) return [all];
  const details = actButton(audience, say(language, 'done.action.details'), escalation, 'askDetails');
  const contact = actButton(audience, say(language, 'contact.action'), escalation, 'askContact');
  const filing = actButton(audience, say(language, 'done.action.filing'), escalation, 'filing');
  const withdraw = actButton(audience, say(language, 'done.action.withdraw'), escalation, 'askWithdraw');
  const update = actButton(audience, say(language, 'customerUpdate.action'), escalation, 'customerUpdate', { inputs: 'none' });
  const nudge = now < nudgeFrom(escalation) ? [] : [actButton(audience, say(language, 'nudge.action'), escalation, 'nudge')];
  switch (escalation.state) {
    case 'waiting':
      return [...nudge, details, contact, filing, all, withdraw];
    case 'pickedUp':
      return [...nudge, details, update, contact, all, withdraw];
    case 'waitingForPartner':
      return [
        actButton(audience, say(language, 'answer.action'), escalation, 'askAnswer', { style: 'positive' }),
        details,
        contact,
        filing,
        all,
        withdraw,
      ];
    case 'resolved':
      return [
        actButton(audience, say(language, 'status.action.confirm'), escalation, 'confirm', { style: 'positive' }),
        actButton(audience, say(language, 'status.action.reopen'), escalation, 'askReopen', { inputs: 'none' }),
        update,
        all,
      ];
    case 'closed':
    case 'withdrawn':
      return [all];
  }
}

/**
 * What is rarer stands under all the details: texts to send on, the same for another customer, and the files, or else what was said (which
 * the history leads to as well).
 */
export function partnerTexts(escalation: SubmittedEscalation, audience: Audience): readonly Button[] {
  const { language } = audience;
  const files = filesButton(escalation, audience);
  return [
    ...(escalation.state === 'withdrawn'
      ? []
      : [actButton(audience, say(language, 'customerUpdate.action'), escalation, 'customerUpdate')]),
    actButton(audience, say(language, 'done.action.filing'), escalation, 'filing'),
    actButton(apart(audience), say(language, 'copy.action'), escalation, 'copy'),
    ...(files.length > 0 ? files : [actButton(audience, say(language, 'thread.action'), escalation, 'thread')]),
  ];
}
