import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mixes up when reading them aloud on the phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** What a person can quote and an operator can search for: seven characters, such as `K7QM2XA`, the same in the answer and in the log. */
export function errorReference(): string {
  return Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
