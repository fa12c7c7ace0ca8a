/** What a turn costs the server in CPU time, beside a bare echo bot and a plain waterfall that are sent the same turns. */
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.js';
import { Chat } from './chat.js';
import { goThrough, intakeTurns } from './intakeJourney.js';
import { type RecordedIntake, recordIntake } from './intakeTemplates.js';
import { LoopbackConnector } from './loopbackConnector.js';
import { botSettings, type MeasuredProcess, startMeasured } from './measuredProcess.js';
import { median } from './median.js';
import { profileWord } from './profileWord.js';
import { isMet, type Row } from './row.js';
import { inTemporaryFolder } from './temporaryFolder.js';

/** Intakes to warm each server up with; rounds; intakes of each server in a round. */
const warmUp = 80;
const rounds = 9;
const intakes = 30;

/** Each person asks again and again, in a new chat each time, as after days. */
const people = 20;

interface Contestant {
  readonly server: MeasuredProcess;
  intake(chat: Chat): Promise<void>;
}

const yardstick = (name: string): string => join(projectRoot, 'bench', 'yardsticks', name);

/** CPU of a turn in µs over so many intakes. */
async function cpuOfTurn({ server, intake }: Contestant, connector: LoopbackConnector, intakes: number): Promise<number> {
  const before = await server.cpu();
  for (let number = 0; number < intakes; number += 1) {
    const chat = new Chat(server.url, connector, `person-${number % people}`);
    await intake(chat);
    chat.leave();
  }
  return ((await server.cpu()) - before) / (intakes * intakeTurns.length);
}

const replay =
  ({ turns }: RecordedIntake) =>
  async (chat: Chat): Promise<void> => {
    for (const turn of turns) await chat.send(turn);
  };

export async function measureTurns(): Promise<readonly Row[]> {
  const connector = await LoopbackConnector.start();
  return inTemporaryFolder(async (cwd) => {
    const servers: MeasuredProcess[] = [];
    const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<MeasuredProcess> => {
      const server = await startMeasured({ args, env, cwd });
      servers.push(server);
      return server;
    };
    try {
      const cards = join(cwd, 'cards.json');
      const bot: Contestant = {
        server: await start([join(projectRoot, 'scripts', 'start.js')], botSettings(join(cwd, 'data'))),
        intake: goThrough,
      };
      const recorded = await recordIntake(new Chat(bot.server.url, connector, 'recorder'), cards);
      const echo: Contestant = { server: await start([yardstick('echo.js')]), intake: replay(recorded) };
      const waterfall: Contestant = { server: await start([yardstick('waterfall.js')], { CARDS: cards }), intake: replay(recorded) };
      const contestants = [bot, echo, waterfall] as const;

      for (const contestant of contestants) await cpuOfTurn(contestant, connector, warmUp);
      const costs = contestants.map((): number[] => []);
      for (let round = 0; round < rounds; round += 1) {
        for (const [at, contestant] of contestants.entries()) costs[at]?.push(await cpuOfTurn(contestant, connector, intakes));
      }
      const [ours = 0, echoed = 0, plain = 0] = costs.map((each) => median(each));
      const from = (name: string, other: number) => `${ms(ours)} ÷ ${ms(other)} CPU a turn (${name})`;
      const rows: readonly Row[] = [
        {
          goal: 'a durable intake turn ÷ a bare echo turn',
          should: { be: 'atMost', figure: 1.5 },
          measured: ours / echoed,
          from: from('one text', echoed),
        },
        {
          goal: 'a durable intake turn ÷ a plain waterfall turn',
          should: { be: 'atMost', figure: 1 },
          measured: ours / plain,
          from: from('state in memory, the same cards by `new Template`', plain),
        },
      ];
      if (rows.every(isMet)) return rows;
      const why = await whereTurnsGo(join(cwd, 'profiled'), connector, start);
      return rows.map((row) => (isMet(row) ? row : { ...row, why }));
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      await connector.stop();
    }
  });
}

/** The same turns of a bot that runs unbundled, so that the profile knows the packages by name. */
async function whereTurnsGo(
  dataDir: string,
  connector: LoopbackConnector,
  start: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<MeasuredProcess>,
): Promise<string> {
  const tsx = import.meta.resolve('tsx');
  const server = await start(['--import', tsx, join(projectRoot, 'src', 'index.ts')], botSettings(dataDir));
  await cpuOfTurn({ server, intake: goThrough }, connector, warmUp);
  await server.startProfile();
  await cpuOfTurn({ server, intake: goThrough }, connector, 3 * intakes);
  return profileWord(await server.stopProfile());
}

const ms = (us: number): string => `${(us / 1000).toFixed(2)} ms`;
