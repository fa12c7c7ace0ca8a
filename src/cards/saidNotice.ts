import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import type { Button } from './button.js';
import { line, paragraphs } from './lines.js';
import { type Bar, type RecordText, recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** What a notice says about an escalation, in the order of the card. */
export interface Said {
  readonly summary: string;
  readonly style: Bar['style'];
  readonly title: string;
  /** When it happened. */
  readonly at: Instant;
  /** Before the quoted words, and after them. */
  readonly intro?: string;
  readonly quote?: string;
  readonly outro?: readonly string[];
  readonly texts?: readonly RecordText[];
  readonly acts?: readonly Button[];
}

/** A notice as a card: who says what about which escalation, and when. */
export function saidNotice(language: Language, escalation: SubmittedEscalation, said: Said, now: Instant): Rendered {
  const { summary, style, title, at, intro, quote, outro = [], texts = [], acts = [] } = said;
  return {
    summary,
    card: recordCard({
      summary,
      bar: {
        style,
        runs: bold(title),
        note: plain(say(language, 'time.beijing', { t: onDateAt(language, at, now) })),
      },
      headline: plain(visible(escalation.form.title)),
      notes: intro === undefined ? [] : [line(plain(intro))],
      quote: quote === undefined ? [] : paragraphs(quote),
      lines: outro.flatMap((each) => paragraphs(each)),
      texts,
      acts,
    }),
  };
}
