import type { PartnerActor } from './actor.js';
import type { Refusal } from './decision.js';
import type { Draft } from './escalation.js';
import type { Instant } from './ids.js';
import { nextCheckAt } from './nextCheckAt.js';
import { readSymptom } from './readSymptom.js';

/** What is known when a draft begins. */
export type DraftFacts = Pick<Draft, 'id' | 'customer' | 'service' | 'subscribed' | 'symptom' | 'topics'>;

/** A new escalation in its first state, and why it may not be kept, if so: `mayNotFile`, or what is wrong with the symptom's text. */
export function openDraft(actor: PartnerActor, facts: DraftFacts, at: Instant): { readonly draft: Draft; readonly refusal?: Refusal } {
  const author = { person: actor.person, name: actor.name };
  const begun: Draft = {
    v: 1,
    state: 'draft',
    id: facts.id,
    revision: 1,
    organisation: actor.organisation,
    organisationName: actor.organisationName,
    author,
    customer: facts.customer,
    service: facts.service,
    subscribed: facts.subscribed,
    topics: facts.topics,
    createdAt: at,
    touchedAt: at,
    history: [{ at, by: { kind: 'partner', ...author }, what: 'opened' }],
    nextCheckAt: null,
  };
  const draft: Draft = { ...begun, nextCheckAt: nextCheckAt(begun) };
  if (!actor.mayFile) return { draft, refusal: { code: 'mayNotFile' } };
  const read = readSymptom(facts.symptom);
  return read.refusal === undefined ? { draft: { ...draft, ...read.field } } : { draft, refusal: read.refusal };
}
