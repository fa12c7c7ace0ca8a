/** The scripted week as a page that a person can check with a calendar. */
import { beijingClock } from '../../src/domain/beijingTime.js';
import type { Instant } from '../../src/domain/ids.js';
import { markdownTable } from './markdownTable.js';
import type { Lived } from './week.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const two = (value: number): string => String(value).padStart(2, '0');

function minute(at: Instant): string {
  const { weekday, month, day, hour, minute: past } = beijingClock(at);
  return `${weekdays[weekday]} ${two(month)}-${two(day)} ${two(hour)}:${two(past)}`;
}

const deeds: Readonly<Record<string, string>> = {
  pickUp: 'picked up',
  release: 'released',
  transfer: 'handed over',
  ask: 'asked',
  answer: 'answered',
  resolve: 'resolved',
  confirm: 'confirmed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
};
const byTime: Readonly<Record<string, string>> = { reminded: '**75 %**', overdue: '**past target**', closed: '**closed**' };

/** Reminded of for a second time, before the deadline: the places heard of it with others. */
function isAhead({ escalation }: Lived, at: Instant, what: string): boolean {
  const before = escalation.history.filter((entry) => entry.at < at && ['reminded', 'overdue', 'reopened'].includes(entry.what)).at(-1);
  return what === 'reminded' && before?.what === 'reminded';
}

/** What people did and what time did, in order; what time did in bold. */
function lifeOf(lived: Lived): string {
  const {
    escalation,
    done,
    remindersIn: [heard = []],
  } = lived;
  const company = (at: Instant): string => {
    const others = heard.find((each) => each.at === at)?.others ?? 0;
    return others === 0 ? '' : ` with ${others} more`;
  };
  const people = done.filter(({ did }) => did !== 'submit').map(({ at, did }) => ({ at, order: 1, what: deeds[did] ?? did, more: '' }));
  const time = escalation.history
    .filter(({ by }) => by.kind === 'clock')
    .map(({ at, what }) => ({ at, order: 0, what: isAhead(lived, at, what) ? '**soon due**' : (byTime[what] ?? what), more: company(at) }));
  return [...people, ...time]
    .sort((one, other) => one.at - other.at || one.order - other.order)
    .map(({ at, what, more }) => `${what} ${minute(at)}${more}`)
    .join(', ');
}

function rowOf(lived: Lived): readonly string[] {
  const { escalation, plan } = lived;
  const { target } = escalation;
  const published = target.kind === 'none' ? 'none' : `${target.target.value} ${target.target.unit}, ${target.target.hours}`;
  return [escalation.number, `${plan.severity} ${plan.service}`, published, minute(plan.at), lifeOf(lived)];
}

const intro = `# A week on the clock

Made by \`npm run week\`: 200 escalations, three representatives, two places that receive, lived minute by minute by the real desk, sweep and store. Beijing time, 2026. Sunday 09-20 is
a make-up working day, Friday 09-25 a holiday, and so are 10-01 to 10-07; Saturday 10-10 is worked. What time did is **bold**: a reminder at three quarters of the target (counted in the
hours of service), at the deadline (in the night at nine, unless the target runs round the clock), and the closing five working days after it was resolved. Those that fall
within ten minutes of one another are one message in a place (_with … more_): the later ones hear early, then, and of a deadline that is still to come a place hears as **soon due**; the
partner is told at **past target** alone. A test works all of it out again, minute by minute, and holds this page to it.`;

/** The page, as `docs/a-week.md` has it. */
export const weekTable = (all: readonly Lived[]): string =>
  `${intro}\n\n${markdownTable([['number', 'level, service', 'target', 'sent in', 'what happened'], ...all.map(rowOf)])}\n`;
