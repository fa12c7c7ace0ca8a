/** The cards that ask a representative for words or choices, by the act that they are for. */
import type { EscalationAct } from '../cards/actions.js';
import { askFeedback } from '../cards/askFeedback.js';
import { askMeeting } from '../cards/askMeeting.js';
import { askMessage } from '../cards/askMessage.js';
import { askNote } from '../cards/askNote.js';
import { askQuestion } from '../cards/askQuestion.js';
import { askRelease } from '../cards/askRelease.js';
import { askResolve } from '../cards/askResolve.js';
import { askServiceRequest } from '../cards/askServiceRequest.js';
import { askSeverity } from '../cards/askSeverity.js';
import { askTransfer } from '../cards/askTransfer.js';
import type { AskedAgain } from '../cards/inputCard.js';
import type { Rendered } from '../cards/rendered.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { timeToType } from '../understanding/typedTimes.js';
import { colleaguesOf } from './colleagues.js';
import { invitedOf } from './invitedOf.js';
import type { BotParts } from './parts.js';
import { readerOf, type Turn } from './turn.js';

type AskCard = (escalation: SubmittedEscalation, turn: Turn, parts: BotParts, again: AskedAgain) => Rendered | Promise<Rendered>;

export const repAsks = {
  resolve: (escalation, turn, _parts, again) => askResolve(escalation, readerOf(turn), again),
  ask: (escalation, turn, { cardOptions }, again) => askQuestion(escalation, readerOf(turn), cardOptions, again),
  message: (escalation, turn, _parts, again) => askMessage(escalation, readerOf(turn), again),
  note: (escalation, turn, _parts, again) => askNote(escalation, readerOf(turn), again),
  release: (escalation, turn, _parts, again) => askRelease(escalation, readerOf(turn), again),
  changeSeverity: (escalation, turn, { cardOptions }, again) => askSeverity(escalation, readerOf(turn), cardOptions, again),
  recordServiceRequest: (escalation, turn, _parts, again) => askServiceRequest(escalation, readerOf(turn), again),
  transfer: async (escalation, turn, parts, again) => askTransfer(escalation, readerOf(turn), await colleaguesOf(turn, parts), again),
  giveFeedback: async (escalation, turn, { desk }, again) =>
    askFeedback(escalation, readerOf(turn), await desk.feedbackOf(escalation.organisation), again),
  inviteToMeeting: async (escalation, turn, parts, again) => {
    const proposed = {
      ...(await parts.desk.feedbackOf(escalation.organisation)),
      invited: await invitedOf(escalation, parts),
      times: parts.desk.meetingTimes().map(timeToType),
    };
    return askMeeting(escalation, readerOf(turn), proposed, again);
  },
} as const satisfies Readonly<Record<string, AskCard>>;

/** What is asked for by the buttons that show such a card. */
export const repAsking = {
  askResolve: 'resolve',
  askQuestion: 'ask',
  askMessage: 'message',
  askNote: 'note',
  askFeedback: 'giveFeedback',
  askMeeting: 'inviteToMeeting',
  askTransfer: 'transfer',
  askRelease: 'release',
  askSeverity: 'changeSeverity',
  askServiceRequest: 'recordServiceRequest',
} as const satisfies Partial<Record<EscalationAct, keyof typeof repAsks>>;

/** Is it a representative whose words this act needs? */
export const isRepAsk = (act: string): act is keyof typeof repAsks => Object.hasOwn(repAsks, act);
