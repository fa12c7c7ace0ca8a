import { type Environment, type SettingName, settingNames } from './settings.js';

/** A name in the environment that is nearly one of ours. */
export interface Misspelling {
  readonly found: string;
  readonly meant: SettingName;
}

/** Names that were probably meant to be settings: another case, other separators, or a letter or two off. */
export function findMisspellings(env: Environment): readonly Misspelling[] {
  const known: ReadonlySet<string> = new Set(settingNames);
  return Object.keys(env)
    .filter((name) => !known.has(name) && (env[name] ?? '').trim() !== '')
    .flatMap((found) => {
      const meant = settingNames.find((name) => isNear(plain(found), plain(name)));
      return meant === undefined ? [] : [{ found, meant }];
    });
}

/** Windows Notepad puts a byte order mark before the first name of a file. */
function plain(name: string): string {
  return name.replace(/[\uFEFF_.-]/g, '').toLowerCase();
}

/** Short names are too close to other programs' variables to allow any slip beyond case and separators. */
function isNear(found: string, known: string): boolean {
  return found === known || (known.length >= 8 && distance(found, known) <= 2);
}

/** Letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
