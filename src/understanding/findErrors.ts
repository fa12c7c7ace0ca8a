import type { Span } from './span.js';

/** An error code or id, as it stands in the text. */
export interface FoundError extends Span {
  readonly code: string;
}

const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** What errors look like, the surest first. Group 1 is the code. Read from the half-width text in its own case. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![0-9a-fA-F-])(${guid})(?![0-9a-fA-F-])`, 'g'),
  /(?<![A-Za-z])(AADSTS\d{4,7})(?!\d)/gi,
  /(?<![0-9A-Za-z])(0x[0-9a-fA-F]{4,16})(?![0-9a-zA-Z])/gi,
  /** Mail delivery status codes, RFC 3463; not a part of an address or a version. */
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g,
  /(?<![A-Za-z])(OSE ?\d{3})(?!\d)/gi,
  /** A word that says by itself that it is an error: AllocationFailed, ConversationNotFound. */
  /(?<![A-Za-z])((?:[A-Z][a-z]+){1,6}(?:Failed|Failure|Error|Exception|Denied|Exceeded|NotFound|NotAllowed|NotSupported|Unauthorized|Unavailable|Forbidden|Timeout|Blocked|Conflict|Invalid))(?![a-z])/g,
  /(?:错误代码|错误码|错误|报错|代码|error code|error|code)[ :#是为]{0,3}(?:code )?([A-Z]{0,6}[-_]?\d{3,10})(?![\d.\w])/gi,
  /(?<![A-Za-z])(?:HTTP ?)(\d{3})(?!\d)/gi,
  /(?<![\d.])(\d{3}) ?(?:错误|报错|error)/gi,
  /(?<![0-9A-Za-z-])((?!ES)[A-Z]{2,6}-?\d{4,8})(?![0-9A-Za-z])/g,
];

const tenantLabel = /(?:租户|tenant|目录|directory|订阅|subscription|对象|object)\s*(?:id|标识)?\s*[:：]?\s*$/i;

/** All error codes and ids of a text in their order. A GUID that is labelled a tenant or subscription is none. `text` is half-width. */
export function findErrors(text: string): readonly FoundError[] {
  const found: FoundError[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const code = match[1];
      if (code === undefined) continue;
      const start = match.index + match[0].indexOf(code);
      if (code.length === 36 && tenantLabel.test(text.slice(Math.max(0, start - 24), start))) continue;
      found.push({ start, end: start + code.length, code });
    }
  return found.sort((one, other) => one.start - other.start);
}
