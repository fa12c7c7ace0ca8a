/** One bot process and the outside client for a spec file. Both outlive single tests; every message is checked at the end of each. */

import { OutsideClient } from '../client/outsideClient.js';
import { gao, iris, lena, shen, support, tester, zhou } from '../client/people.js';
import type { Person } from '../client/person.js';
import type { ClientKind, Room } from '../client/room.js';
import { type BotProcess, startBot } from '../support/botProcess.js';
import { type Spoken, words } from './words.js';

export interface Stage {
  readonly client: OutsideClient;
  readonly bot: BotProcess;
}

/** Registers the hooks of a spec file; the stage is there from the first `before` on. */
export function onStage(env: Readonly<Record<string, string>> = {}): () => Stage {
  let stage: Stage | undefined;
  before(async function () {
    this.timeout(60_000);
    const bot = await startBot({ env: { ...env } });
    stage = { bot, client: await OutsideClient.start(bot.url) };
  });
  afterEach(() => stage?.client.checked());
  after(async () => {
    await stage?.bot.stop();
    await stage?.client.stop();
  });
  return () => {
    if (!stage) throw new Error('the stage is not there before the tests run');
    return stage;
  };
}

/** A partner's agent at a client, in a chat of their own. */
export function partnerAt({ client }: Pick<Stage, 'client'>, kind: ClientKind, spoken: Spoken): Person {
  if (kind === 'teams') return client.person(kind, spoken === 'en' ? lena : zhou);
  return client.person(kind, tester(`${kind}-${spoken}-${Math.random().toString(36).slice(2, 8)}`, spoken === 'en' ? 'en-US' : 'zh-CN'));
}

/** A representative at a client; where the client vouches for nobody, they say that they play one. */
export async function repAt(stage: Pick<Stage, 'client'>, kind: ClientKind, spoken: Spoken): Promise<Person> {
  if (kind === 'teams') return stage.client.person(kind, spoken === 'en' ? iris : shen);
  const rep = partnerAt(stage, kind, spoken);
  await rep.say(words[spoken].roleRep);
  if (kind === 'playground') await rep.say(spoken === 'en' ? 'English' : '中文');
  return rep;
}

/** A Teams channel of the support organisation that receives, with 沈知微 and 高屿 in it. */
export async function supportChannel(
  stage: Pick<Stage, 'client'>,
): Promise<{ readonly room: Room; readonly shen: Person; readonly gao: Person }> {
  const room = stage.client.channel('呈报', support);
  const first = stage.client.person('teams', shen).in(room);
  await first.say(words['zh-CN'].receive);
  return { room, shen: first, gao: stage.client.person('teams', gao).in(room) };
}
