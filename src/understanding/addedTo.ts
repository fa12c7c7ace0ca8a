import { findNumber } from './escalationNumber.js';
import { fold } from './fold.js';
import type { TypedCommand } from './ports.js';

const number = '(?<number>(?:es ?-? ?|# ?)?\\d{5,6})';
const polite = '(?:请|麻烦|帮我|please |pls )?';
const end = '[ .!。！]*$';

/** The words stand before the number, or the number before the verb. As folded; the last number of the line counts. */
const ways: readonly RegExp[] = [
  new RegExp(`^${polite}(?:add|append)[ :]+(?<words>.+) to (?:escalation |ticket |number |no\\.? )?${number}${end}`, 'd'),
  new RegExp(`^${polite}(?:把|将) ?(?<words>.+?) ?(?:补充|追加|加|添加)(?:到|进|给|至) ?${number}${end}`, 'd'),
  new RegExp(`^${polite}(?:补充|追加)[ :]*(?<words>.*[^ ]) ?(?:到|给|至) ?${number}${end}`, 'd'),
  new RegExp(`^${polite}(?:给|在|往|对) ?${number} ?(?:上|里|中)? ?(?:补充|追加)(?:一下|信息|说明)?[ :,]*(?<words>.*)$`, 'd'),
];

/** `add rebooted to 10482`, `把日志补充到 10482`, `给 10482 补充 已重启`: details for that escalation, as they were typed. */
export function addedTo(text: string): TypedCommand | undefined {
  const folded = fold(text);
  for (const way of ways) {
    const found = way.exec(folded);
    const numbered = findNumber(found?.groups?.['number'] ?? '');
    const [from = 0, to = 0] = found?.indices?.groups?.['words'] ?? [];
    if (numbered === undefined) continue;
    const words = text.slice(from, to).trim();
    return { command: 'addDetails', number: numbered.number, ...(words === '' ? {} : { text: words }) };
  }
  return undefined;
}
