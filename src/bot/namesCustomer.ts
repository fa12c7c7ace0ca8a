import type { CustomerId } from '../domain/ids.js';
import { newIntake } from './dialogs/intakeState.js';
import { readSentence } from './dialogs/readSentence.js';
import type { BotParts } from './parts.js';
import type { PartnerTurn } from './turn.js';

/** Do the words name a customer of the partner's, other than the one that they are about anyway? */
export async function namesCustomer(typed: string, turn: PartnerTurn, parts: BotParts, about?: CustomerId): Promise<boolean> {
  const { customer, candidates } = await readSentence(typed, newIntake(), turn, parts);
  return candidates !== undefined || (customer !== undefined && customer !== about);
}
