import { addDetails } from './addDetails.js';
import { chooseEligibility } from './chooseEligibility.js';
import { close } from './close.js';
import type { Command } from './commands.js';
import { confirm } from './confirm.js';
import type { Decision, Surroundings } from './decision.js';
import { describe } from './describe.js';
import type { Escalation } from './escalation.js';
import { pickUp } from './pickUp.js';
import { release } from './release.js';
import { reopen } from './reopen.js';
import { resolve } from './resolve.js';
import { solve } from './solve.js';
import { submit } from './submit.js';
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
  }
}
