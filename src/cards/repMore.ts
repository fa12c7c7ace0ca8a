import menuJson from '../../cards/menu.json' with { type: 'json' };
import type { SubmittedEscalation } from '../domain/escalation.js';
import { whyNotInvite } from '../domain/inviteToMeeting.js';
import { say } from '../texts/say.js';
import { aboutLine } from './aboutLine.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';
import type { Rendered } from './rendered.js';
import { plain, type Run } from './run.js';
import { template } from './template.js';

const expand = template<{
  readonly summary: string;
  readonly back: Button;
  readonly title: string;
  readonly sub: readonly Run[];
  readonly acts: readonly Button[];
}>(menuJson);

/** What else the owner can do with an escalation: six buttons at most, so the way back stands above them. */
export function repMore(escalation: SubmittedEscalation, audience: Audience): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const summary = say(language, 'more.summary', { no });
  return {
    summary,
    card: expand({
      summary,
      back: actButton(audience, say(language, 'input.back'), escalation, 'show'),
      title: say(language, 'more.title', { no }),
      sub: plain(aboutLine(escalation)),
      acts: moreActs(escalation, audience),
    }),
  };
}

/** While it awaits confirmation nothing is left to hand on or to rate anew. */
function moreActs(escalation: SubmittedEscalation, audience: Audience): readonly Button[] {
  const { language } = audience;
  const moving = [
    actButton(audience, say(language, 'rep.action.transfer'), escalation, 'askTransfer'),
    actButton(audience, say(language, 'rep.action.release'), escalation, 'askRelease'),
    actButton(audience, say(language, 'rep.action.severity'), escalation, 'askSeverity'),
  ];
  return [
    ...(escalation.state === 'resolved' ? [] : moving),
    actButton(audience, say(language, 'rep.action.serviceRequest'), escalation, 'askServiceRequest'),
    actButton(audience, say(language, 'rep.action.note'), escalation, 'askNote'),
    ...(whyNotInvite(escalation) === undefined ? [actButton(audience, say(language, 'rep.action.meeting'), escalation, 'askMeeting')] : []),
    ...(escalation.feedback === undefined ? [actButton(audience, say(language, 'rep.action.feedback'), escalation, 'askFeedback')] : []),
  ];
}
