import { cleanLine } from './text.js';

/** How an extension is written back; the same in both languages, since it is typed back too. */
const extensionMark = ' 转 ';

function splitExtension(text: string): { readonly number: string; readonly extension?: string } {
  const found = /^(.*?)[\s,，;-]*(?:转|轉|分机|內線|ext(?:ension)?\.?|x|#)\s*[:：]?\s*(\d{1,6})$/i.exec(text);
  if (found === null) return { number: text };
  const [, number = '', extension = ''] = found;
  return { number, extension };
}

/** A number of mainland China without its country code, grouped as people read it out; undefined when it is none. */
function mainland(digits: string): string | undefined {
  const mobile = /^0?(1[3-9]\d)(\d{4})(\d{4})$/.exec(digits);
  if (mobile !== null) return mobile.slice(1).join(' ');
  const service = /^([48]00)(\d{3})(\d{4})$/.exec(digits);
  if (service !== null) return service.slice(1).join('-');
  // 010 and 02x take eight digits; other area codes have four digits and take seven or eight.
  const landline = /^(0(?:10|2\d))(\d{4})(\d{4})$/.exec(digits) ?? /^(0[3-9]\d{2})(\d{3,4})(\d{4})$/.exec(digits);
  if (landline !== null) return `${landline[1]}-${landline[2]} ${landline[3]}`;
  return undefined;
}

/** The same after 86: there the area code has lost its zero. */
const afterCountryCode = (digits: string): string | undefined => mainland(digits) ?? mainland(`0${digits}`);

function foreign(text: string): string | undefined {
  const groups = text
    .replace(/^00/, '+')
    .split(/[\s().-]+/)
    .filter((group) => group !== '' && group !== '+');
  const digits = groups.join('').replace('+', '');
  if (!/^[1-9]\d{6,14}$/.test(digits)) return undefined;
  return `+${groups.join(' ').replace('+', '')}`;
}

/**
 * A phone number as people write it (+86, 86, (86), spaces, dashes, brackets, full-width digits, 转 or ext. with an extension), as it was
 * understood: `138 1234 5678`, `010-6512 3456`, `400-089-0365`, `+852 2123 4567`, `010-6512 3456 转 123`. Undefined when it is none; a
 * landline needs its area code, a foreign number its + (E.164: at most 15 digits).
 */
export function phoneNumber(typed: string): string | undefined {
  const text = cleanLine(typed.normalize('NFKC'))
    .replace(/[‐-―−]/g, '-')
    .replace(/^(?:电话|手机|座机|tel|phone|mobile)\s*[.:]?\s*/i, '');
  const { number, extension } = splitExtension(text);
  const understood = /^[\d\s()+.-]+$/.test(number) ? withoutExtension(number) : undefined;
  return understood === undefined || extension === undefined ? understood : `${understood}${extensionMark}${extension}`;
}

function withoutExtension(number: string): string | undefined {
  const plain = number.replace(/[^\d+]/g, '');
  const [, code, rest = ''] = /^(\+|00)?86(\d+)$/.exec(plain) ?? [];
  if (code !== undefined) return afterCountryCode(rest);
  if (/^(?:\+|00)/.test(plain)) return foreign(number.trim().replace(/^\(\s*/, ''));
  // A bare 86 is a country code only when what follows is a whole number.
  return mainland(plain) ?? afterCountryCode(rest);
}
