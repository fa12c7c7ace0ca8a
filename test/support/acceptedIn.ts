import type { Actor } from '../../src/domain/actor.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { closed, draft, pickedUp, refusalOf, resolved, run, waiting, waitingForPartner, withdrawn } from './builders.js';

const all = { draft, waiting, pickedUp, waitingForPartner, resolved, closed, withdrawn };

/** In which states a command is accepted from this actor; in all others the state does not allow it, or what else it is refused for is said. */
export const acceptedIn = (actor: Actor, command: CommandBody): readonly string[] =>
  Object.entries(all)
    .map(([state, now]) => [state, refusalOf(run(now(), actor, command))] as const)
    .filter(([, code]) => code !== 'wrongState')
    .map(([state, code]) => (code === 'accepted' ? state : `${state}: ${code}`));
