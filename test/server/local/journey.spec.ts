import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { type BotProcess, startBot } from '../../support/botProcess.js';
import { LocalVisitor } from '../../support/localVisitor.js';

const channel = '19:escalations@thread.tacv2';
const chatOf = (person: { readonly id: string }, client = 'msteams'): string => `a:${client}-${person.id}`;

/** Another one than `not`, which is held meanwhile. */
async function freePort(not: number): Promise<number> {
  const holding = createServer().listen(not, '127.0.0.1');
  const asking = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(holding, 'listening'), once(asking, 'listening')]);
  const address = asking.address();
  for (const server of [holding, asking]) server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the local page and the running bot', () => {
  let bot: BotProcess;
  const visitor = new LocalVisitor(() => bot.url);

  afterEach(async () => {
    await bot.kill();
  });

  it('lead from one sentence to a picked-up escalation, with a killed process in between', async () => {
    bot = await startBot({ env: { LOCAL_SAMPLES: 'no' } });
    const [zhou, shen, gao] = await Promise.all(['周砚秋', '沈知微', '高屿'].map((name) => visitor.person(name)));
    if (!zhou || !shen || !gao) throw new Error('somebody is missing');
    const chat = chatOf(zhou);
    await visitor.sees(channel, '新呈报会送到这里');
    expect((await visitor.post('/local/open', { person: zhou.id, client: 'msteams' })).status).to.equal(200);
    await visitor.sees(chat, '报告问题');
    expect((await visitor.say(zhou, chat, '鲸屿 Exchange 收不到外部邮件 5.4.1')).status).to.equal(202);
    expect(await visitor.press(zhou, await visitor.sees(chat, '还没解决'), '还没解决')).to.deep.equal({ kind: 'accepted' });
    expect(await visitor.press(zhou, await visitor.sees(chat, '没有所需工具'), '没有所需工具')).to.deep.equal({ kind: 'accepted' });
    const form = await visitor.sees(chat, '申请级别');

    await bot.kill();
    await bot.restart();
    expect((await visitor.state()).messages.find(({ id }) => id === form.id)).to.deep.equal(form);
    expect(await visitor.press(zhou, form, '提交')).to.deep.equal({ kind: 'card' });
    await visitor.sees(chat, 'ES-10001 · 待受理');

    const post = await visitor.sees(channel, '鲸屿');
    expect(post.root).to.equal(post.id);
    const answers = await Promise.all([shen, gao].map((rep) => visitor.press(rep, post, '受理')));
    expect(answers.every(({ kind }) => kind === 'card' || kind === 'message')).to.equal(true);
    await visitor.sees(chat, /已受理 ES-10001/);
    const taken = await visitor.sees(channel, '已受理', ({ id, version }) => id === post.id && version > 1);
    expect(['沈知微 已受理', '高屿 已受理'].filter((words) => JSON.stringify(taken.cards).includes(words))).to.have.length(1);
    const asked = await visitor.say(shen, channel, '状态', post.id);
    expect(asked.body).to.include({ root: post.id });
    await visitor.sees(channel, 'ES-10001', ({ id, root }) => id !== post.id && root === post.id);
  });

  it('reach everybody where they are after a start on another port, whoever has not spoken since', async () => {
    bot = await startBot({ env: { LOCAL_SAMPLES: 'no' } });
    const zhou = await visitor.person('周砚秋');
    const shen = await visitor.person('沈知微');
    const chat = chatOf(zhou);
    await visitor.sees(channel, '新呈报会送到这里');
    await visitor.post('/local/open', { person: zhou.id, client: 'msteams' });
    for (const words of ['鲸屿 Exchange 收不到外部邮件 5.4.1', '还没解决', '没有所需工具', '提交']) await visitor.say(zhou, chat, words);
    const card = await visitor.sees(chat, 'ES-10001');
    const post = await visitor.sees(channel, '鲸屿');

    const { dataDir, port } = bot;
    await bot.stop();
    bot = await startBot({ dataDir, env: { LOCAL_SAMPLES: 'no', PORT: String(await freePort(port)) } });
    await visitor.press(shen, post, '受理');
    await visitor.sees(chat, /已受理 ES-10001/);
    await visitor.sees(chat, '沈知微', ({ id, version }) => id === card.id && version > card.version);
    await visitor.sees(channel, '沈知微 已受理', ({ id, version }) => id === post.id && version > post.version);
  });

  it('serve a client that knows only Action.Submit, as either side', async () => {
    bot = await startBot({ env: { LOCAL_SAMPLES: 'no' } });
    const lena = await visitor.person('Lena Hartwig');
    const iris = await visitor.person('Iris Bennett');
    for (const person of [lena, iris]) await visitor.post('/local/open', { person: person.id, client: 'webchat' });
    await visitor.sees(chatOf(iris, 'webchat'), 'You play a 21Vianet representative now');
    const chat = chatOf(lena, 'webchat');
    await visitor.sees(chat, 'Report a problem');
    for (const words of ['Bluefern Teams guests cannot join', 'Still not solved', 'No tools for this', 'Submit'])
      await visitor.say(lena, chat, words);
    const card = await visitor.sees(chat, /ES-10001/);
    expect(JSON.stringify(card.cards)).to.not.contain('Action.Execute');
  });

  it('show two samples on the first visit, made once, and begin anew when asked to, with nothing deleted', async () => {
    bot = await startBot();
    await visitor.state();
    await visitor.sees(channel, 'ES-10001');
    await visitor.sees(channel, 'ES-10002');
    await bot.kill();
    await bot.restart();
    const before = await visitor.state();
    expect(before.messages.filter(({ summary }) => /^ES-1000\d/.test(summary ?? '') && summary?.includes('待受理'))).to.have.length.above(
      1,
    );

    const stream = await fetch(`${bot.url}/local/events?after=${before.sequence}`);
    const told = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await visitor.post('/local/start-over', {})).status).to.equal(204);
    let heard = '';
    while (told && !heard.includes('"reset"')) heard += (await told.read()).value ?? '';
    await visitor.sees(channel, 'ES-10002');
    const after = await visitor.state();
    expect(after.sequence).to.be.above(before.sequence);
    expect(JSON.stringify(after.messages)).to.not.contain('ES-10003');
    const data = join(bot.dataDir, 'data');
    const aside = readdirSync(data).filter((name) => name.startsWith('set-aside-'));
    expect(aside).to.have.length(1);
    expect(readdirSync(join(data, aside[0] ?? '')))
      .to.include('local-page')
      .and.to.have.length.above(1);
    // A page that is still open does not keep the bot from ending.
    expect(await bot.stop()).to.equal(0);
    while (told && !(await told.read()).done);
  });
});
