import type { Attachment } from '../domain/attachment.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { AttachmentId, Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { sizeText } from './attachedText.js';
import type { Audience, CardOptions } from './audience.js';
import { type Line, line } from './lines.js';
import type { Rendered } from './rendered.js';
import { bold, link, plain } from './run.js';
import { viewCard } from './viewCard.js';

/** How the files can be opened: an address for each, good until then; or not from here (`undefined`). */
export interface FileLinks {
  readonly urlOf: (id: AttachmentId) => string;
  readonly minutes: number;
}

/** All files of an escalation, newest first, each a link where there are links. */
export function filesCard(
  escalation: SubmittedEscalation,
  side: Side,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  links: FileLinks | undefined,
): Rendered {
  const { language } = audience;
  const { number: no, attachments = [] } = escalation;
  const summary = say(language, 'files.summary', { no });
  const note = links ? say(language, 'files.note', { minutes: links.minutes, no }) : say(language, 'files.noLinks');
  return viewCard(
    { escalation, side, audience, now, options },
    {
      summary,
      sub: plain(attachments.length === 0 ? say(language, 'files.none') : note),
      lines: [...attachments].reverse().map((file) => fileLine(language, file, now, links)),
    },
  );
}

function fileLine(language: Language, { id, name, bytes, by, at }: Attachment, now: Instant, links: FileLinks | undefined): Line {
  const shown = visible(name);
  const about = say(language, 'files.line', { size: sizeText(bytes), who: visible(by.name), t: onDateAt(language, at, now) });
  return line(links ? link(shown, links.urlOf(id)) : bold(shown), plain(`  ${about}`));
}
