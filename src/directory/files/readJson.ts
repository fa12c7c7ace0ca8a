import { readFile, stat } from 'node:fs/promises';
import type { ZodIssue } from 'zod';
import type { Instant } from '../../domain/ids.js';

/** What a file says, or one sentence for each thing that is wrong with it. No sentence quotes what the file says of customers or people. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

/** A file's JSON, not yet checked. */
export interface Json {
  readonly value: unknown;
  /** When the file was changed last. */
  readonly changed: Instant;
}

/** More sentences than these help nobody. */
const mostProblems = 20;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder and should be a file',
  EACCES: 'may not be read by this account',
};

const reason = (error: unknown): string =>
  (error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined) ?? 'cannot be read';

/** Reads a JSON file; a byte-order mark, as some editors leave it, does no harm. */
export async function readJson(file: string): Promise<Read<Json>> {
  let text: string;
  let changed: Instant;
  try {
    changed = Math.round((await stat(file)).mtimeMs);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { ok: false, problems: [`${file}: ${reason(error)}`] };
  }
  try {
    return { ok: true, value: { value: JSON.parse(text.replace(/^\uFEFF/, '')), changed } };
  } catch (error) {
    // The parser's message quotes the text around the fault, which may be a customer's name: only the place is told.
    const place = /position \d+(?: \(line \d+ column \d+\))?/.exec(error instanceof Error ? error.message : '')?.[0];
    return { ok: false, problems: [`${file}: is not JSON${place === undefined ? '' : ` (at ${place})`}`] };
  }
}

const pathOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');

function shouldBe(issue: ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.received === 'undefined'
      ? `is missing and should be of type ${issue.expected}`
      : `should be of type ${issue.expected}, not ${issue.received}`;
  }
  if (issue.code === 'invalid_enum_value') return `should be one of ${issue.options.join(', ')}`;
  if (issue.code === 'invalid_literal') return `should be ${JSON.stringify(issue.expected)}`;
  return issue.message;
}

/** What a check found, as sentences: file, path, what it should be. */
export function sentences(file: string, issues: readonly ZodIssue[], under: readonly (string | number)[] = []): readonly string[] {
  return issues.map((issue) => {
    const path = pathOf([...under, ...issue.path]);
    return path === '' ? `${file}: the whole file ${shouldBe(issue)}` : `${file}: ${path} ${shouldBe(issue)}`;
  });
}

/** The first sentences, and how many more there are. */
export function firstOf(file: string, problems: readonly string[]): readonly string[] {
  if (problems.length <= mostProblems) return problems;
  return [...problems.slice(0, mostProblems), `${file}: and ${problems.length - mostProblems} more problems`];
}
