import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { changeContact, toForm } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const sentence = '静雨 Exchange 今早9点起外部邮件全部退回 5.4.1';

describe('leaving the form, over HTTP', () => {
  const stage = onStage();

  const atForm = async (kind: ClientKind): Promise<Person> => {
    const partner = partnerAt(stage(), kind, 'zh-CN');
    if (kind === 'playground') await partner.say('中文');
    await toForm(partner, w, sentence);
    return partner;
  };

  const isWhole = (partner: Person): void => {
    expect(partner.reads('标题')).to.include('外部邮件全部退回');
    expect(partner.reads('现象')).to.include('今早9点起外部邮件全部退回 5.4.1');
    expect(partner.reads('申请级别')).to.match(/^C/);
  };

  for (const kind of ['teams', 'playground', 'webChat', 'emulator'] as const) {
    it(`keeps what the form was shown with when it is cancelled on ${kind}`, async () => {
      const partner = await atForm(kind);
      await partner.press(w.cancel, { 标题: '改了一半' });
      await partner.sees('保留 7 天', '没提交的改动不在里面');
      await partner.press('继续填写');
      await partner.sees(w.severity);
      isWhole(partner);
    });

    it(`keeps what the form was shown with when one goes back on ${kind}`, async () => {
      const partner = await atForm(kind);
      await partner.press(w.back);
      await partner.sees(w.why, '没提交的改动不在里面');
      await partner.press(w.documentation);
      await partner.sees(w.severity);
      isWhole(partner);
    });
  }

  it('keeps what came back with an error', async () => {
    const partner = await atForm('webChat');
    await changeContact(partner);
    await partner.press(w.submit, { 标题: '外部邮件全部退回，改过', 联系人: '林晓', 电话: 'abc' }, { unchecked: true });
    await partner.sees('还差 1 处');
    await partner.press(w.cancel);
    await partner.press('继续填写');
    await partner.sees(w.severity);
    expect(partner.reads('标题')).to.equal('外部邮件全部退回，改过');
    expect(partner.reads('电话')).to.equal('abc');
  });

  for (const kind of ['teams', 'webChat'] as const) {
    it(`leaves a record with neither hints nor buttons where the form stood on ${kind}`, async () => {
      for (const [leave, state] of [
        [w.cancel, '已取消'],
        [w.back, '已返回前面的步骤'],
      ] as const) {
        const partner = await atForm(kind);
        await partner.press(leave);
        const record = await partner.sees(state, '静雨科技有限公司', 'Exchange Online', '外部邮件全部退回');
        expect(record.text).to.not.match(/世纪互联联系的是你|请勿填写密码/);
        expect(partner.buttons(record)).to.deep.equal([]);
      }
    });
  }

  it('offers the form of another problem from its record', async () => {
    const partner = await atForm('webChat');
    await partner.say(w.startOver);
    const record = await partner.sees('还没提交', '静雨科技有限公司');
    await partner.press('继续填写', {}, { on: record });
    await partner.sees(w.severity);
    isWhole(partner);
  });
});
