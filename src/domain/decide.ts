import { addDetails } from './addDetails.js';
import { answer } from './answer.js';
import { answerInvitation } from './answerInvitation.js';
import { ask } from './ask.js';
import { attach } from './attach.js';
import { changeSeverity } from './changeSeverity.js';
import { chooseEligibility } from './chooseEligibility.js';
import { close } from './close.js';
import type { Command } from './commands.js';
import { confirm } from './confirm.js';
import { correctContact } from './correctContact.js';
import type { Decision, Surroundings } from './decision.js';
import { describe } from './describe.js';
import type { Escalation } from './escalation.js';
import { explainFeedback } from './explainFeedback.js';
import { giveFeedback } from './giveFeedback.js';
import { inviteToMeeting } from './inviteToMeeting.js';
import { message } from './message.js';
import { note } from './note.js';
import { nudge } from './nudge.js';
import { pickUp } from './pickUp.js';
import { recordServiceRequest } from './recordServiceRequest.js';
import { release } from './release.js';
import { remind } from './remind.js';
import { remindLater } from './remindLater.js';
import { remindPartner } from './remindPartner.js';
import { reopen } from './reopen.js';
import { requestTransfer } from './requestTransfer.js';
import { resolve } from './resolve.js';
import { retractAnswer } from './retractAnswer.js';
import { solve } from './solve.js';
import { submit } from './submit.js';
import { transfer } from './transfer.js';
import { withdraw } from './withdraw.js';

/** What a command makes of an escalation: its next state and who is told, or a refusal. Pure, may be run again on a newer state. */
export function decide(now: Escalation, command: Command, surroundings: Surroundings): Decision {
  switch (command.do) {
    case 'describe':
      return describe(now, command);
    case 'chooseEligibility':
      return chooseEligibility(now, command);
    case 'solve':
      return solve(now, command);
    case 'submit':
      return submit(now, command, surroundings);
    case 'pickUp':
      return pickUp(now, command);
    case 'release':
      return release(now, command, surroundings);
    case 'withdraw':
      return withdraw(now, command, surroundings);
    case 'addDetails':
      return addDetails(now, command, surroundings);
    case 'resolve':
      return resolve(now, command, surroundings);
    case 'confirm':
      return confirm(now, command, surroundings);
    case 'reopen':
      return reopen(now, command, surroundings);
    case 'close':
      return close(now, command);
    case 'remind':
      return remind(now, command, surroundings);
    case 'ask':
      return ask(now, command);
    case 'answer':
      return answer(now, command, surroundings);
    case 'remindLater':
      return remindLater(now, command, surroundings);
    case 'remindPartner':
      return remindPartner(now, command);
    case 'retractAnswer':
      return retractAnswer(now, command, surroundings);
    case 'attach':
      return attach(now, command, surroundings);
    case 'message':
      return message(now, command);
    case 'note':
      return note(now, command);
    case 'correctContact':
      return correctContact(now, command, surroundings);
    case 'transfer':
      return transfer(now, command);
    case 'requestTransfer':
      return requestTransfer(now, command);
    case 'changeSeverity':
      return changeSeverity(now, command, surroundings);
    case 'recordServiceRequest':
      return recordServiceRequest(now, command, surroundings);
    case 'nudge':
      return nudge(now, command, surroundings);
    case 'giveFeedback':
      return giveFeedback(now, command);
    case 'explainFeedback':
      return explainFeedback(now, command);
    case 'inviteToMeeting':
      return inviteToMeeting(now, command);
    case 'answerInvitation':
      return answerInvitation(now, command);
  }
}
