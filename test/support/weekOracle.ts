/**
 * What must happen in the scripted week, worked out another way: by looking at every single minute, with a calendar written down by hand and
 * nothing of the domain but the targets' table.
 */
import { beijingClock, beijingDate, minuteMs, plusDays, weekdayOf } from '../../src/domain/beijingTime.js';
import { type Instant, serviceKey } from '../../src/domain/ids.js';
import type { ServiceHours, Target } from '../../src/domain/severity.js';
import { targets } from './calendar.js';
import { type Done, lastMinute } from './week.js';
import type { Plan } from './weekPlan.js';

/** State Council notice for 2026: free weekdays and working weekend days of these weeks. */
const free = new Set(['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
const madeUp = new Set(['2026-09-20', '2026-10-10']);

function isWorkingDay(date: string): boolean {
  const weekday = weekdayOf(date);
  return madeUp.has(date) || (weekday !== 0 && weekday !== 6 && !free.has(date));
}

function isServed(at: Instant, hours: ServiceHours): boolean {
  const { hour } = beijingClock(at);
  if (hours === 'always') return true;
  if (hours === 'daily-09-24') return hour >= 9;
  return hour >= 9 && hour < 18 && isWorkingDay(beijingDate(at));
}

const firstServed = (from: Instant, hours: ServiceHours): Instant => {
  let at = from;
  while (!isServed(at, hours)) at += minuteMs;
  return at;
};

/** The end of the minute in which so many served minutes are over. */
function afterServed(minutes: number, from: Instant, hours: ServiceHours): Instant {
  let at = from;
  for (let left = minutes; left > 0; at += minuteMs) if (isServed(at, hours)) left -= 1;
  return at;
}

function daysLater(days: number, from: Instant): Instant {
  let date = beijingDate(from);
  for (let left = days; left > 0; ) {
    date = plusDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return from + (Date.parse(date) - Date.parse(beijingDate(from)));
}

function deadlineOf({ value, unit, hours }: Target, from: Instant): Instant {
  return unit === 'hour' ? afterServed(value * 60, from, hours) : daysLater(value, firstServed(from, hours));
}

function threeQuarters({ hours }: Target, from: Instant, deadline: Instant): Instant {
  let served = 0;
  for (let at = from; at < deadline; at += minuteMs) if (isServed(at, hours)) served += 1;
  return afterServed((served * 3) / 4, from, hours);
}

/** What time must have done to one escalation, and when. */
export interface Expected {
  readonly at: Instant;
  readonly what: 'reminded' | 'overdue' | 'closed';
}

/** Goes through its life minute by minute: first what time does, then what people did in that minute. */
export function expectedOf({ service, severity }: Plan, done: readonly Done[]): readonly Expected[] {
  const target = targets.get(serviceKey(service))?.technical.find((level) => level.severity === severity)?.target ?? undefined;
  const expected: Expected[] = [];
  const deeds = [...done];
  let state = 'draft';
  let deadline = Number.POSITIVE_INFINITY;
  let soon = Number.POSITIVE_INFINITY;
  let closes = Number.POSITIVE_INFINITY;
  let said: 'nothing' | 'reminded' | 'overdue' = 'nothing';
  const begin = (from: Instant): void => {
    state = 'waiting';
    said = 'nothing';
    if (target === undefined) return;
    deadline = deadlineOf(target, from);
    soon = threeQuarters(target, from, deadline);
  };
  for (let at = done[0]?.at ?? 0; at < lastMinute; at += minuteMs) {
    const asleep = beijingClock(at).hour < 9 && target?.hours !== 'always';
    if (state === 'waiting' && !asleep && at >= deadline && said !== 'overdue') {
      said = 'overdue';
      expected.push({ at, what: said });
    } else if (state === 'waiting' && !asleep && at >= soon && said === 'nothing') {
      said = 'reminded';
      expected.push({ at, what: said });
    }
    if (state === 'resolved' && at >= closes) {
      state = 'closed';
      expected.push({ at, what: 'closed' });
    }
    if (deeds.length === 0 && (state === 'closed' || state === 'over')) break;
    for (; deeds[0]?.at === at; deeds.shift()) {
      const [{ did }] = deeds;
      if (did === 'submit' || did === 'reopen') begin(at);
      else if (did === 'release') state = 'waiting';
      else if (did === 'pickUp') state = 'pickedUp';
      else if (did === 'confirm' || did === 'withdraw') state = 'over';
      else if (did === 'resolve') {
        state = 'resolved';
        closes = daysLater(5, firstServed(at, 'daily-09-24'));
      }
    }
  }
  return expected;
}
