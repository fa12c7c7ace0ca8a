import { expect } from 'chai';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { dayMs, hourMs, timeOfDay } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import type { Notice } from '../../src/domain/decision.js';
import { type Escalation, isSubmitted, ownerOf } from '../../src/domain/escalation.js';
import { historySeenBy } from '../../src/domain/historySeenBy.js';
import type { Instant } from '../../src/domain/ids.js';
import { scores } from '../../src/domain/rating.js';
import {
  channel,
  clock,
  colleague,
  competitor,
  draft,
  form,
  otherRep,
  partner,
  pickedUp,
  picture,
  rep,
  run,
  secondChannel,
  surroundings,
  tuesday,
} from '../support/builders.js';

const actors: readonly Actor[] = [partner(), colleague(), partner({ mayFile: false }), competitor(), rep(), otherRep(), clock];

/** Commands in the order of a life, so that a run often gets far; texts right and wrong. A note's words are in no other command. */
const text = fc.constantFrom('重启后仍然如此', '又退信了', '已修正', '', 'password=Abc123', 'x'.repeat(2001));
const secret = '只给支持代表看';
const { kind: _own, ...gao } = otherRep();
const contact = form().contact;
const invitation = (at: Instant) => ({
  contact: { person: colleague().person, name: 'Lena Hartwig' },
  slots: [at + 2000 * dayMs, at + 2001 * dayMs, at + 2002 * dayMs],
  minutes: 30,
  withFeedback: ['ES-10482'],
  escalations: 9,
});
const bodies: fc.Arbitrary<CommandBody> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CommandBody>({ do: 'describe', topics: [] }) },
  { weight: 4, arbitrary: fc.constant<CommandBody>({ do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }) },
  { weight: 1, arbitrary: fc.constant<CommandBody>({ do: 'solve' }) },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 10001, max: 99999 }).map((n): CommandBody => ({ do: 'submit', number: `ES-${n}`, form: form() })),
  },
  { weight: 12, arbitrary: fc.constantFrom(channel, secondChannel).map((place): CommandBody => ({ do: 'pickUp', place })) },
  { weight: 3, arbitrary: fc.option(text, { nil: undefined }).map((reason): CommandBody => ({ do: 'release', reason })) },
  { weight: 1, arbitrary: fc.constant<CommandBody>({ do: 'withdraw', reason: 'solved' }) },
  { weight: 4, arbitrary: text.map((words): CommandBody => ({ do: 'addDetails', text: words })) },
  { weight: 12, arbitrary: text.map((words): CommandBody => ({ do: 'resolve', text: words })) },
  {
    weight: 6,
    arbitrary: fc.option(fc.constantFrom(...scores), { nil: undefined }).map((score): CommandBody => ({ do: 'confirm', score })),
  },
  { weight: 8, arbitrary: text.map((words): CommandBody => ({ do: 'reopen', text: words })) },
  { weight: 8, arbitrary: fc.constant<CommandBody>({ do: 'close' }) },
  { weight: 8, arbitrary: fc.constant<CommandBody>({ do: 'remind' }) },
  { weight: 8, arbitrary: text.map((words): CommandBody => ({ do: 'ask', text: words })) },
  { weight: 8, arbitrary: text.map((words): CommandBody => ({ do: 'answer', text: words })) },
  {
    weight: 6,
    arbitrary: fc.record({ name: fc.constantFrom('a.png', 'b.log', 'c.pdf'), words: fc.option(text, { nil: undefined }) }).map(
      ({ name, words }): CommandBody => ({
        do: 'attach',
        as: name === 'a.png' ? 'answer' : 'details',
        files: [picture(name), picture(name)],
        ...(words === undefined ? {} : { text: words }),
      }),
    ),
  },
  { weight: 12, arbitrary: fc.constant<CommandBody>({ do: 'retractAnswer' }) },
  { weight: 3, arbitrary: text.map((words): CommandBody => ({ do: 'message', text: words })) },
  { weight: 6, arbitrary: fc.constant<CommandBody>({ do: 'note', text: secret }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(contact, { ...contact, phone: '139 0000 1111' })
      .map((whom): CommandBody => ({ do: 'correctContact', contact: whom })),
  },
  { weight: 3, arbitrary: fc.constant<CommandBody>({ do: 'transfer', to: gao, place: secondChannel }) },
  { weight: 10, arbitrary: fc.constantFrom<CommandBody>({ do: 'remindLater', later: 'soon' }, { do: 'remindLater', later: 'nextDay' }) },
  { weight: 12, arbitrary: fc.constant<CommandBody>({ do: 'remindPartner' }) },
  { weight: 2, arbitrary: fc.boolean().map((inPrivate): CommandBody => ({ do: 'requestTransfer', inPrivate })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('A' as const, 'B' as const, 'C' as const).map(
      (severity): CommandBody => ({
        do: 'changeSeverity',
        severity,
        reason: '影响不同',
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('118204775', '118204776', '?').map((number): CommandBody => ({ do: 'recordServiceRequest', number })),
  },
  { weight: 4, arbitrary: fc.constant<CommandBody>({ do: 'nudge' }) },
  { weight: 4, arbitrary: text.map((words): CommandBody => ({ do: 'giveFeedback', text: words })) },
  { weight: 3, arbitrary: text.map((words): CommandBody => ({ do: 'explainFeedback', text: words })) },
  { weight: 8, arbitrary: fc.constant<CommandBody>({ do: 'inviteToMeeting', invitation: invitation(tuesday) }) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<CommandBody>(
      { do: 'answerInvitation', answer: { kind: 'slot', slot: tuesday + 2001 * dayMs } },
      { do: 'answerInvitation', answer: { kind: 'anotherTime' } },
      { do: 'answerInvitation', answer: { kind: 'explanation', text: '还在培训' } },
    ),
  },
);

/** Whoever usually gives the command, so that lives get far; anyone at all in a third of the steps. */
const byReps = new Set<CommandBody['do']>([
  'pickUp',
  'release',
  'resolve',
  'ask',
  'message',
  'note',
  'transfer',
  'requestTransfer',
  'changeSeverity',
  'giveFeedback',
  'inviteToMeeting',
]);
function usually({ do: name }: CommandBody, now: Escalation): Actor {
  if (name === 'close' || name === 'remind' || name === 'remindPartner') return clock;
  if (name === 'answerInvitation') return colleague();
  if (!byReps.has(name)) return partner();
  return ownerOf(now)?.person === otherRep().person ? otherRep() : rep();
}
const anyone = fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...actors) });

const steps = fc.array(fc.record({ actor: anyone, body: bodies, later: fc.constantFrom(0, hourMs, dayMs, 8 * dayMs, 15 * dayMs) }), {
  minLength: 20,
  maxLength: 80,
});

/** The states that have an owner; a withdrawn one may. */
const owned = new Set(['pickedUp', 'waitingForPartner', 'resolved', 'closed']);

function holds(before: Escalation, after: Escalation, at: number): void {
  expect(after.revision).to.equal(before.revision + 1);
  expect(after.id).to.equal(before.id);
  expect(after.organisation).to.equal(before.organisation);
  expect(after.history.slice(0, -1)).to.deep.equal(before.history);
  expect(after.history.at(-1)?.at).to.equal(at);
  expect(after.touchedAt).to.equal(at);
  if (after.state !== 'withdrawn') expect(ownerOf(after) !== undefined, after.state).to.equal(owned.has(after.state));
  checkedAt(after);
  expect(JSON.parse(JSON.stringify(after)), 'what is stored is what was decided').to.deep.equal(after);
  if (isSubmitted(before)) {
    expect(isSubmitted(after)).to.equal(true);
    if (isSubmitted(after)) expect(after.number).to.equal(before.number);
  }
}

/** `nextCheckAt` is there exactly where time has something to do, never earlier than that, and no reminder falls into the night. */
function checkedAt(after: Escalation): void {
  const { nextCheckAt } = after;
  if (after.state === 'draft') expect(nextCheckAt).to.equal(after.touchedAt + 7 * dayMs);
  else if (after.state === 'resolved') expect(nextCheckAt).to.equal(after.closesAt);
  else if (after.state === 'waitingForPartner' && after.later) expect(nextCheckAt).to.equal(Math.min(...after.later.map(({ at }) => at)));
  else if (after.state !== 'waiting' || after.target.kind === 'none') expect(nextCheckAt, after.state).to.equal(null);
  else {
    const { at: deadline, soonAt = deadline, target } = after.target;
    const isOver = after.reminded?.deadline === deadline && after.reminded.kind === 'due';
    expect(nextCheckAt === null).to.equal(isOver);
    if (nextCheckAt === null) return;
    expect(nextCheckAt).to.be.at.least(Math.max(soonAt, after.touchedAt));
    if (target.hours !== 'always') expect(timeOfDay(nextCheckAt)).to.be.at.least(9 * hourMs);
  }
}

/** People of the partner, who must never read what representatives note among themselves. */
const partnerPeople = new Set<string>([partner().person, colleague().person]);

function keepsNotesInside(after: Escalation, notices: readonly Notice[]): void {
  for (const { to, what } of notices)
    if ('person' in to && partnerPeople.has(to.person)) {
      expect(JSON.stringify(what)).to.not.include(secret);
      expect(what.kind).to.not.equal('noted');
    }
  if (isSubmitted(after)) expect(JSON.stringify(historySeenBy(after, 'partner'))).to.not.include(secret);
}

describe('the life of an escalation', () => {
  const livesOf = (runs: fc.Parameters<unknown>) => {
    const reached = new Set<string>();
    const done = new Set<string>();
    fc.assert(
      fc.property(steps, fc.constantFrom([channel, secondChannel], []), fc.constantFrom(draft, pickedUp), (sequence, repPlaces, begun) => {
        let now: Escalation = begun();
        let at = tuesday;
        for (const { actor: whoever, body, later } of sequence) {
          const actor = whoever ?? usually(body, now);
          at += later;
          const frozen = JSON.stringify(now);
          const decision = run(now, actor, body, at, surroundings({ repPlaces }));
          expect(JSON.stringify(now), 'what was there is never touched').to.equal(frozen);
          expect(run(now, actor, body, at, surroundings({ repPlaces })), 'the same twice').to.deep.equal(decision);
          if (!decision.accepted) {
            expect(decision, 'a refusal tells nobody').to.have.all.keys('accepted', 'refusal');
            continue;
          }
          holds(now, decision.next, at);
          keepsNotesInside(decision.next, decision.notices);
          const sent = decision.notices.map(({ to, what }) => `${JSON.stringify(to)} ${what.kind}`);
          expect(new Set(sent).size, 'nobody is told twice').to.equal(sent.length);
          for (const { to, what } of decision.notices)
            if (actor.kind !== 'clock' && what.kind !== 'card')
              expect(to, 'nobody is told what they did').not.to.deep.equal({ person: actor.person });
          now = decision.next;
          reached.add(now.state);
          done.add(body.do);
        }
      }),
      runs,
    );
    return { reached, done };
  };

  it('keeps its invariants through any commands by anyone at any time', () => {
    livesOf({ numRuns: 300 });
  });

  /** Which lives are drawn is left to chance above; that such lives come everywhere is shown on ones that are always the same. */
  it('keeps them in every state and after every command', () => {
    const { reached, done } = livesOf({ seed: 1, numRuns: 300 });
    expect(done.size, `every command was carried out: ${[...done].join()}`).to.equal(31);
    expect([...reached].sort()).to.deep.equal([
      'closed',
      'draft',
      'pickedUp',
      'resolved',
      'selfSolved',
      'waiting',
      'waitingForPartner',
      'withdrawn',
    ]);
  });
});
