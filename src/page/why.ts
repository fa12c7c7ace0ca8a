import type { PageText } from '../texts/page/pageText.js';
import type { Failed } from './ask.js';

/** Why something was not done, in the page's language where it is a thing that a person can cause; else in the connector's words. */
export function why(text: PageText, { refusal }: Failed): string {
  if (refusal === undefined) return text('error.unreachable');
  if (refusal.limit !== undefined) return text('error.tooLong', { max: refusal.limit.toLocaleString('en') });
  return refusal.code === 'TooBig' ? text('error.tooBig') : refusal.message;
}
