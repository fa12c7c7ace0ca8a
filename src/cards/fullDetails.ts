import type { SubmittedEscalation } from '../domain/escalation.js';
import type { HistoryEntry } from '../domain/historyEntry.js';
import { historySeenBy } from '../domain/historySeenBy.js';
import type { Instant, PersonKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { attachmentsText, saidIn } from './attachedText.js';
import { type Audience, apart, type CardOptions } from './audience.js';
import { actButton, type Button } from './button.js';
import { type Delivered, deliveryLines } from './deliveryLines.js';
import { fact } from './facts.js';
import { filesButton } from './filesButton.js';
import { formFacts } from './formFacts.js';
import { type Line, line, linesOf } from './lines.js';
import { partnerTexts } from './partnerActs.js';
import type { Rendered } from './rendered.js';
import { repActs } from './repActs.js';
import { bold, plain } from './run.js';
import { viewCard } from './viewCard.js';
import { within } from './within.js';

/** Characters of added details on this card; together with the form it stays under 24 KB. */
const detailsOnCard = 1500;

/** What was added since, newest first, each with who and when, as much as a card holds. */
function addedLines(escalation: SubmittedEscalation, { language }: Audience, now: Instant): readonly Line[] {
  const added = historySeenBy(escalation, 'partner')
    .filter(({ what }) => what === 'detailsAdded' || what === 'attached' || what === 'reopened')
    .reverse()
    .map((entry) => {
      const who = entry.by.kind === 'clock' ? '' : visible(entry.by.name);
      const what = say(language, addedAs(entry), { who });
      const words = [saidIn(language, { files: entry.files ?? [] }), ...linesOf(entry.text ?? '', 8)].filter((each) => each !== '');
      return [bold(`${onDateAt(language, entry.at, now)} · ${what}`), ...words.map((each) => plain(each))];
    });
  const { kept } = within(added, detailsOnCard, (entry) => entry.flat().reduce((sum, { text }) => sum + text.length, 0));
  return kept.flat().map((runs) => line(runs));
}

const addedAs = ({ what }: HistoryEntry) =>
  what === 'reopened' ? 'history.reopened' : what === 'attached' ? 'history.attached' : 'history.detailsAdded';

interface Standing {
  /** It stands where the living card stood. */
  readonly inPlace?: boolean;
  readonly readOnly?: boolean;
  /** Whose own chat it is in, where a representative reads it. */
  readonly reader?: PersonKey;
  /** How the notices fare: for representatives. */
  readonly deliveries?: readonly Delivered[];
}

/** Two of the six buttons are the details' own. Where they stand apart from the living card, what changes it would go stale. */
const ownersActs = (escalation: SubmittedEscalation, audience: Audience, inPlace: boolean, person?: PersonKey): readonly Button[] =>
  inPlace ? repActs(escalation, audience, person === undefined ? {} : { reader: person }).slice(0, 4) : filesButton(escalation, audience);

/** Everything about one escalation, with a way back to its card. */
export function fullDetails(
  escalation: SubmittedEscalation,
  side: Side,
  reader: Audience,
  now: Instant,
  options: CardOptions,
  { inPlace = true, readOnly = false, reader: person, deliveries = [] }: Standing = {},
): Rendered {
  const audience = inPlace ? reader : apart(reader);
  const { language } = audience;
  const { number: no, submittedAt, organisationName, submitter, eligibility, subscribed } = escalation;
  const summary = say(language, 'status.summary', { no, state: say(language, 'status.details') });
  const acts =
    side === 'rep'
      ? ownersActs(escalation, audience, inPlace, person)
      : readOnly
        ? filesButton(escalation, audience)
        : partnerTexts(escalation, audience);
  return viewCard(
    { escalation, side, audience, now, options },
    {
      summary,
      sub: plain(say(language, 'rep.sub', { no, t: say(language, 'time.beijing', { t: onDateAt(language, submittedAt, now) }) })),
      facts: [
        ...fact(language, 'fact.partner', `${organisationName[language]} · ${submitter.name}`),
        ...formFacts(language, escalation, now, options),
        ...fact(language, 'fact.reason', eligibility === undefined ? undefined : say(language, `reason.${eligibility.reason}`)),
        ...fact(language, 'fact.files', attachmentsText(language, escalation.attachments)),
      ],
      notes: subscribed ? [] : [line(plain(say(language, 'rep.notSubscribed'), 'attention'))],
      quote: linesOf(escalation.form.description, 20).map((each) => line(plain(each))),
      lines: [...addedLines(escalation, audience, now), ...deliveryLines(language, escalation, deliveries)],
      acts: [...acts, actButton(audience, say(language, 'history.action'), escalation, 'history')],
    },
  );
}
