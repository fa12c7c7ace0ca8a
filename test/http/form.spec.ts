import { expect } from 'chai';
import { type Filling, KeptBack } from '../client/cardView.js';
import type { Person } from '../client/person.js';
import { changeContact, numberTold, toForm } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const whole: Filling = { 标题: '会议没有声音', 现象: '全公司今天起开会听不到声音，重装无效', 联系人: '林晓', 电话: '138 1234 5678' };

describe('the form, over HTTP', () => {
  const stage = onStage();
  let partner: Person;

  beforeEach(async () => {
    partner = partnerAt(stage(), 'teams', 'zh-CN');
  });

  const open = async (kind: 'webChat' | 'emulator' | 'playground' = 'webChat', sentence = '静雨 Teams 会议没有声音'): Promise<void> => {
    partner = partnerAt(stage(), kind, 'zh-CN');
    if (kind === 'playground') await partner.say('中文');
    await toForm(partner, w, sentence);
    await changeContact(partner);
  };

  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
  const wrong: readonly { readonly what: string; readonly filling: Filling; readonly says: RegExp; readonly unfold?: boolean }[] = [
    { what: 'no title', filling: { 标题: '' }, says: /请写一个标题，不超过 60 字/ },
    { what: 'a title that is too long', filling: { 标题: '长'.repeat(61) }, says: /请写一个标题，不超过 60 字/ },
    { what: 'a description that says nothing', filling: { 现象: '坏了' }, says: /再多写一点/ },
    { what: 'a description that is too long', filling: { 现象: '长'.repeat(2007) }, says: /超过 2,?000 字了，多出 7 字/ },
    { what: 'severity A without the impact', filling: { 申请级别: 'A' }, says: /选这个级别需要写明业务影响/ },
    { what: 'no contact', filling: { 联系人: ' ' }, says: /请填联系人姓名/ },
    { what: 'a phone that is none', filling: { 电话: '12345' }, says: /“12345”不像电话号码/ },
    { what: 'an address that is none', filling: { 邮箱: 'zhou@' }, says: /“zhou@”不像邮箱地址/, unfold: true },
    { what: 'mail preferred without an address', filling: { 邮箱: '', 首选联系方式: '邮件' }, says: /请填邮箱/, unfold: true },
    { what: 'a start in the future', filling: { 开始: tomorrow }, says: /开始时间在将来/, unfold: true },
    { what: 'a password in the description', filling: { 现象: '管理员登录不了，密码是 Passw0rd!2024，请看看' }, says: /像是有密码/ },
  ];

  for (const kind of ['webChat', 'playground'] as const) {
    describe(`on ${kind}`, () => {
      for (const { what, filling, says, unfold } of wrong) {
        it(`comes back with a message beside the field and every value kept but a secret: ${what}`, async () => {
          await open(kind);
          if (unfold) await partner.press(/^更多/);
          await partner.press(w.submit, { ...whole, ...filling }, { unchecked: true });
          const seen = await partner.sees(says);
          partner.missesNot(/ES-\d/);
          if (/联系人|电话|邮箱/.test(Object.keys(filling).join()) === false) await changeContact(partner);
          const again = [...partner.all].reverse().find((one) => one.view?.button(w.submit));
          for (const [label, value] of Object.entries({ ...whole, ...filling })) {
            if (typeof value === 'string' && /标题|现象|联系人|电话|邮箱/.test(label))
              expect(again?.view?.reads(label), `${label} is kept\n${seen.text}`).to.equal(value.replace('Passw0rd!2024', '***'));
          }
          const said = partner.news.map((one) => one.text).join('\n');
          expect(said, 'the errors once more as text').to.match(/还差 \d 处|已填的都保留/);
          await partner.press(w.submit, mended(filling));
          await numberTold(partner, w);
        });
      }
    });
  }

  /** What a person changes after the messages. */
  const mended = (filling: Filling): Filling =>
    Object.fromEntries(
      Object.keys(filling).map((label) => {
        if (label === '申请级别') return [label, 'B'];
        if (label === '邮箱') return [label, 'lin@jihang.example'];
        if (label === '首选联系方式') return ['邮箱', 'lin@jihang.example'];
        if (label === '开始') return [label, '2026-01-05'];
        const value = whole[label];
        return [label, value ?? '电话'];
      }),
    );

  it('is checked by the client first: required fields and their messages', async () => {
    await open();
    const kept = await partner.press(w.submit, { ...whole, 标题: '' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(kept).to.be.instanceOf(KeptBack);
  });

  it('names every error at once', async () => {
    await open();
    await partner.press(w.submit, { ...whole, 标题: '', 电话: 'abc', 申请级别: 'A' }, { unchecked: true });
    await partner.sees('还差 3 处');
  });

  it('takes phone numbers as people write them, and shows them as understood', async () => {
    for (const [typed, understood] of [
      ['+86 138 1234 5678', '138 1234 5678'],
      ['13812345678', '138 1234 5678'],
      ['（010）6512 3456', '010-6512 3456'],
      ['010-6512 3456', '010-6512 3456'],
      ['400-089-0365', '400-089-0365'],
      ['１３８１２３４５６７８', '138 1234 5678'],
    ] as const) {
      await open('webChat', '静雨 Teams 会议没有声音');
      await partner.press(w.submit, { ...whole, 电话: typed });
      await numberTold(partner, w);
      await partner.press(w.filing);
      await partner.sees(understood);
    }
  });

  it('tops billing out at B and shows it', async () => {
    await open('webChat', '静雨 计费 发票金额不对');
    expect(partner.all[partner.all.length - 1]?.text).to.not.match(/(^|\n)A[　 ]/);
  });

  it('shows the response target of the service at hand', async () => {
    await open('webChat', '岚舟 Azure 虚拟机起不来 AllocationFailed');
    const azure = await partner.finds(w.severity, '目标 8 小时');
    expect(azure.text).to.include('目标 4 小时').and.include('目标 2 小时');
    await open('webChat', '静雨 Exchange 收不到外部邮件');
    await partner.finds(w.severity, '目标 3 个工作日', '目标 1 个工作日', '目标 1 小时');
  });

  it('is filled with what the sentence said', async () => {
    await open('webChat', '静雨 Exchange 今早9点起外部邮件全部退回 5.4.1');
    expect(partner.reads('标题')).to.include('外部邮件').and.to.have.length.at.most(60);
    expect(partner.reads('现象')).to.include('今早9点起外部邮件全部退回 5.4.1');
    await partner.press(/^更多/);
    expect(partner.reads('错误代码')).to.include('5.4.1');
  });

  it('claims no step as tried until it is ticked', async () => {
    await open('webChat', '静雨 Exchange 收不到外部邮件');
    expect(partner.reads('已经试过的')).to.equal('');
  });

  it('remembers the contact of a person', async () => {
    await open('webChat', '静雨 Teams 会议没有声音');
    await partner.press(w.submit, whole);
    await numberTold(partner, w);
    await toForm(partner, w, '静雨 OneDrive 同步失败 0x8007016a');
    await partner.finds('林晓，138 1234 5678');
    await partner.press(w.submit);
    await numberTold(partner, w);
  });

  it('asks for the impact with severity A, takes it then, and points to the phone', async () => {
    await open('webChat', '静雨 Exchange 全公司收发不了邮件');
    await partner.press(w.submit, { ...whole, 申请级别: 'A', 业务影响: '全公司 60 人收发不了邮件，林晓随时可以配合' });
    await numberTold(partner, w);
    await partner.finds('400-089-0365');
  });

  it('becomes a read-only summary', async () => {
    await open('webChat', '静雨 Teams 会议没有声音');
    await partner.press(w.submit, whole);
    const number = await numberTold(partner, w);
    const live = partner.all.filter((seen) => seen.view?.button(w.submit));
    expect(live).to.deep.equal([]);
    await partner.finds('已提交', number);
  });
});
