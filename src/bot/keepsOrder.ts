/** Does this turn touch the dialog? Those that do run one after another; the others must not wait behind them. */
import type { Activity } from 'botbuilder';
import { parsePress } from '../cards/actions.js';
import { parseCommand } from '../understanding/parseCommand.js';
import { pressedValue, typedText } from './turnOf.js';

const aside = new Set(['queue', 'work', 'status', 'pickUp', 'release', 'resolve', 'details', 'history', 'receive', 'stopReceiving']);

export function keepsOrder(activity: Partial<Activity>): boolean {
  const press = parsePress(pressedValue(activity));
  if (press) {
    const { action } = press;
    return action.do !== 'escalation' && !(action.do === 'command' && aside.has(action.word));
  }
  const command = parseCommand(typedText(activity));
  return !(command && aside.has(command.command));
}
