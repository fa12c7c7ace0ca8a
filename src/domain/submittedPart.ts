import type { Closed, PickedUp, Resolved, Waiting, WaitingForPartner } from './escalation.js';

/** What every submitted state shares. What belongs to one state only (owner, question, resolution …) is left behind with it. */
export function submittedPart(now: Waiting | PickedUp | WaitingForPartner | Resolved | Closed): Omit<Waiting, 'state'> {
  switch (now.state) {
    case 'waiting': {
      const { state, ...shared } = now;
      return shared;
    }
    case 'pickedUp': {
      const { state, owner, answered, ...shared } = now;
      return shared;
    }
    case 'waitingForPartner': {
      const { state, owner, question, later, ...shared } = now;
      return shared;
    }
    case 'resolved': {
      const { state, owner, resolution, closesAt, ...shared } = now;
      return shared;
    }
    case 'closed': {
      const { state, owner, resolution, closedAt, ...shared } = now;
      return shared;
    }
  }
}
