import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.js';

/** Bytes, after a collection where the process was started with `--expose-gc`. */
export interface Memory {
  readonly rss: number;
  readonly heapTotal: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** A process that is measured from outside: the bot, or what it is compared with. */
export interface MeasuredProcess {
  /** Without a path. */
  readonly url: string;
  /** CPU time since its start in µs, all threads, user and system. */
  cpu(): Promise<number>;
  memory(): Promise<Memory>;
  startProfile(): Promise<void>;
  stopProfile(): Promise<Profiler.Profile>;
  /** SIGTERM. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface Starting {
  /** Arguments of node, from the project's root: options, then the script. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** An empty folder, so that no developer's own .env is read. */
  readonly cwd: string;
}

/** How long a start may take on a busy machine, in ms. */
const patience = 60_000;

/** What any program needs of its surroundings; no settings of the bot. */
const surroundings = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
);

/** The bot on free ports and data of its own. */
export const botSettings = (dataDir: string): Readonly<Record<string, string>> => ({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });

/** Starts it and waits for its line `Ready: http://…`. */
export async function startMeasured({ args, env = {}, cwd }: Starting): Promise<MeasuredProcess> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', join(projectRoot, 'bench', 'probe.js'), ...args], {
    cwd,
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  const url = await readyUrl(child);
  const ask = asking(child);
  return {
    url,
    cpu: () => ask('cpu'),
    memory: () => ask('memory'),
    startProfile: () => ask('startProfile'),
    stopProfile: () => ask('stopProfile'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Questions to the probe within. */
function asking(child: ChildProcess): <Answer>(ask: string) => Promise<Answer> {
  let count = 0;
  return <Answer>(ask: string) => {
    count += 1;
    const id = count;
    return new Promise<Answer>((resolve, reject) => {
      const onExit = () => reject(new Error(`the measured process ended before it answered ${ask}`));
      const onMessage = (message: { readonly id: number; readonly answer: Answer }) => {
        if (message.id !== id) return;
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(message.answer);
      };
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.send({ id, ask });
    });
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${child.spawnargs.join(' ')} ${why}; it printed:\n${printed}`));
    };
    const timer = setTimeout(() => give(`was not ready within ${patience} ms`), patience);
    const onExit = (code: number | null) => give(`ended with code ${code} before it was ready`);
    child.once('exit', onExit);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const url = /^Ready: (http:\/\/[^/\s]+)/m.exec(printed)?.[1];
        if (url === undefined) return;
        clearTimeout(timer);
        child.off('exit', onExit);
        resolve(url);
      });
    }
  });
}
