import { expect } from 'chai';
import { isInvited, mayExplain } from '../../src/bot/toldInPrivate.js';
import { whyNotAsk } from '../../src/bot/whyNotAsk.js';
import type { SubmittedEscalation } from '../../src/domain/escalation.js';
import { personKey } from '../../src/domain/ids.js';
import { author, escalationOf, now, usual } from '../../src/gallery/gallerySample.js';
import { partner } from '../support/builders.js';

const rep = { person: personKey('rep'), name: '沈知微' };
const plain = escalationOf(usual, 'closed');
const flagged: SubmittedEscalation = { ...plain, feedback: { text: '可自行核对', by: rep, at: now } };
const meeting = {
  contact: { person: author, name: usual.person },
  slots: [now],
  minutes: 30,
  withFeedback: [plain.number],
  escalations: 1,
  by: rep,
  at: now,
};
const invited: SubmittedEscalation = { ...flagged, meeting };
const chosen: SubmittedEscalation = { ...flagged, meeting: { ...meeting, chosen: now } };
const submitter = partner({ person: author, organisation: plain.organisation });
const other = partner({ organisation: plain.organisation });

describe('what was written to one person', () => {
  it('may be explained by the submitter, once', () => {
    expect(mayExplain(flagged, author)).to.equal(true);
    expect(mayExplain(flagged, other.person)).to.equal(false);
    expect(mayExplain(plain, author)).to.equal(false);
    expect(whyNotAsk('askExplainFeedback', flagged, submitter)).to.equal(undefined);
    expect(whyNotAsk('askExplainFeedback', flagged, other)).to.deep.equal({ code: 'notForYou' });
    expect(whyNotAsk('askExplainFeedback', plain, submitter)).to.deep.equal({ code: 'wrongState' });
    const explained: SubmittedEscalation = {
      ...flagged,
      feedback: { text: '可自行核对', by: rep, at: now, explanation: { text: '没有权限', at: now } },
    };
    expect(whyNotAsk('askExplainFeedback', explained, submitter)).to.deep.equal({ code: 'alreadyAnswered' });
  });

  it('may be answered by the invited contact, until a time is chosen', () => {
    expect(isInvited(invited, author)).to.equal(true);
    expect(isInvited(invited, other.person)).to.equal(false);
    expect(isInvited(chosen, author)).to.equal(false);
    for (const act of ['askAnotherTime', 'askExplainMeeting'] as const) {
      expect(whyNotAsk(act, invited, submitter)).to.equal(undefined);
      expect(whyNotAsk(act, invited, other)).to.deep.equal({ code: 'notForYou' });
      expect(whyNotAsk(act, chosen, submitter)).to.deep.equal({ code: 'slotChosen', slot: now });
      expect(whyNotAsk(act, plain, submitter)).to.deep.equal({ code: 'wrongState' });
    }
  });
});
