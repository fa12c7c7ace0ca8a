import { loadCalendar } from '../../src/calendar/loadCalendar.js';
import { beijingInstant, hourMs, minuteMs } from '../../src/domain/beijingTime.js';
import type { Instant } from '../../src/domain/ids.js';
import type { TargetTable } from '../../src/domain/severity.js';
import type { WorkingDays } from '../../src/domain/workingDays.js';
import { loadTargetTable } from '../../src/guidance/targetTable.js';

/** `beijing('2026-11-24 10:20')`: that minute in Beijing. */
export function beijing(text: string): Instant {
  const [date = '', time = '0:0'] = text.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return beijingInstant(date, (hour ?? 0) * hourMs + (minute ?? 0) * minuteMs);
}

const calendar = loadCalendar('test/support/no-such-file.json');
if (!calendar.ok) throw new Error(calendar.problems.join('\n'));

/** The real Chinese working days, as the product ships them. */
export const workingDays: WorkingDays = calendar.workingDays;

const loaded = loadTargetTable('data/response-targets.json');
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));

/** The real response targets. */
export const targets: TargetTable = loaded.targets;
