/** What every command makes of every state, by everyone: asked of the code, and written down as a page. */
import type { Actor } from '../../src/domain/actor.js';
import { dayMs } from '../../src/domain/beijingTime.js';
import type { CommandBody, CommandName } from '../../src/domain/commands.js';
import type { Escalation } from '../../src/domain/escalation.js';
import { personKey } from '../../src/domain/ids.js';
import {
  apply,
  channel,
  clock,
  closed,
  colleague,
  competitor,
  draft,
  form,
  otherRep,
  partner,
  pickedUp,
  picture,
  rep,
  resolved,
  run,
  secondChannel,
  tuesday,
  waiting,
  waitingForPartner,
  withdrawn,
} from './builders.js';
import { markdownTable } from './markdownTable.js';

const { kind: _rep, ...gao } = otherRep();
const night = rep({ person: personKey('msteams|r|night'), name: '夜班' });
const feedback: CommandBody = { do: 'giveFeedback', text: '可自行核对' };
const invitation = {
  contact: { person: colleague().person, name: 'Lena Hartwig' },
  slots: [31, 32, 33].map((days) => tuesday + days * dayMs),
  minutes: 30,
  withFeedback: ['ES-10482'],
  escalations: 9,
};
const inviting: CommandBody = { do: 'inviteToMeeting', invitation };

/** One command of each name, with all that it needs. */
const commands: { readonly [Name in CommandName]: Extract<CommandBody, { do: Name }> } = {
  describe: { do: 'describe', topics: [] },
  chooseEligibility: { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 },
  solve: { do: 'solve' },
  submit: { do: 'submit', number: 'ES-10482', form: form() },
  pickUp: { do: 'pickUp', place: channel },
  release: { do: 'release', reason: '换班' },
  requestTransfer: { do: 'requestTransfer', inPrivate: true },
  transfer: { do: 'transfer', to: gao, place: secondChannel },
  ask: { do: 'ask', text: '错误原文？' },
  answer: { do: 'answer', text: '550 5.4.1' },
  remindLater: { do: 'remindLater', later: 'soon' },
  remindPartner: { do: 'remindPartner' },
  retractAnswer: { do: 'retractAnswer' },
  message: { do: 'message', text: '正在查' },
  note: { do: 'note', text: '像是同一个故障' },
  addDetails: { do: 'addDetails', text: '重启后仍然如此' },
  attach: { do: 'attach', as: 'answer', files: [picture()] },
  correctContact: { do: 'correctContact', contact: { ...form().contact, phone: '139 0000 1111' } },
  changeSeverity: { do: 'changeSeverity', severity: 'C', reason: '有替代办法' },
  recordServiceRequest: { do: 'recordServiceRequest', number: '118204775' },
  nudge: { do: 'nudge' },
  remind: { do: 'remind' },
  giveFeedback: { do: 'giveFeedback', text: '可自行核对' },
  explainFeedback: { do: 'explainFeedback', text: '当时没有权限' },
  inviteToMeeting: { do: 'inviteToMeeting', invitation },
  answerInvitation: { do: 'answerInvitation', answer: { kind: 'anotherTime' } },
  resolve: { do: 'resolve', text: '已修正' },
  confirm: { do: 'confirm', score: 5 },
  reopen: { do: 'reopen', text: '又来了' },
  close: { do: 'close' },
  withdraw: { do: 'withdraw', reason: 'solved' },
};

const eligible = (): Escalation => apply(draft(), partner(), commands.chooseEligibility).next;
const given = (now: Escalation, steps: readonly (readonly [Actor, CommandBody])[]): Escalation =>
  steps.reduce((each, [actor, body]) => apply(each, actor, body).next, now);
const fed = (): Escalation => given(pickedUp(), [[rep(), feedback]]);

/** The states, and those that a command or two have left a mark on. */
const states: Readonly<Record<string, () => Escalation>> = {
  draft: eligible,
  selfSolved: () => given(draft(), [[partner(), commands.solve]]),
  waiting,
  pickedUp,
  'pickedUp, answered': () => given(waitingForPartner(), [[partner(), commands.answer]]),
  'pickedUp, with feedback': fed,
  'pickedUp, invited': () => given(fed(), [[rep(), inviting]]),
  waitingForPartner,
  resolved,
  closed,
  withdrawn,
};

/** Everyone who can ask for something, as the page calls them. */
const sides: Readonly<Record<string, Actor>> = {
  submitter: partner(),
  colleague: colleague(),
  'may not file': partner({ mayFile: false }),
  'other partner': competitor(),
  owner: rep(),
  'other rep': night,
  clock,
};

/** Long after every target and closing day, so that time keeps nothing back; at noon, so that nobody is asleep. */
const late = tuesday + 8 * dayMs;

function outcome(now: Escalation, actor: Actor, body: CommandBody): string {
  const decision = run(now, actor, body, late);
  if (!decision.accepted) return decision.refusal.code;
  return `**${decision.next.state}**`;
}

function section(state: string, now: Escalation): string {
  const rows = Object.values(commands).map((body) => [body.do, ...Object.values(sides).map((actor) => outcome(now, actor, body))]);
  return `## ${state}\n\n${markdownTable([['command', ...Object.keys(sides)], ...rows])}`;
}

const intro = `# What can be done in which state

Made by \`npm run state-table\` from the code itself; a test holds it to the code. **Bold**: the command is accepted, and this is the state afterwards.
Otherwise: the code of the refusal, for which \`src/texts/refusalText.ts\` has a sentence. A command is refused for the first reason that applies.
All times have come: it is eight days after the submission. \`submitter\` filed it, \`colleague\` is of the same organisation and the partner's named contact, \`owner\` is the
representative who has or had it. Before submission only its author can see an escalation at all; another organisation never can.`;

/** The page, as `docs/state-table.md` has it. */
export const stateTable = (): string => `${[intro, ...Object.entries(states).map(([state, now]) => section(state, now()))].join('\n\n')}\n`;
