/** Who is told. The partner's people: the submitter and the colleagues who follow. The representatives: the owner's place, else all places. */
import type { Asked } from './conversation.js';
import type { Notice, NoticeBody } from './decision.js';
import { type Escalation, ownerOf, type PartnerPerson, type SubmittedEscalation } from './escalation.js';
import type { PersonKey, PlaceKey } from './ids.js';

/** The partner's people, each once, without the one who did it. A representative is never among them, so `actedBy` is theirs alone. */
export function toPartner(escalation: SubmittedEscalation, what: NoticeBody, actedBy?: PersonKey): Notice[] {
  return [escalation.submitter, ...escalation.followers]
    .filter(({ person }) => person !== actedBy)
    .map(({ person }) => ({ to: { person }, what }));
}

/** The place where the owner took it; while nobody has it, every place that receives. */
export function toReps(before: Escalation, what: NoticeBody, repPlaces: readonly PlaceKey[]): Notice[] {
  const owner = ownerOf(before);
  return (owner === undefined ? repPlaces : [owner.place]).map((place) => ({ to: { place }, what }));
}

/** A living card in each place, where there is none yet. */
export const cardsIn = (places: readonly PlaceKey[]): Notice[] => places.map((place) => ({ to: { place }, what: { kind: 'card' } }));

/** The living card of a place, posted anew where somebody asked. */
export const cardAskedFor = (place: PlaceKey, asked: Asked): Notice => ({ to: { place }, what: { kind: 'card', asked } });

/** A living card for each person, where there is none yet. */
export const cardsFor = (people: readonly PartnerPerson[]): Notice[] =>
  people.map(({ person }) => ({ to: { person }, what: { kind: 'card' } }));
