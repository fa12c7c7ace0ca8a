/** What a representative can change of an escalation: act and inputs → command. */
import type { EscalationAct } from '../cards/actions.js';
import type { AskedCommand } from '../desk/ports.js';
import type { Asked } from '../domain/conversation.js';
import type { PlaceKey } from '../domain/ids.js';

export type RepChange = Extract<EscalationAct, 'pickUp' | 'release' | 'resolve'>;

/** Where it is done, and how the card that answers it comes there. */
interface Where {
  readonly place: PlaceKey;
  readonly asked?: Asked;
}

export function repCommand(act: RepChange, inputs: Readonly<Record<string, string>>, where: Where): AskedCommand {
  const text = inputs['text'] ?? '';
  switch (act) {
    case 'pickUp':
      return { do: 'pickUp', ...where };
    case 'release':
      return { do: 'release', ...(text ? { reason: text } : {}) };
    case 'resolve':
      return { do: 'resolve', text, ...(inputs['followUp'] ? { followUp: inputs['followUp'] } : {}) };
  }
}
