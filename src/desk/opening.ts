import type { PartnerActor } from '../domain/actor.js';
import { openDraft } from '../domain/openDraft.js';
import type { Outcome } from '../store/ports.js';
import type { DeskDeps } from './deps.js';
import type { Desk, NewDraft } from './ports.js';

/** Drafts begin here. */
export function opening({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'open'> {
  return {
    async open(actor: PartnerActor, facts: NewDraft): Promise<Outcome> {
      const there = await escalations.get(facts.id);
      const { draft, refusal } = openDraft(actor, facts, now());
      if (there === undefined && refusal !== undefined) return { kind: 'refused', escalation: draft, refusal };
      const escalation = there ?? (await escalations.create(draft));
      if (escalation.author.person !== actor.person || escalation.organisation !== actor.organisation) return { kind: 'unknown' };
      return { kind: 'done', escalation, again: there !== undefined };
    },
  };
}
