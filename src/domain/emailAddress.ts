import { cleanLine } from './text.js';

/** An email address as typed, in plain width and without `mailto:`; undefined when it is none. Not RFC 5322: what mail systems accept. */
export function emailAddress(typed: string): string | undefined {
  const text = cleanLine(typed.normalize('NFKC'))
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1');
  if (text.length > 254) return undefined;
  const [local = '', domain = '', ...rest] = text.split('@');
  const localFits = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(local) && !/^\.|\.\.|\.$/.test(local);
  const domainFits = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+[\p{L}][\p{L}\d-]{0,61}[\p{L}\d]$/u.test(domain);
  return rest.length === 0 && localFits && domainFits ? text : undefined;
}
