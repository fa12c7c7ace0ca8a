/** Structured logs: one JSON line each, on stderr. What a customer said or is called never belongs in one; secrets are taken out. */
import pino from 'pino';
import { describeError } from './describeError.js';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof logLevels)[number];

/** Facts are ids, codes, counts and milliseconds; an error goes under `err`. No names, phones, emails or texts of people. */
export interface Log {
  debug(facts: Readonly<Record<string, unknown>>, message: string): void;
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Values that must not appear in any line, wherever they come from (the bot's password). */
  readonly secrets?: readonly string[];
  /** Takes each finished line with its line break; stderr unless given. */
  readonly write?: (line: string) => void;
}

const secretNames = ['authorization', 'Authorization', 'password', 'MicrosoftAppPassword', 'secret', 'token', 'accessToken', 'cookie'];

/** pino's paths name exact depths: the top, one and two levels down are what our own facts reach. */
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

const bearer = /\bBearer [\w.~+/=-]+/g;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
/** Mobile numbers as people write them in China; longer runs of digits (times, ids) are left alone. */
const mobile = /(?<![\w.-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\w-])/g;

/** Lines go out at once, so that the last one before a crash is there to be read. */
export function createLog({ level, secrets = [], write }: LogOptions): Log {
  const escaped = secrets.filter((secret) => secret !== '').map((secret) => JSON.stringify(secret).slice(1, -1));
  const put = write ?? ((line: string) => void process.stderr.write(line));
  // Errors of libraries quote requests and answers, so the last word is on the finished line, not only on the facts that we know of.
  const clean = (line: string) =>
    escaped
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(bearer, 'Bearer [secret]')
      .replace(email, '[email]')
      .replace(mobile, '[phone]');
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: secretPaths, censor: '[secret]' },
    },
    { write: (line) => put(clean(line)) },
  );
}
