import { isPerson } from '../domain/decision.js';
import type { Lane } from '../store/ports.js';

/** One lane as one string, to keep books by. Escalation ids bear no spaces, so two lanes never share a key. */
export const laneKey = ({ escalation, to }: Lane): string =>
  isPerson(to) ? `${escalation} person ${to.person}` : `${escalation} place ${to.place}`;
