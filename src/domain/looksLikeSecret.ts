/** What must never be kept: passwords, keys, ID-card numbers. Errs on the quiet side: talk about passwords is ordinary here. */

/** Words that announce a secret. */
const label =
  '(?:密码|口令|密钥|passwords?|passwd|passphrase|passcode|pwd|client[ _-]?secret|secret(?:[ _-]?(?:key|value))?|' +
  '(?:api|access|account|shared[ _-]?access|subscription)[ _-]?key|(?:access|bearer|auth)?[ _-]?token)';

/** 密码重置为 …, password reset to … */
const changed = '(?:已?(?:重置|修改|更改|改|设置|设|换)|(?:was |is )?(?:re)?set\\s)?';

const announced = new RegExp(`${label}["'”’」】)]*\\s*${changed}\\s*(:|=|是|为|成|is\\s|to\\s)\\s*["'“‘「【(]*([\\x21-\\x7e]+)`, 'giu');

/** Nothing between the word and what looks like nothing but a password: letters, digits and a mark. */
const bare = new RegExp(`${label}\\s+(?=[\\x21-\\x7e]*[a-z])(?=[\\x21-\\x7e]*\\d)(?=[\\x21-\\x7e]*[!#$%^&*])([\\x21-\\x7e]{8,})`, 'giu');

/** Not secrets, though they may stand where one could: placeholders, places, addresses, ids, dates, error codes. */
const harmless = [
  /^[*x•.\-_#?]+$/i,
  /^[<{[$%(]/,
  /^(?:[/\\~]|[a-z]:\\|https?:)/i,
  /^[^@\s]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i,
  /^\d{4}[-/.年]\d{1,2}/,
  /^\d{1,2}:\d{2}/,
  /^(?:0x[0-9a-f]+|AADSTS\d+|\d+(?:\.\d+)+)/i,
  /^(?:true|false|null|none|yes|no|required|empty|blank)\b/i,
  /^(?:Get|Read|ConvertTo|New|Set)-/,
];

function strong(value: string, sign: string): boolean {
  const token = value.replace(/[\])}"',.;!?>]+$/, '');
  if (harmless.some((pattern) => pattern.test(token))) return false;
  if (sign === '=') return token.length >= 4;
  const mark = /[!@#$%^&*+]/.test(token);
  if (token.length < (mark ? 4 : 6)) return false;
  const digit = /\d/.test(token);
  const letter = /[a-z]/i.test(token);
  // After a verb ("密码是 …", "password is …") a bare code or number is rather part of a sentence.
  if (sign !== ':') return letter && (mark || (digit && /[a-z]/.test(token)));
  return mark || digit;
}

/** Shapes that are secrets wherever they stand. */
const shapes = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----|[\s\S]*)/g,
  // A client secret of Microsoft Entra.
  /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w~-])/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bLTAI[0-9A-Za-z]{12,20}\b/g,
  /\bAKID[0-9A-Za-z]{32}\b/g,
  /\bgh[pousr]_[0-9A-Za-z]{36,}/g,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/g,
  // A user and a password in an address, and the signature of a shared access one.
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:[^\s/@]{1,100}@/gi,
  /[?&]sig=[\w%+/-]{20,}/g,
  // 256 and 512 bits in base64; not the body hash of a mail signature.
  /(?<![\w+/]|bh=)(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![\w+/=])/g,
  /(?<![\w+/=.-])(?!AAMk|AQMk)(?=[a-zA-Z]*\d)(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{80,}(?![\w+/=-])/g,
];

const idCard = /(?<![0-9A-Za-z-])[1-8]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![0-9A-Za-z-])/g;

/** An 18-digit ID-card number of the PRC: region, a date of birth, and a check digit that fits (GB 11643-1999). */
function checks(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const digits = number.replaceAll(' ', '');
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

interface Secret {
  readonly start: number;
  readonly end: number;
}

/** A mark after it belongs to the sentence. */
const secretAt = (start: number, value: string): Secret => ({ start, end: start + value.replace(/[,.;]+$/, '').length });

const endOf = (match: RegExpMatchArray & { readonly index: number }): number => match.index + match[0].length;

/** What seems to be secret in a text of one width, found only as far as somebody asks. */
function* secretsIn(text: string): Iterable<Secret> {
  for (const match of text.matchAll(announced)) {
    const [, sign = '', value = ''] = match;
    if (strong(value, sign.trim())) yield secretAt(endOf(match) - value.length, value);
  }
  for (const match of text.matchAll(bare)) {
    const [, value = ''] = match;
    yield secretAt(endOf(match) - value.length, value);
  }
  for (const shape of shapes) for (const { 0: value, index } of text.matchAll(shape)) yield secretAt(index, value);
  for (const { 0: value, index } of text.matchAll(idCard)) if (checks(value)) yield secretAt(index, value);
}

/**
 * Does a text seem to contain a password, a key or an ID-card number? Fires on `密码：Abc12345`, `pwd=…`, `AccountKey=…`, private keys;
 * not on “用户忘记密码”, “password reset fails”, error codes or GUIDs.
 */
export function looksLikeSecret(typed: string): boolean {
  for (const _ of secretsIn(typed.normalize('NFKC'))) return true;
  return false;
}

/** The text with `***` in place of what seems to be secret, so that it can be shown again; everything else as it was typed. */
export function withoutSecrets(typed: string): string {
  const characters = [...typed].map((character) => ({ character, folded: character.normalize('NFKC') }));
  const secrets = [...secretsIn(characters.map(({ folded }) => folded).join(''))];
  let at = 0;
  let wasHidden = false;
  const shown = characters.map(({ character, folded }) => {
    const isHidden = secrets.some(({ start, end }) => start <= at && at < end);
    at += folded.length;
    const stars = wasHidden ? '' : '***';
    wasHidden = isHidden;
    return isHidden ? stars : character;
  });
  return shown.join('');
}
