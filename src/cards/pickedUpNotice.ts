import type { Owner, SubmittedEscalation } from '../domain/escalation.js';
import type { Language } from '../domain/language.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { type Audience, apart, type CardOptions } from './audience.js';
import { actButton } from './button.js';
import { line } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';
import { cutName } from './summaryName.js';

function howTheyCall(language: Language, { form }: SubmittedEscalation, rep: string): string {
  const { phone, email, prefer } = form.contact;
  if (prefer === 'teams') return say(language, 'picked.body.teams', { rep, phone: phoneDisplay(phone) });
  if (prefer === 'email' && email !== undefined) return say(language, 'picked.body.email', { rep, email: visible(email) });
  return say(language, 'picked.body.phone', { rep, phone: phoneDisplay(phone) });
}

/** Tells the partner who has it and how to reach them: phone and mail on lines of their own, a Teams chat where a sign-in name is known. */
export function pickedUpNotice(owner: Owner, escalation: SubmittedEscalation, audience: Audience, options: CardOptions): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const rep = visible(owner.name);
  const reach = [owner.phone === undefined ? '' : phoneDisplay(owner.phone), owner.email ?? ''].map(visible).filter((each) => each !== '');
  const chat = owner.signInName === undefined ? undefined : options.chatLink(owner.signInName);
  const summary = say(language, 'picked.summary', { rep: cutName(owner.name), no });
  return {
    summary,
    card: recordCard({
      summary,
      bar: {
        style: 'accent',
        runs: bold(say(language, 'picked.title', { rep, no })),
        note: plain(say(language, 'time.beijing', { t: onDateAt(language, owner.at, owner.at) })),
      },
      headline: plain(visible(escalation.form.title)),
      lines: [
        line(plain(howTheyCall(language, escalation, rep))),
        ...(reach.length === 0 ? [] : [line(plain(say(language, 'picked.contact', { rep })))]),
        ...reach.map((each) => line(bold(each))),
      ],
      acts: [actButton(apart(audience), say(language, 'done.action.details'), escalation, 'askDetails')],
      links: chat === undefined ? [] : [{ title: say(language, 'picked.action.chat'), url: chat }],
    }),
  };
}
