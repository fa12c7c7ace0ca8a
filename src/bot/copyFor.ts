import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { mayNotFile } from './commands/mayNotFile.js';
import { newIntake } from './dialogs/intakeState.js';
import type { Intake } from './intake.js';
import type { BotParts } from './parts.js';
import type { PartnerTurn } from './turn.js';

/** The same problem at another customer: an intake that asks for the customer alone, and a form that is filled in as that one was. */
export async function copyFor(escalation: SubmittedEscalation, turn: PartnerTurn, intake: Intake, parts: BotParts): Promise<void> {
  if (!turn.who.actor.mayFile) return mayNotFile(turn, parts);
  const { id, number: no, service, form } = escalation;
  const known = parts.guidance.service(service.key) === undefined ? {} : { service: service.key };
  const state = { ...newIntake(), ...known, symptom: form.description, stillUnsolved: true, copyOf: id };
  await intake.begin(state, say(turn.language, 'copy.lead', { no }));
}
