/** What must never be kept: passwords, keys, ID-card numbers. Errs on the quiet side: talk about passwords is ordinary here. */

/** Words that announce a secret. */
const label =
  '(?:密码|口令|密钥|passwords?|passwd|passphrase|passcode|pwd|client[ _-]?secret|secret(?:[ _-]?(?:key|value))?|' +
  '(?:api|access|account|shared[ _-]?access|subscription)[ _-]?key|(?:access|bearer|auth)?[ _-]?token)';

/** 密码重置为 …, password reset to … */
const changed = '(?:已?(?:重置|修改|更改|改|设置|设|换)|(?:was |is )?(?:re)?set\\s)?';

const announced = new RegExp(`${label}["'”’」】)]*\\s*${changed}\\s*(:|=|是|为|成|is\\s|to\\s)\\s*["'“‘「【(]*([\\x21-\\x7e]+)`, 'giu');

/** Nothing between the word and what looks like nothing but a password: letters, digits and a mark. */
const bare = new RegExp(`${label}\\s+(?=[\\x21-\\x7e]*[a-z])(?=[\\x21-\\x7e]*\\d)(?=[\\x21-\\x7e]*[!#$%^&*])[\\x21-\\x7e]{8,}`, 'iu');

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
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // A client secret of Microsoft Entra.
  /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w~-])/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bLTAI[0-9A-Za-z]{12,20}\b/,
  /\bAKID[0-9A-Za-z]{32}\b/,
  /\bgh[pousr]_[0-9A-Za-z]{36}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  // A user and a password in an address, and the signature of a shared access one.
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:[^\s/@]{1,100}@/i,
  /[?&]sig=[\w%+/-]{20,}/,
  // 256 and 512 bits in base64; not the body hash of a mail signature.
  /(?<![\w+/]|bh=)(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![\w+/=])/,
  /(?<![\w+/=.-])(?!AAMk|AQMk)(?=[a-zA-Z]*\d)(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{80,}(?![\w+/=-])/,
];

/** An 18-digit ID-card number of the PRC: region, a date of birth, and a check digit that fits (GB 11643-1999). */
function isIdCard(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const pattern = /(?<![0-9A-Za-z-])[1-8]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![0-9A-Za-z-])/g;
  return [...text.matchAll(pattern)].some(([match]) => {
    const digits = match.replaceAll(' ', '');
    const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
  });
}

/**
 * Does a text seem to contain a password, a key or an ID-card number? Fires on `密码：Abc12345`, `pwd=…`, `AccountKey=…`, private keys;
 * not on “用户忘记密码”, “password reset fails”, error codes or GUIDs.
 */
export function looksLikeSecret(typed: string): boolean {
  const text = typed.normalize('NFKC');
  for (const [, sign = '', value = ''] of text.matchAll(announced)) if (strong(value, sign.trim())) return true;
  return bare.test(text) || shapes.some((shape) => shape.test(text)) || isIdCard(text);
}
