import { beginsIntake } from './beginsIntake.js';
import type { Said } from './said.js';

const aside = new Set([
  'queue',
  'work',
  'status',
  'pickUp',
  'pickUpFirst',
  'release',
  'resolve',
  'details',
  'files',
  'history',
  'figures',
  'receive',
  'stopReceiving',
]);

/** Does this turn touch the dialog? Those that do run one after another; the others must not wait behind them. */
export function keepsOrder({ press, command }: Said): boolean {
  // To a partner the words for numbers are no command, so they may begin an intake.
  if (!press) return !(command && command.command !== 'figures' && aside.has(command.command));
  const { action } = press;
  if (action.do === 'escalation') return beginsIntake(action.act);
  return !(action.do === 'command' && aside.has(action.word));
}
