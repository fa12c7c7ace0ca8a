/** The card that asks for the words of a command: shown first by its button, and again when the words were wrong. */
import { askDetails } from '../cards/askDetails.js';
import { askReopen } from '../cards/askReopen.js';
import { askResolve } from '../cards/askResolve.js';
import { askWithdraw } from '../cards/askWithdraw.js';

/** By the act that the words are for. */
export const askFor = { addDetails: askDetails, withdraw: askWithdraw, resolve: askResolve, reopen: askReopen } as const;

/** Does this act need words, so that its card can ask for them? */
export const needsWords = (act: string): act is keyof typeof askFor => Object.hasOwn(askFor, act);
