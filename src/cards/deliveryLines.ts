import { isPerson } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Recipient } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type Line, line } from './lines.js';
import { bold, plain } from './run.js';

/** How the notices to one recipient fare; `why` is a word of the delivery's. */
export interface Delivered {
  readonly to: Recipient;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly why?: string;
}

const reasons = ['blocked', 'removed', 'disabled', 'tooBig', 'gone', 'rejected'] as const;

/** The submitter and those who followed first; more would not fit the card. */
const peopleOnCard = 5;

/** For representatives: whether the partner's people and the places have been told, and why not. Nothing before the first notice. */
export function deliveryLines(language: Language, escalation: SubmittedEscalation, deliveries: readonly Delivered[]): readonly Line[] {
  if (deliveries.length === 0) return [];
  const people = [escalation.submitter, ...escalation.followers];
  const told = deliveries
    .filter(({ to }) => isPerson(to))
    .slice(0, peopleOnCard)
    .map(({ to, state, why }) => {
      const who = people.find(({ person }) => isPerson(to) && to.person === person)?.name ?? say(language, 'delivery.person');
      return line(plain(say(language, 'delivery.line', { who: visible(who), state: stateText(language, state, why) }), colorOf(state)));
    });
  const places = deliveries.filter(({ to }) => !isPerson(to));
  const states = (['sent', 'pending', 'failed'] as const)
    .map((state) => ({ state, all: places.filter((each) => each.state === state) }))
    .filter(({ all }) => all.length > 0)
    .map(({ state, all }) => say(language, 'delivery.places', { n: all.length, state: stateText(language, state, all[0]?.why) }));
  const failed = places.some(({ state }) => state === 'failed') ? 'failed' : 'sent';
  const who = say(language, 'delivery.cards');
  const inPlaces =
    states.length === 0 ? [] : [line(plain(say(language, 'delivery.line', { who, state: states.join(' · ') }), colorOf(failed)))];
  return [line(bold(say(language, 'delivery.title'))), ...told, ...inPlaces];
}

const colorOf = (state: Delivered['state']) => (state === 'failed' ? 'attention' : 'default');

function stateText(language: Language, state: Delivered['state'], why: string | undefined): string {
  if (state !== 'failed') return say(language, `delivery.${state}`);
  const reason = reasons.find((each) => each === why);
  return say(language, 'delivery.failed', { why: say(language, reason === undefined ? 'delivery.why.other' : `delivery.why.${reason}`) });
}
