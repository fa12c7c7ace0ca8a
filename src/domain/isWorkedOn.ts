import type { Escalation, PickedUp, WaitingForPartner } from './escalation.js';

/** Somebody has it and still has something to do about it. What is resolved waits for the partner's word alone. */
export const isWorkedOn = (escalation: Escalation): escalation is PickedUp | WaitingForPartner =>
  escalation.state === 'pickedUp' || escalation.state === 'waitingForPartner';
