import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.js';

/** The bot as a process of its own, on a free port and its own data. */
export interface BotProcess {
  /** Without a path, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** SIGKILL: as a crash or a pulled plug would end it. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number>;
  /** Resolves to the exit code when it ends, by whatever cause. */
  ended(): Promise<number>;
  /** Starts it again on the same port and data, after `kill` or `stop`. */
  restart(): Promise<void>;
  /** All that it printed so far, stdout and stderr, over all starts. */
  output(): string;
}

export interface BotProcessOptions {
  /** Kept by the caller; a temporary folder unless given. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How long a start may take on a busy machine, in ms, the build of the bundle included. */
const patience = 60_000;

const leftovers = new Set<() => void>();
process.once('exit', () => {
  for (const clear of leftovers) clear();
});

/** Starts the bot as `npm start` does and waits for its ready line; rejects with what it printed when it ends before that. */
export async function startBot(options: BotProcessOptions = {}): Promise<BotProcess> {
  const dataDir = options.dataDir ?? temporaryFolder();
  let printed = '';
  const start = async (port: number) => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.js')], {
      // A .env is read from the working folder, so a developer's own never reaches a test.
      cwd: dataDir,
      env: { ...inherited(), DATA_DIR: join(dataDir, 'data'), ...options.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => void child.kill('SIGKILL');
    leftovers.add(end);
    child.once('exit', () => leftovers.delete(end));
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const url = await readyUrl(child, () => printed);
    return { child, url };
  };

  let { child, url } = await start(Number(options.env?.['PORT'] ?? 0));
  const port = Number(new URL(url).port);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const ended = async () => {
    if (!isOver()) await once(child, 'exit');
    return child.exitCode ?? -1;
  };
  return {
    url,
    port,
    dataDir,
    output: () => printed,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    stop() {
      child.kill('SIGTERM');
      return ended();
    },
    async restart() {
      if (!isOver()) throw new Error('kill or stop the bot before starting it again');
      ({ child, url } = await start(port));
    },
  };
}

function readyUrl(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, fail) => {
    let line = '';
    const give = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      fail(new Error(`the bot ${why}; it printed:\n${printed()}`));
    };
    const timer = setTimeout(() => give(`was not ready within ${patience} ms`), patience);
    const onExit = (code: number | null) => give(`ended with code ${code} before it was ready`);
    child.once('exit', onExit);
    child.stdout?.on('data', (text: string) => {
      line += text;
      const url = /^Ready: (http:\/\/\S+:\d+)\S*$/m.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.off('exit', onExit);
      resolve(url);
    });
  });
}

/** What any program needs of its surroundings; none of the settings of the bot. */
function inherited(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalation-bot-'));
  leftovers.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
