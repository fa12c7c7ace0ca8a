import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { aboutLine } from './aboutLine.js';
import type { CardOptions } from './audience.js';
import { repBar } from './channelCard.js';
import { customerFact, fact } from './facts.js';
import { line } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';
import { cutName } from './summaryName.js';

/** A card for the compose box, and how it stands in the list of what was found. */
export interface ComposeCard {
  readonly rendered: Rendered;
  readonly preview: { readonly title: string; readonly text: string };
}

/** A thumbnail card reads its words as HTML. */
const withoutTags = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

/**
 * One escalation as it can be shown to everybody in a chat: neither the contact nor what was written back and forth, no button that acts. It is a
 * copy that nobody keeps true, so it says of when it is and how to ask for the present state.
 */
export function composeCard(escalation: SubmittedEscalation, language: Language, now: Instant, options: CardOptions): ComposeCard {
  const { number, form, organisationName } = escalation;
  const state = visible(stateText(language, escalation, 'rep'));
  const summary = say(language, 'status.summary', { no: number, state: cutName(state) });
  return {
    rendered: {
      summary,
      card: recordCard({
        summary,
        bar: repBar(language, escalation, now, options),
        headline: plain(visible(form.title)),
        sub: plain(number),
        facts: [...customerFact(language, escalation), ...fact(language, 'fact.partner', organisationName[language])],
        notes: [line(plain(say(language, 'compose.asOf', { t: onDateAt(language, now, now), no: number })))],
      }),
    },
    preview: { title: withoutTags(say(language, 'status.bar', { no: number, state })), text: withoutTags(aboutLine(escalation)) },
  };
}
