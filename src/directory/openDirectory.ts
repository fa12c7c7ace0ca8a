import { customerDirectory } from './customerDirectory.js';
import { customersFile } from './files/customersFile.js';
import { partnersFile } from './files/partnersFile.js';
import { policyFile } from './files/policyFile.js';
import type { Json, Read } from './files/readJson.js';
import { type DirectoryLog, readFile, reloaded } from './files/reloaded.js';
import { type RepsFile, repsFile } from './files/repsFile.js';
import { versionsOf, watchFiles } from './files/watchFiles.js';
import { createPeople, type PeopleFiles } from './people.js';
import type { CustomerDirectory, People } from './ports.js';

/** Where the files are, and who is told of reloads. */
export interface DirectoryOptions {
  readonly customersFile: string;
  readonly partnersFile: string;
  readonly repsFile: string;
  readonly policyFile: string;
  readonly log: DirectoryLog;
  /** How often the files are looked at, in ms. */
  readonly lookEveryMs?: number;
}

/** The directory over four files. */
export interface Directory {
  readonly customers: CustomerDirectory;
  readonly people: People;
  /** Whom the files list, as they are now. */
  listed(): PeopleFiles;
  /** True when some support tenant makes every one of its members a representative: with credentials the operator must want that. */
  readonly repsAllowUnlisted: boolean;
  /** Builds the search indexes of all partners; without it the first search of each does. */
  warm(): Promise<void>;
  /** Stops looking at the files. */
  close(): Promise<void>;
}

/** One thing that is wrong with a file; the sentence begins with the file's path. */
export interface FileProblem {
  readonly of: 'customers' | 'partners' | 'reps' | 'policy';
  readonly text: string;
}

/** The directory, or all that is wrong with its files. */
export type OpenedDirectory =
  | { readonly ok: true; readonly directory: Directory }
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly repsAllowUnlisted: boolean };

const lookEveryMs = 2000;

const anyUnlisted = (reps: RepsFile): boolean => reps.tenants.some((tenant) => tenant.allowUnlistedUsers);

const problemsOf = (of: FileProblem['of'], read: Read<unknown>): readonly FileProblem[] =>
  read.ok ? [] : read.problems.map((text) => ({ of, text }));

/** Reads and checks the files, and reads each again when it changes: a wrong one is rejected whole, and the old one stays. */
export async function openDirectory(options: DirectoryOptions): Promise<OpenedDirectory> {
  const { log } = options;
  const versions = await versionsOf([options.customersFile, options.partnersFile, options.repsFile, options.policyFile]);
  const [list, partners, reps, roles] = await Promise.all([
    readFile(options.customersFile, customersFile),
    readFile(options.partnersFile, partnersFile),
    readFile(options.repsFile, repsFile),
    readFile(options.policyFile, policyFile),
  ]);
  if (!list.ok || !partners.ok || !reps.ok || !roles.ok) {
    return {
      ok: false,
      problems: [
        ...problemsOf('customers', list),
        ...problemsOf('partners', partners),
        ...problemsOf('reps', reps),
        ...problemsOf('policy', roles),
      ],
      repsAllowUnlisted: reps.ok && anyUnlisted(reps.value),
    };
  }
  const repsAllowUnlisted = anyUnlisted(reps.value);
  let customers = customerDirectory(list.value);
  let warm = false;
  let files: PeopleFiles = { partners: partners.value, reps: reps.value, rolesThatMayFile: roles.value };

  const sameTrust = (name: string, json: Json): Read<RepsFile> => {
    const again = repsFile(name, json);
    if (!again.ok || repsAllowUnlisted || !anyUnlisted(again.value)) return again;
    return { ok: false, problems: [`${name}: allowUnlistedUsers can only be switched on at a start`] };
  };
  const stop = watchFiles(
    [
      reloaded(options.customersFile, customersFile, log, async (value) => {
        const next = customerDirectory(value);
        if (warm) await next.warm();
        customers = next;
      }),
      reloaded(options.partnersFile, partnersFile, log, (value) => {
        files = { ...files, partners: value };
      }),
      reloaded(options.repsFile, sameTrust, log, (value) => {
        files = { ...files, reps: value };
      }),
      reloaded(options.policyFile, policyFile, log, (value) => {
        files = { ...files, rolesThatMayFile: value };
      }),
    ],
    versions,
    options.lookEveryMs ?? lookEveryMs,
  );

  return {
    ok: true,
    directory: {
      customers: {
        search: (partner, typed, limit) => customers.search(partner, typed, limit),
        get: (partner, id) => customers.get(partner, id),
        asOf: (partner) => customers.asOf(partner),
      },
      people: createPeople(() => files),
      listed: () => files,
      repsAllowUnlisted,
      async warm() {
        warm = true;
        await customers.warm();
      },
      close: stop,
    },
  };
}
