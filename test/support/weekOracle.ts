/**
 * What must happen in the scripted week, worked out another way: by looking at every single minute, with a calendar written down by hand and
 * nothing of the domain but the targets' table.
 */
import { beijingClock, beijingDate, minuteMs, plusDays, weekdayOf } from '../../src/domain/beijingTime.js';
import { type Instant, serviceKey } from '../../src/domain/ids.js';
import type { ServiceHours, Target } from '../../src/domain/severity.js';
import { targets } from './calendar.js';
import { type Done, lastMinute } from './week.js';
import { firstMinute, type Plan } from './weekPlan.js';

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
  /** Of how many others a place hears in the same message; nothing where the places are not told. */
  readonly others?: number;
}

/** One life, as far as it has been gone through. */
interface Life {
  readonly target: Target | undefined;
  readonly deeds: Done[];
  readonly expected: Expected[];
  state: 'draft' | 'waiting' | 'pickedUp' | 'resolved' | 'closed' | 'over';
  deadline: Instant;
  soon: Instant;
  closes: Instant;
  said: 'nothing' | 'soon' | 'ahead' | 'overdue';
}

const never = Number.POSITIVE_INFINITY;
const together = 10 * minuteMs;

const isAsleep = (at: Instant, { target }: Life): boolean => beijingClock(at).hour < 9 && target?.hours !== 'always';

/** Is its time now? */
const isDue = (at: Instant, life: Life): boolean =>
  life.state === 'waiting' &&
  ((at >= life.deadline && life.said !== 'overdue') || (at >= life.soon && life.said === 'nothing')) &&
  !isAsleep(at, life);

/** Will its time be so soon that a place that hears of another hears of this one, too? */
function isComing(at: Instant, life: Life): boolean {
  const next = life.said === 'nothing' ? life.soon : life.said === 'soon' ? life.deadline : never;
  return life.state === 'waiting' && next > at && next <= at + together && !isAsleep(next, life) && !isAsleep(at, life);
}

function tell(at: Instant, life: Life, others: number): void {
  if (at >= life.deadline) {
    life.expected.push({ at, what: 'overdue', ...(life.said === 'ahead' ? {} : { others }) });
    life.said = 'overdue';
  } else {
    life.expected.push({ at, what: 'reminded', others });
    life.said = life.said === 'nothing' ? 'soon' : 'ahead';
  }
}

function follow(at: Instant, did: string, life: Life): void {
  if (did === 'submit' || did === 'reopen') {
    life.state = 'waiting';
    life.said = 'nothing';
    if (life.target === undefined) return;
    life.deadline = deadlineOf(life.target, at);
    life.soon = threeQuarters(life.target, at, life.deadline);
  } else if (did === 'release') life.state = 'waiting';
  else if (did === 'pickUp') life.state = 'pickedUp';
  else if (did === 'confirm' || did === 'withdraw') life.state = 'over';
  else if (did === 'resolve') {
    life.state = 'resolved';
    life.closes = daysLater(5, firstServed(at, 'daily-09-24'));
  }
}

const targetOf = ({ service, severity }: Plan): Target | undefined =>
  targets.get(serviceKey(service))?.technical.find((level) => level.severity === severity)?.target ?? undefined;

/** Goes through all lives together, minute by minute: first what time does, then what people did in that minute. */
export function expectedOf(all: readonly { readonly plan: Plan; readonly done: readonly Done[] }[]): readonly (readonly Expected[])[] {
  const lives = all.map(
    ({ plan, done }): Life => ({
      target: targetOf(plan),
      deeds: [...done],
      expected: [],
      state: 'draft',
      deadline: never,
      soon: never,
      closes: never,
      said: 'nothing',
    }),
  );
  for (let at = firstMinute; at < lastMinute; at += minuteMs) {
    const due = lives.filter((life) => isDue(at, life));
    const hearing = due.filter(({ said }) => said !== 'ahead');
    const coming = hearing.length === 0 ? [] : lives.filter((life) => isComing(at, life) && !due.includes(life));
    for (const life of [...due, ...coming]) tell(at, life, hearing.length + coming.length - 1);
    for (const life of lives) {
      if (life.state === 'resolved' && at >= life.closes) {
        life.state = 'closed';
        life.expected.push({ at, what: 'closed' });
      }
      for (; life.deeds[0]?.at === at; life.deeds.shift()) follow(at, life.deeds[0].did, life);
    }
  }
  return lives.map(({ expected }) => expected);
}
