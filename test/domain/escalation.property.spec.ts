import { expect } from 'chai';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { dayMs, hourMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { type Escalation, isSubmitted, ownerOf } from '../../src/domain/escalation.js';
import {
  channel,
  clock,
  colleague,
  competitor,
  draft,
  form,
  otherRep,
  partner,
  rep,
  run,
  secondChannel,
  surroundings,
  tuesday,
} from '../support/builders.js';

const actors: readonly Actor[] = [partner(), colleague(), partner({ mayFile: false }), competitor(), rep(), otherRep(), clock];

/** Commands in the order of a life, so that a run often gets far; texts right and wrong. */
const text = fc.constantFrom('重启后仍然如此', '又退信了', '已修正', '', 'password=Abc123', 'x'.repeat(2001));
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
  { weight: 6, arbitrary: fc.constant<CommandBody>({ do: 'confirm' }) },
  { weight: 8, arbitrary: text.map((words): CommandBody => ({ do: 'reopen', text: words })) },
  { weight: 8, arbitrary: fc.constant<CommandBody>({ do: 'close' }) },
);

/** Whoever usually gives the command, so that lives get far; anyone at all in a third of the steps. */
const usually = ({ do: name }: CommandBody): Actor => {
  if (name === 'close') return clock;
  return name === 'pickUp' || name === 'release' || name === 'resolve' ? rep() : partner();
};
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
  expect(after.nextCheckAt !== null, after.state).to.equal(after.state === 'draft' || after.state === 'resolved');
  expect(JSON.parse(JSON.stringify(after)), 'what is stored is what was decided').to.deep.equal(after);
  if (isSubmitted(before)) {
    expect(isSubmitted(after)).to.equal(true);
    if (isSubmitted(after)) expect(after.number).to.equal(before.number);
  }
}

describe('the life of an escalation', () => {
  it('keeps its invariants through any commands by anyone at any time', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, fc.constantFrom([channel, secondChannel], []), (sequence, repPlaces) => {
        let now: Escalation = draft();
        let at = tuesday;
        for (const { actor: whoever, body, later } of sequence) {
          const actor = whoever ?? usually(body);
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
          const sent = decision.notices.map(({ to, what }) => `${JSON.stringify(to)} ${what.kind}`);
          expect(new Set(sent).size, 'nobody is told twice').to.equal(sent.length);
          for (const { to, what } of decision.notices)
            if (actor.kind === 'partner' && what.kind !== 'card')
              expect(to, 'nobody is told what they did').not.to.deep.equal({ person: actor.person });
          now = decision.next;
          reached.add(now.state);
        }
      }),
      { numRuns: 150 },
    );
    expect([...reached].sort()).to.deep.equal(['closed', 'draft', 'pickedUp', 'resolved', 'selfSolved', 'waiting', 'withdrawn']);
  });
});
