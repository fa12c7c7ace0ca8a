import type { Environment, SettingName } from './settings.js';

/** Reads settings one by one and collects all that is wrong with them, so that an operator mends everything in one go. */
export class SettingReader {
  readonly problems: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** What is wrong, what it should look like, where to get it: one sentence each. What may be a secret is never quoted. */
  problem(name: SettingName, ...sentences: readonly string[]): void {
    this.problems.push(`${name}: ${sentences.join(' ')}`);
  }

  /** Has something been found wrong with it so far? */
  isWrong(name: SettingName): boolean {
    return this.problems.some((problem) => problem.startsWith(`${name}: `));
  }

  has(name: SettingName): boolean {
    return this.text(name) !== undefined;
  }

  /** Trimmed; an empty value counts as not set, as the lines of a copied .env.example are. */
  text(name: SettingName): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  port(name: SettingName): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const port = Number(value);
    if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
    this.problem(
      name,
      `${quoted(value)} is not a port.`,
      'It should be a whole number from 0 to 65535, for example 3978 (0 takes any free port).',
    );
    return undefined;
  }

  host(name: SettingName): string | undefined {
    const value = this.text(name)?.replace(/^\[(.*)\]$/, '$1');
    if (value === undefined || /^[A-Za-z0-9.:-]+$/.test(value)) return value;
    this.problem(
      name,
      `${quoted(value)} is not an address to listen on.`,
      'It should be an IP address or a host name alone, for example 127.0.0.1 or 0.0.0.0.',
    );
    return undefined;
  }

  /** Upper and lower case alike; the spelling of `choices` is what comes back. */
  oneOf<Choice extends string>(name: SettingName, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase());
    if (choice === undefined) this.problem(name, `${quoted(value)} is not one of the values it can have. It should be ${listOf(choices)}.`);
    return choice;
  }

  /** A GUID as the Azure portal shows it. `where`: the sentence that says where to find it. */
  guid(name: SettingName, where: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || isGuid(value)) return value;
    this.problem(name, 'is not a GUID. It should look like 12345678-1234-1234-1234-123456789abc, with nothing before or after it.', where);
    return undefined;
  }
}

const longestQuote = 24;
const startOfLonger = 8;

/** What cannot be seen becomes its code; of a long value its beginning alone, since it may be a secret in the wrong line. */
export function quoted(value: string): string {
  const short = [...value].length > longestQuote ? `${[...value].slice(0, startOfLonger).join('')}…` : value;
  const seen = short.replace(/(?! )[\p{C}\p{Z}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
  return `"${seen}"`;
}

export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function listOf(choices: readonly string[]): string {
  return choices.length === 1 ? `${choices[0]}` : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
