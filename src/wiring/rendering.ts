/** Puts notices and living cards into words and cards, for the worker that delivers them. */
import type { Audience, CardOptions } from '../cards/audience.js';
import { movedCard } from '../cards/movedCard.js';
import { renderLivingCard } from '../cards/renderLivingCard.js';
import { renderNotice } from '../cards/renderNotice.js';
import type { Onlooker } from '../cards/repActs.js';
import type { Contact } from '../domain/conversation.js';
import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { Rendering } from '../notify/rendering.js';

const audienceOf = ({ language, conversation }: Contact): Audience => ({ language, executes: conversation.channelId === 'msteams' });

/** What the room's client calls the owner, if they were seen there; nothing of a room whose client shows all the same. */
const ownersIn = ({ users }: Contact, escalation: SubmittedEscalation): Onlooker =>
  users ? { ownersIds: users.filter(({ person }) => person === ownerOf(escalation)?.person).map(({ id }) => id) } : {};

export function createRendering(cardOptions: CardOptions): Rendering {
  return {
    render({ notice: { what }, at, escalation, contact, now }) {
      if (what.kind === 'card') throw new Error('A card is kept, not told.');
      return renderNotice(what, escalation, audienceOf(contact), now, cardOptions, at);
    },
    renderStub: ({ escalation, contact }) => movedCard(escalation, audienceOf(contact)),
    renderCard({ escalation, contact, deliveries, now }) {
      const { person } = escalation.submitter;
      const places = deliveries.filter(({ to }) => 'place' in to);
      return renderLivingCard(escalation, contact.to, audienceOf(contact), now, cardOptions, {
        ...(contact.reader ? { reader: contact.reader } : {}),
        ...ownersIn(contact, escalation),
        readOnly: contact.readOnly ?? false,
        nobodyReceives: places.length === 0,
        unreached: deliveries.some(({ to, state }) => 'person' in to && to.person === person && state === 'failed'),
      });
    },
  };
}
