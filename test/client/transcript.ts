/** A conversation as text, for a failed test to show: who said what, which buttons were there, what was repainted. */

import { textAt } from './json.js';
import type { Room } from './room.js';
import { painted } from './room.js';
import type { Seen } from './screen.js';

const indent = (text: string): string => text.replace(/\n/g, '\n    ');

function botLine(seen: Seen): string {
  const edits = (seen.entry?.versions.length ?? 1) - 1;
  const buttons = seen.view?.parts.buttons.map((button) => `[${button.title}]`).join(' ') ?? '';
  const inputs =
    seen.view?.parts.inputs.filter((input) => input.seen).map((input) => `${input.label}=${seen.view?.value(input) ?? ''}`) ?? [];
  const lines = [seen.text, ...inputs.map((line) => `_ ${line}`), buttons].filter((line) => line !== '');
  return `  bot${edits > 0 ? ` (changed ${edits} times)` : ''}: ${indent(lines.join('\n'))}`;
}

/** The last 25 messages of a screen, with what people wrote between them. */
export function transcript(name: string, seen: readonly Seen[], room: Room): string {
  const said = room.entries
    .filter((entry) => !entry.byBot)
    .map((entry) => ({ at: entry.arrived, line: `  ${textAt(painted(entry), 'text')}` }));
  const lines = [...said, ...seen.map((one) => ({ at: one.arrived, line: botLine(one) }))].sort((one, other) => one.at - other.at);
  return [`--- what ${name} sees in ${room.name} (${room.kind}, ${room.type})`, ...lines.slice(-25).map(({ line }) => line), '---'].join(
    '\n',
  );
}
