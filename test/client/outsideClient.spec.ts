import { expect } from 'chai';
import { type Json, objectAt, textAt } from './json.js';
import { OutsideClient } from './outsideClient.js';
import { cheshi, shen, tester, zhou } from './people.js';
import { startScriptedBot, type Turn } from './scriptedBot.js';

const attachment = (content: Json): Json => ({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] });
const card = (body: readonly Json[], actions: readonly Json[]): Json => ({ type: 'AdaptiveCard', version: '1.5', body, actions });
const shows = (body: readonly Json[], actions: readonly Json[] = []): Json => ({ ...attachment(card(body, actions)), summary: 'a card' });

async function throwing(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('the outside client', () => {
  let client: OutsideClient;
  let stopBot: () => Promise<void>;
  let heard: Json[];
  let turn: (turn: Turn) => Promise<Json | undefined>;

  beforeEach(async () => {
    heard = [];
    turn = async () => undefined;
    const bot = await startScriptedBot(async (one) => {
      heard.push(one.activity);
      return turn(one);
    });
    stopBot = bot.stop;
    client = await OutsideClient.start(bot.url);
  });

  afterEach(async () => {
    await client.stop();
    await stopBot();
  });

  const last = (): Json => heard[heard.length - 1] ?? {};

  describe('as each kind of client', () => {
    it('says who someone is only where that client does', async () => {
      const sent: Record<string, Json> = {};
      for (const kind of ['teams', 'playground', 'webChat', 'emulator'] as const) {
        await client.person(kind, kind === 'teams' ? zhou : tester('林')).say('你好');
        sent[kind] = last();
      }
      const { teams = {}, playground = {}, webChat = {}, emulator = {} } = sent;
      expect(objectAt(objectAt(teams, 'channelData'), 'tenant')).to.deep.equal({ id: zhou.tenantId });
      expect(objectAt(teams, 'from')).to.include({ aadObjectId: zhou.aadObjectId, name: '周砚秋' });
      expect(teams['attachments'], 'Teams sends an HTML copy of every message').to.be.an('array');
      expect(objectAt(emulator, 'from')).to.include({ name: 'User' });
      expect(objectAt(webChat, 'from')).to.not.have.property('name');
      expect([teams, playground, webChat, emulator].map((one) => one['locale'])).to.deep.equal(['zh-CN', 'en-US', 'zh-CN', 'zh-CN']);
      expect([playground, webChat, emulator].map((one) => one['channelId'])).to.deep.equal(['msteams', 'webchat', 'emulator']);
    });

    it('mentions the bot in a channel, in a thread of its own', async () => {
      const room = client.channel('支持', cheshi);
      await client.person('teams', shen).in(room).say('在此接收');
      expect(last()['text']).to.equal('<at>呈报助手</at> 在此接收');
      expect(textAt(objectAt(last(), 'conversation'), 'id')).to.equal(`${room.id};messageid=${textAt(last(), 'id')}`);
      expect(objectAt(objectAt(last(), 'channelData'), 'channel')).to.deep.equal({ id: room.id });
    });

    it('sends a Submit as a value without text, with replyToId except from Web Chat', async () => {
      turn = async ({ activity, post }) => {
        if (activity['text'])
          await post(shows([{ type: 'TextBlock', text: '哪家？' }], [{ type: 'Action.Submit', title: '鲸屿', data: { n: 1 } }]));
        return undefined;
      };
      for (const kind of ['teams', 'playground', 'webChat', 'emulator'] as const) {
        const person = client.person(kind, tester('林'));
        await person.say('报告问题');
        await person.press('鲸屿');
        expect(last()['value']).to.deep.equal({ n: 1 });
        expect(last()).to.not.have.property('text');
        expect('replyToId' in last()).to.equal(kind !== 'webChat');
        expect(person.taps).to.equal(1);
      }
    });

    it('refuses to press an Action.Execute where the client sends nothing for it', async () => {
      turn = async ({ post }) => {
        await post(shows([{ type: 'TextBlock', text: '新' }], [{ type: 'Action.Execute', title: '受理', verb: 'pickUp' }]));
        return undefined;
      };
      for (const kind of ['webChat', 'emulator'] as const) {
        const person = client.person(kind, tester('林'));
        await person.say('队列');
        expect(await throwing(person.press('受理'))).to.include('sends nothing');
      }
    });

    it('repaints an updated message, but not on the Emulator', async () => {
      turn = async ({ post, replace }) => {
        const { id } = await post(shows([{ type: 'TextBlock', text: '待受理' }]));
        await replace(String(id), shows([{ type: 'TextBlock', text: '已受理' }]));
        return undefined;
      };
      for (const kind of ['teams', 'playground', 'webChat', 'emulator'] as const) {
        const person = client.person(kind, tester('林'));
        await person.say('状态');
        await person.sees(kind === 'emulator' ? '待受理' : '已受理');
        person.missesNot(kind === 'emulator' ? '已受理' : '待受理');
      }
    });
  });

  it('makes a new post in a Teams channel, and refuses to create a conversation on the Emulator', async () => {
    const room = client.channel('支持', cheshi);
    const answers: Json[] = [];
    turn = async ({ create }) => {
      const { status, body } = await create({
        isGroup: true,
        channelData: { channel: { id: room.id } },
        activity: { type: 'message', text: '新呈报' },
      });
      answers.push({ status, ...body });
      return undefined;
    };
    await client.person('teams', shen).in(room).say('在此接收');
    await client.person('emulator', tester('林')).say('在此接收');
    const [teams = {}, emulator = {}] = answers;
    expect(teams['status']).to.equal(201);
    expect(teams['id']).to.equal(`${room.id};messageid=${String(teams['activityId'])}`);
    expect(emulator['status']).to.equal(400);
  });

  describe('at a card', () => {
    const form = shows(
      [
        { type: 'Input.Text', id: 'title', label: '标题（必填）', value: '旧标题', isRequired: true, errorMessage: '请写一个标题。' },
        { type: 'Input.Text', id: 'phone', label: '电话', regex: '^\\d+$', errorMessage: '不像电话号码。' },
        {
          type: 'Input.ChoiceSet',
          id: 'severity',
          label: '级别',
          value: 'C',
          style: 'expanded',
          choices: [
            { title: 'C 咨询', value: 'C' },
            { title: 'B 受影响', value: 'B' },
          ],
        },
        {
          type: 'Container',
          id: 'more',
          isVisible: false,
          items: [{ type: 'Input.Text', id: 'email', label: '邮箱', value: 'a@b.example' }],
        },
      ],
      [
        { type: 'Action.Submit', title: '提交', data: { do: 'submit' } },
        { type: 'Action.Submit', title: '返回', data: { do: 'back' }, associatedInputs: 'none' },
        { type: 'Action.ToggleVisibility', title: '更多', targetElements: ['more'] },
      ],
    );

    beforeEach(() => {
      turn = async ({ activity, post }) => {
        if (activity['text']) await post(form);
        return undefined;
      };
    });

    it('fills inputs in by their labels and sends them with the data, hidden ones too', async () => {
      const person = client.person('teams', zhou);
      await person.say('填写');
      await person.press('提交', { 标题: '新标题', 级别: 'B' });
      expect(last()['value']).to.deep.equal({ do: 'submit', title: '新标题', phone: '', severity: 'B', email: 'a@b.example' });
    });

    it('keeps a press back with the messages of the inputs that are wrong, unless the button takes none', async () => {
      const person = client.person('teams', zhou);
      await person.say('填写');
      expect(await throwing((async () => person.press('提交', { 标题: '', 电话: 'abc' }))())).to.include('请写一个标题。 | 不像电话号码。');
      expect(last()).to.not.have.property('value');
      await person.press('返回');
      expect(last()['value']).to.deep.equal({ do: 'back' });
      await person.press('提交', {}, { unchecked: true });
      expect(objectAt(last(), 'value')).to.include({ title: '', phone: 'abc' });
    });

    it('cannot fill in what is folded away until it is unfolded', async () => {
      const person = client.person('teams', zhou);
      await person.say('填写');
      expect(await throwing((async () => person.press('提交', { 邮箱: 'x@y.example' }))())).to.include('0 inputs are called “邮箱”');
      await person.press('更多');
      expect(heard).to.have.length(1);
      await person.press('提交', { 邮箱: 'x@y.example' });
      expect(objectAt(last(), 'value')).to.include({ email: 'x@y.example' });
    });
  });

  it('opens an Action.ShowCard, whose buttons take its inputs and those around it', async () => {
    const inner = {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'in', label: '里', value: 'i' }],
      actions: [{ type: 'Action.Submit', title: '里面提交' }],
    };
    turn = async ({ activity, post }) => {
      const body = [{ type: 'Input.Text', id: 'out', label: '外', value: 'o' }];
      const actions = [
        { type: 'Action.ShowCard', title: '打开', card: inner },
        { type: 'Action.Submit', title: '外面提交' },
      ];
      if (activity['text']) await post(shows(body, actions));
      return undefined;
    };
    const person = client.person('teams', zhou);
    await person.say('卡片');
    expect(person.buttons()).to.deep.equal(['打开', '外面提交']);
    await person.press('打开');
    await person.press('里面提交');
    expect(last()['value']).to.deep.equal({ in: 'i', out: 'o' });
    await person.press('外面提交');
    expect(last()['value']).to.deep.equal({ out: 'o' });
  });

  it('answers in the thread that a channel post began, and a press carries it', async () => {
    turn = async ({ activity, post }) => {
      if (activity['text']) await post(shows([{ type: 'TextBlock', text: '好' }], [{ type: 'Action.Submit', title: '按' }]));
      return undefined;
    };
    const room = client.channel('支持', cheshi);
    const person = client.person('teams', shen).in(room);
    await person.say('在此接收');
    const root = textAt(last(), 'id');
    const seen = await person.sees('好');
    expect(seen.entry?.thread).to.equal(root);
    await person.press('按');
    expect(textAt(objectAt(last(), 'conversation'), 'id')).to.equal(`${room.id};messageid=${root}`);
  });

  describe('after an Action.Execute', () => {
    const waiting = shows(
      [{ type: 'TextBlock', text: '待受理' }],
      [{ type: 'Action.Execute', title: '受理', verb: 'pickUp', data: { id: 7 } }],
    );
    const answers = (answer: Json): void => {
      turn = async ({ activity, post }) => {
        if (activity['type'] !== 'invoke') await post(waiting);
        return activity['type'] === 'invoke' ? answer : undefined;
      };
    };

    it('sends an invoke and paints the answer card for the presser only', async () => {
      answers({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: card([{ type: 'TextBlock', text: '你已受理' }], []),
      });
      const room = client.channel('支持', cheshi);
      const one = client.person('teams', shen).in(room);
      const other = client.person('teams', zhou).in(room);
      await one.say('队列');
      await one.press('受理');
      expect(last()).to.include({ type: 'invoke', name: 'adaptiveCard/action' });
      expect(objectAt(objectAt(last(), 'value'), 'action')).to.deep.include({ verb: 'pickUp', data: { id: 7 } });
      await one.sees('你已受理');
      await other.finds('待受理');
      expect(other.all.some((seen) => seen.text.includes('你已受理'))).to.equal(false);
    });

    it('shows a message answer to the presser, and takes anything else for an error', async () => {
      answers({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '高屿 已经受理' });
      const person = client.person('teams', shen);
      await person.say('队列');
      expect(await person.press('受理')).to.equal('高屿 已经受理');
      await person.sees('高屿 已经受理');
      answers({ statusCode: 500, type: 'application/vnd.microsoft.error', value: { message: 'no' } });
      expect(await throwing(person.press('受理'))).to.include('leaves the person with an error');
    });
  });

  it('reads Markdown as a client shows it, and a TextRun or a plain message as it stands', async () => {
    const hostile = '[点击这里](https://evil.example) **贸易**';
    turn = async ({ post }) => {
      await post({ text: hostile, textFormat: 'plain' });
      await post(shows([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: hostile }] }]));
      await post(
        shows([
          { type: 'TextBlock', text: hostile },
          { type: 'FactSet', facts: [{ title: '客户', value: hostile }] },
        ]),
      );
      return undefined;
    };
    const person = client.person('teams', zhou);
    await person.say('状态');
    expect(person.news.map((seen) => seen.text)).to.deep.equal([hostile, hostile, '点击这里 贸易\n客户 点击这里 贸易']);
  });

  it('names what is wrong with a message', async () => {
    turn = async ({ post }) => {
      await post({
        ...attachment(
          card(
            [
              { type: 'TextBlok', text: 'x' },
              { type: 'TextBlock', text: '你好，{name}' },
            ],
            [],
          ),
        ),
      });
      return undefined;
    };
    await client.person('teams', zhou).say('你好');
    expect(client.faults.join('\n')).to.include('TextBlok').and.include('without a summary').and.include('“{name}” is left over');
    expect(() => client.checked()).to.throw('faults in messages');
  });

  it('fails on purpose: refuses, or accepts and loses the answer', async () => {
    const outcomes: string[] = [];
    turn = async ({ post }) => {
      outcomes.push(
        await post({ text: '一' }).then(
          (body) => JSON.stringify(Object.keys(body)),
          () => 'lost',
        ),
      );
      return undefined;
    };
    const person = client.person('teams', zhou);
    client.connector.faults.add({ fault: { how: 'refuse', status: 429, headers: { 'retry-after': '1' } }, times: 1 });
    await person.say('a');
    expect(person.all).to.have.length(0);
    client.connector.faults.add({ fault: { how: 'loseAnswer' }, times: 1 });
    await person.say('b');
    await person.say('c');
    expect(outcomes).to.deep.equal(['["error"]', 'lost', '["id"]']);
    expect(person.all).to.have.length(2);
  });
});
