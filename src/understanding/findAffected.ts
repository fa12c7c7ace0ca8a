import type { Span } from './span.js';

const patterns: readonly RegExp[] = [
  /(?:全公司|整个公司|全集团|全校|全体员工|全体用户|全员|所有(?:的)?(?:人|用户|员工|同事|帐户|帐号|邮箱)|全部(?:的)?(?:人|用户|员工|同事)|(?:大部分|部分|个别|多个|多位|多名|几个|几位|几名)(?:用户|员工|同事|人))/g,
  /(?<![\d.:-])(?:约|大约|有|共)?((?:\d{1,3}(?:,\d{3})+|\d{1,6}|[一二两三四五六七八九十百千几]{1,4}) ?(?:多|余|来)? ?(?:个|名|位|台)? ?(?:用户|员工|同事|人(?!民)|邮箱|电脑|设备|帐户|帐号|终端))/g,
  /\b(?:everyone|everybody|all (?:the |our )?(?:users|staff|employees|people|mailboxes)|the (?:whole|entire) (?:company|office|team|organi[sz]ation)|(?:several|many|some|a few|most) (?:users|people|employees|mailboxes))\b/g,
  /(?<![\d.:-])((?:about |around )?(?:\d{1,3}(?:,\d{3})+|\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten) (?:users?|people|persons?|employees?|mailbox(?:es)?|devices?|staff|colleagues|laptops?|computers?|accounts?))\b/g,
];

/** How many are affected, as the text says it first: `12 人`, `全公司`, `5 users`. `folded` is what `fold` gives. */
export function findAffected(folded: string): Span | undefined {
  const spans = patterns.flatMap((pattern) => {
    const match = pattern.exec(folded);
    pattern.lastIndex = 0;
    if (match === null) return [];
    const words = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(words);
    return [{ start, end: start + words.length }];
  });
  return spans.sort((one, other) => one.start - other.start)[0];
}
