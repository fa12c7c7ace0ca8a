import { CannotStart } from '../cannotStart.js';
import { dataDirProblem } from '../config/dataDirProblem.js';
import { settingNames } from '../config/settings.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { tryListening } from '../server/listenProblem.js';
import { FolderInUse, lockFolder } from '../store/lowdb/folderLock.js';
import { loadKnowledge } from './knowledge.js';

/**
 * Everything that keeps the bot from starting: what is known of it, and all else that can be seen without a start, so that an operator mends
 * everything in one go. In the order of the settings; what has none (a file of ours) comes last.
 */
export async function allProblems(known: readonly string[], config: Config, log: Log): Promise<readonly string[]> {
  const named = new Set(known.map(settingOf));
  const others = [await folderProblem(config.dataDir, log), ...(await fileProblems(config, log)), ...(await listenProblems(config))];
  const unknown = others.filter((problem) => problem !== undefined && !named.has(settingOf(problem)));
  return [...known, ...unknown.filter((problem) => problem !== undefined)].sort((one, other) => placeOf(one) - placeOf(other));
}

const inOrder: readonly string[] = settingNames;

/** What a sentence begins with: a setting's name, or a path. */
const settingOf = (problem: string): string => problem.slice(0, problem.indexOf(': '));

function placeOf(problem: string): number {
  const place = inOrder.indexOf(settingOf(problem));
  return place === -1 ? inOrder.length : place;
}

async function folderProblem(folder: string, log: Log): Promise<string | undefined> {
  const problem = dataDirProblem(folder);
  if (problem !== undefined) return problem;
  try {
    await (await lockFolder(folder, log)).release();
    return undefined;
  } catch (error) {
    if (error instanceof FolderInUse) return `DATA_DIR: ${error.message}`;
    throw error;
  }
}

async function fileProblems(config: Config, log: Log): Promise<readonly string[]> {
  try {
    await (await loadKnowledge(config, log)).directory.close();
    return [];
  } catch (error) {
    if (error instanceof CannotStart) return error.problems;
    throw error;
  }
}

async function listenProblems({ listen, ops }: Config): Promise<readonly (string | undefined)[]> {
  return [
    await tryListening(listen, { port: 'PORT', host: 'HOST' }),
    ops && (await tryListening(ops, { port: 'OPS_PORT', host: 'OPS_HOST' })),
  ];
}
