import { expect } from 'chai';
import type { Actor } from '../../src/domain/actor.js';
import { dayMs, hourMs, minuteMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import type { Escalation } from '../../src/domain/escalation.js';
import { escalationId, topicId } from '../../src/domain/ids.js';
import { type Grouping, type Period, type Report, ReportBuilder } from '../../src/report/report.js';
import { shownFigures } from '../../src/report/shownFigures.js';
import { apply, channel, draft, form, partner, rep, surroundings, tuesday, waiting } from '../support/builders.js';

const reportOf = (
  all: readonly Escalation[],
  { by = 'service' as Grouping, period = {} as Period, now = tuesday + dayMs } = {},
): Report => {
  const builder = new ReportBuilder(period, by, now);
  for (const each of all) builder.add(each);
  return builder.report;
};

/** Commands one after the other, each some minutes after the submission. */
const lived = (...steps: readonly (readonly [actor: Actor, minutes: number, command: CommandBody])[]): Escalation =>
  steps.reduce<Escalation>((now, [actor, minutes, command]) => apply(now, actor, command, tuesday + minutes * minuteMs).next, waiting());

const pickUp: CommandBody = { do: 'pickUp', place: channel };

describe('the report', () => {
  it('counts what was submitted and what self-help solved, and by which topic', () => {
    const solved = apply(draft(), partner(), { do: 'solve', topic: topicId('exo-ndr') }).next;
    const { total, groups, topics } = reportOf([waiting(), solved, draft({ id: escalationId('e-2') })]);
    expect(total).to.include({ submitted: 1, selfSolved: 1, open: 1, withdrawn: 0 });
    expect(groups.map(({ key }) => key)).to.deep.equal(['exchange-online']);
    expect(topics).to.deep.equal([{ id: 'exo-ndr', title: { 'zh-CN': '读懂退信代码', en: 'Read the bounce code' }, shown: 2, solved: 1 }]);
  });

  it('keeps the pick-up, which is a click, apart from the first word', () => {
    const spoken = lived([rep(), 10, pickUp], [rep(), 30, { do: 'note', text: '内部' }], [rep(), 45, { do: 'message', text: '在看了' }]);
    const silent = lived([rep(), 20, pickUp]);
    const { pickUp: picked, firstWord } = reportOf([spoken, silent]).total;
    expect(picked).to.deep.equal({ count: 2, median: 10 * minuteMs, most: 20 * minuteMs });
    expect(firstWord).to.deep.equal({ count: 1, median: 45 * minuteMs, most: 45 * minuteMs });
  });

  it('counts a target as met or missed once that is known, and again after it was opened again', () => {
    const met = lived([rep(), 10, pickUp]);
    const late = lived([rep(), 30 * 60, pickUp]);
    const runs = waiting();
    const reopened = lived(
      [rep(), 10, pickUp],
      [rep(), 20, { do: 'resolve', text: '好了' }],
      [partner(), 30, { do: 'reopen', text: '又来了' }],
    );
    expect(reportOf([met, late, runs, reopened], { now: tuesday + hourMs }).total).to.include({
      targetsMet: 1,
      targetsMissed: 1,
      reopened: 1,
    });
    expect(reportOf([runs, reopened], { now: tuesday + 3 * dayMs }).total).to.include({ targetsMet: 0, targetsMissed: 2 });
    const withdrawn = lived([partner(), 60, { do: 'withdraw', reason: 'solved' }]);
    expect(reportOf([withdrawn], { now: tuesday + 9 * dayMs }).total).to.include({ targetsMet: 0, targetsMissed: 0, withdrawn: 1 });
    const none = apply(
      apply(draft(), partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }).next,
      partner(),
      { do: 'submit', form: form(), number: 'ES-10009' },
      tuesday,
      surroundings({ targets: new Map() }),
    ).next;
    expect(reportOf([none], { now: tuesday + 9 * dayMs }).total).to.include({ submitted: 1, targetsMissed: 0 });
  });

  it('counts feedback and ratings', () => {
    const rated = (score: 2 | 5) =>
      lived(
        [rep(), 10, pickUp],
        [rep(), 15, { do: 'giveFeedback', text: '可以自己处理' }],
        [rep(), 20, { do: 'resolve', text: '好了' }],
        [partner(), 30, { do: 'confirm', score }],
      );
    expect(reportOf([rated(5), rated(2), waiting()]).total).to.include({ feedback: 2, ratings: 2, rating: 3.5, open: 1 });
  });

  it('is of a period and by partner, week and month', () => {
    const later = (days: number): Escalation => ({ ...waiting(), submittedAt: tuesday + days * dayMs });
    const period = { from: tuesday, to: tuesday + 7 * dayMs };
    expect(reportOf([later(0), later(6), later(7), later(-1)], { period }).total.submitted).to.equal(2);
    expect(reportOf([later(0), later(6), later(7)], { by: 'week' }).groups.map(({ key }) => key)).to.deep.equal([
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(reportOf([later(20), later(0)], { by: 'month' }).groups.map(({ key }) => key)).to.deep.equal(['2026-11', '2026-12']);
    const other: Escalation = {
      ...later(0),
      service: { ...later(0).service, key: draft().service.key },
      organisationName: partner().organisationName,
    };
    expect(reportOf([other], { by: 'partner' }).groups[0]?.name.en).to.equal('Jihang Cloud');
  });

  it('shows dashes where nothing was counted', () => {
    expect(Object.values(shownFigures('en', reportOf([]).total))).to.deep.equal(['0', '–', '0', '0', '–', '–', '–', '0', '0', '–']);
    expect(shownFigures('en', reportOf([lived([rep(), 12, pickUp])]).total)).to.include({
      selfSolved: '0 (0%)',
      pickUp: '12 min / 12 min',
      targets: '1/1 (100%)',
    });
    expect(shownFigures('zh-CN', reportOf([lived([rep(), 12, pickUp])]).total).targets).to.equal('1/1（100%）');
  });
});
