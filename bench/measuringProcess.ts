import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.js';

/** A script of this folder in a process of its own, which measures and tells over the IPC channel. */
export const startMeasuring = (script: string, args: readonly string[] = []): ChildProcess =>
  fork(join(projectRoot, 'bench', script), args, { execArgv: ['--expose-gc', '--import', import.meta.resolve('tsx')] });

/** The next message of it; rejects when it ends instead. */
export function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${child.spawnargs.at(-1)} ended with code ${code}`));
    child.once('exit', onExit);
    child.once('message', (answer: Answer) => {
      child.off('exit', onExit);
      resolve(answer);
    });
  });
}
