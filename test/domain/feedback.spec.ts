import { expect } from 'chai';
import { dayMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { isSubmitted } from '../../src/domain/escalation.js';
import { historySeenBy } from '../../src/domain/historySeenBy.js';
import type { Invitation, InvitationAnswer } from '../../src/domain/meeting.js';
import {
  apply,
  clock,
  closed,
  colleague,
  competitor,
  draft,
  otherRep,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  told,
  tuesday,
  waiting,
} from '../support/builders.js';

const feeding: CommandBody = { do: 'giveFeedback', text: ' MX 记录可以自行核对 ', document: '检查邮件 DNS 记录' };
const explaining: CommandBody = { do: 'explainFeedback', text: '当时没有 DNS 权限' };
const withFeedback = () => apply(pickedUp(), rep(), feeding, tuesday + 1).next;
const slots = [1, 2, 3].map((days) => tuesday + days * dayMs);
const invitation: Invitation = {
  contact: { person: colleague().person, name: 'Lena Hartwig', email: 'lena@jihang.example' },
  slots,
  minutes: 30,
  withFeedback: ['ES-10391', 'ES-10440', 'ES-10482'],
  escalations: 41,
};
const inviting: CommandBody = { do: 'inviteToMeeting', invitation };
const invited = () => apply(withFeedback(), rep(), inviting, tuesday + 2).next;
const answering = (answer: InvitationAnswer): CommandBody => ({ do: 'answerInvitation', answer });

describe('feedback on an escalation', () => {
  it('goes to the submitter alone, and the escalation goes on as it would have', () => {
    const followed = apply(pickedUp(), colleague(), { do: 'addDetails', text: '又来了三封' }).next;
    const { next, notices } = apply(followed, rep(), feeding, tuesday + 1);
    expect(next.state).to.equal('pickedUp');
    const { person } = rep();
    const feedback = {
      text: 'MX 记录可以自行核对',
      document: '检查邮件 DNS 记录',
      by: { person, name: '沈知微' },
      at: tuesday + 1,
    };
    expect(next).to.deep.include({ feedback });
    expect(told(notices)).to.deep.equal(['zhou: feedback']);
    if (!isSubmitted(next)) throw new Error(next.state);
    for (const view of ['partner', 'place'] as const)
      expect(historySeenBy(next, view).map(({ what }) => what)).to.not.include('feedbackGiven');
    expect(historySeenBy(next, 'rep').at(-1)).to.deep.include({ what: 'feedbackGiven', text: 'MX 记录可以自行核对' });
  });

  it('is for the owner, once, while it is open; the document may be left out', () => {
    const { notices } = apply(pickedUp(), rep(), { do: 'giveFeedback', text: '可自行核对' });
    expect(notices[0]?.what).to.deep.equal({ kind: 'feedback', by: '沈知微', text: '可自行核对' });
    expect(refusalOf(run(withFeedback(), rep(), feeding))).to.equal('feedbackGiven');
    expect(refusalOf(run(pickedUp(), otherRep(), feeding))).to.equal('notOwner');
    expect(refusalOf(run(pickedUp(), partner(), feeding))).to.equal('repOnly');
    for (const now of [draft(), waiting(), closed()]) expect(refusalOf(run(now, rep(), feeding))).to.equal('wrongState');
    expect(run(resolved(), rep(), feeding).accepted).to.equal(true);
    expect(refusalOf(run(pickedUp(), rep(), { do: 'giveFeedback', text: '' }))).to.equal('textMissing');
    expect(refusalOf(run(pickedUp(), rep(), { ...feeding, document: 'x'.repeat(301) }))).to.equal('textTooLong');
  });

  it('can be explained by the submitter, once, also after it is over; the representative is told in person', () => {
    const { next, notices } = apply(withFeedback(), partner(), explaining, tuesday + 3);
    expect(next).to.have.deep.nested.property('feedback.explanation', { text: '当时没有 DNS 权限', at: tuesday + 3 });
    expect(told(notices)).to.deep.equal(['shen: feedbackExplained']);
    expect(next.history.at(-1)).to.include({ what: 'feedbackExplained', seenBy: 'private' });
    expect(refusalOf(run(next, partner(), explaining))).to.equal('alreadyAnswered');
    const over = apply(withFeedback(), partner(), { do: 'withdraw', reason: 'solved' }).next;
    expect(run(over, partner(), explaining).accepted).to.equal(true);
  });

  it('is nothing to explain for others, or where there is none', () => {
    expect(refusalOf(run(withFeedback(), colleague(), explaining))).to.equal('notForYou');
    expect(refusalOf(run(withFeedback(), competitor(), explaining))).to.equal('partnerOnly');
    for (const now of [draft(), pickedUp()]) expect(refusalOf(run(now, partner(), explaining))).to.equal('wrongState');
    expect(refusalOf(run(withFeedback(), partner(), { do: 'explainFeedback', text: ' ' }))).to.equal('textMissing');
  });
});

describe('the invitation to a remediation meeting', () => {
  it('asks the named contact, the submitter in copy, with the count and three times', () => {
    const { next, notices } = apply(withFeedback(), otherRep(), inviting, tuesday + 2);
    const { person, name } = otherRep();
    expect(next).to.have.deep.property('meeting', { ...invitation, by: { person, name }, at: tuesday + 2 });
    expect(told(notices)).to.deep.equal(['lena: meetingInvited', 'zhou: meetingInvited']);
    expect(notices.map(({ what }) => what.kind === 'meetingInvited' && what.copy)).to.deep.equal([false, true]);
    expect(next.history.at(-1)).to.include({ what: 'meetingInvited', detail: 'Lena Hartwig', seenBy: 'private' });
    const own = { ...invitation, contact: { person: partner().person, name: '周砚秋' } };
    expect(told(apply(withFeedback(), rep(), { do: 'inviteToMeeting', invitation: own }).notices)).to.deep.equal(['zhou: meetingInvited']);
  });

  it('is a second step: for representatives, after feedback, once, with three times that are to come', () => {
    expect(refusalOf(run(pickedUp(), rep(), inviting))).to.equal('feedbackFirst');
    expect(refusalOf(run(draft(), rep(), inviting))).to.equal('wrongState');
    for (const actor of [partner(), clock]) expect(refusalOf(run(withFeedback(), actor, inviting))).to.equal('repOnly');
    expect(refusalOf(run(invited(), rep(), inviting))).to.equal('alreadyInvited');
    const [first = 0, second = 0] = slots;
    for (const wrong of [[], [first, second], [first, first, second], [second, first, second], [tuesday, first, second]])
      expect(
        refusalOf(run(withFeedback(), rep(), { do: 'inviteToMeeting', invitation: { ...invitation, slots: wrong } }, tuesday)),
      ).to.equal('slotsWrong');
  });

  it('is answered with one of the times, and the representative is told in person where to send the link', () => {
    const slot = slots[1] ?? 0;
    const { next, notices } = apply(invited(), colleague(), answering({ kind: 'slot', slot }));
    expect(next).to.have.nested.property('meeting.chosen', slot);
    expect(told(notices)).to.deep.equal(['shen: meetingAnswered']);
    expect(notices[0]?.what).to.deep.equal({
      kind: 'meetingAnswered',
      by: 'Lena Hartwig',
      answer: { kind: 'slot', slot },
      email: 'lena@jihang.example',
    });
    expect(run(next, colleague(), answering({ kind: 'slot', slot }))).to.deep.nested.include({ refusal: { code: 'slotChosen', slot } });
    expect(refusalOf(run(next, rep(), inviting))).to.equal('alreadyInvited');
  });

  it('or with a wish for another time, after which the representative may invite again', () => {
    const { next, notices } = apply(invited(), colleague(), answering({ kind: 'anotherTime', text: '下周吧' }));
    expect(notices[0]?.what).to.deep.include({ answer: { kind: 'anotherTime', text: '下周吧' } });
    expect(next.history.at(-1)).to.include({ what: 'meetingAnswered', text: '下周吧' });
    expect(refusalOf(run(next, colleague(), answering({ kind: 'anotherTime' })))).to.equal('alreadyAnswered');
    const again = apply(next, rep(), inviting).next;
    expect(again).to.have.property('meeting').that.does.not.have.property('anotherTime');
    const wordless = apply(invited(), colleague(), answering({ kind: 'anotherTime' }));
    expect(wordless.notices[0]?.what).to.deep.include({ answer: { kind: 'anotherTime' } });
  });

  it('or with an explanation, once, which leaves the times open', () => {
    const { next } = apply(invited(), colleague(), answering({ kind: 'explanation', text: '新同事还在培训' }));
    expect(refusalOf(run(next, colleague(), answering({ kind: 'explanation', text: '再说一次' })))).to.equal('alreadyAnswered');
    expect(run(next, colleague(), answering({ kind: 'slot', slot: slots[0] ?? 0 })).accepted).to.equal(true);
  });

  it('is not answered by others, with a time that is gone or was not offered, or without words', () => {
    const slot = slots[0] ?? 0;
    const choosing = answering({ kind: 'slot', slot });
    expect(refusalOf(run(invited(), partner(), choosing))).to.equal('notForYou');
    expect(refusalOf(run(invited(), rep(), choosing))).to.equal('partnerOnly');
    for (const now of [draft(), pickedUp()]) expect(refusalOf(run(now, colleague(), choosing))).to.equal('wrongState');
    expect(refusalOf(run(invited(), colleague(), choosing, slot))).to.equal('slotGone');
    expect(refusalOf(run(invited(), colleague(), answering({ kind: 'slot', slot: slot + 1 })))).to.equal('slotGone');
    expect(refusalOf(run(invited(), colleague(), answering({ kind: 'explanation', text: '' })))).to.equal('textMissing');
    expect(refusalOf(run(invited(), colleague(), answering({ kind: 'anotherTime', text: 'x'.repeat(301) })))).to.equal('textTooLong');
    const bare = { ...invitation, contact: { person: colleague().person, name: 'Lena Hartwig' } };
    const { next } = apply(withFeedback(), rep(), { do: 'inviteToMeeting', invitation: bare });
    expect(apply(next, colleague(), choosing).notices[0]?.what).to.not.have.property('email');
  });
});
