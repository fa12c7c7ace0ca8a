import type { SubmittedEscalation } from '../domain/escalation.js';
import { visible } from '../texts/visible.js';

/** Which escalation a card is about, in one line: the customer and the title. */
export const aboutLine = ({ customer, form }: SubmittedEscalation): string => `${visible(customer.short)} · ${visible(form.title)}`;
