import type { ContactDetails } from '../domain/form.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

/** Contact data is remembered per person, so that the next form has it. */
export async function rememberContact({ name, phone, email }: ContactDetails, { seen }: Turn, { profiles }: BotParts): Promise<void> {
  await profiles.update(seen.person, { name, phone, ...(email ? { email } : {}) });
}
