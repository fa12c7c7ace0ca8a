import { expect } from 'chai';
import { serviceKey } from '../../src/domain/ids.js';
import { guidance } from '../support/guidance.js';

const best = (service: string, symptom: string | undefined, limit = 1): readonly string[] =>
  guidance.topics(serviceKey(service), symptom, limit).map(({ id }) => id);

/** What partners write, and the topic that should lie open. */
const cases: readonly (readonly [service: string, symptom: string, topic: string])[] = [
  ['exchange-online', '收不到外部邮件', 'exo-message-trace'],
  ['exchange-online', '收不到外部邮件 5.4.1', 'exo-ndr'],
  ['exchange-online', '今早9点起外部邮件都退回５．４．１', 'exo-ndr'],
  ['exchange-online', 'no mail from outside', 'exo-message-trace'],
  ['exchange-online', 'All outside mail bounces with 550 5.4.1', 'exo-ndr'],
  ['exchange-online', '误删了用户，邮箱没了', 'exo-restore-user'],
  ['exchange-online', "can't open the shared mailboxes", 'exo-shared-mailbox'],
  ['exchange-online', '全公司邮件都不能用了', 'common-service-health'],
  ['exchange-online', 'MX 记录对不对', 'exo-dns'],
  ['sharepoint-online', '外部共享 OSE201', 'spo-org-sharing'],
  ['sharepoint-online', 'ose202', 'spo-share-errors'],
  ['sharepoint-online', '打开站点时访问被拒绝', 'spo-site-admins'],
  ['sharepoint-online', '没有权限', 'spo-site-admins'],
  ['onedrive', '同步不了', 'od-sync-limited'],
  ['onedrive', 'storage is full', 'od-user-quota'],
  ['teams', '会议进不去', 'teams-anonymous-join'],
  ['teams', "guests can't join since this morning", 'teams-anonymous-join'],
  ['teams', '登录不了', 'teams-right-cloud'],
  ['teams', '用户看不到teams', 'teams-license'],
  ['microsoft-365-apps', 'Word 无法激活', 'apps-license'],
  ['entra-id', '用户忘记密码', 'entra-admin-reset'],
  ['intune', '安卓手机装不上公司门户', 'intune-android-install'],
  ['power-bi', '计划刷新失败', 'pbi-refresh'],
  ['power-bi', 'reports cannot be shared', 'pbi-cross-cloud'],
  ['power-bi', 'gateway unreachable', 'pbi-gateway'],
  ['dynamics-365', '邮件不同步', 'd365-mail-sync'],
  ['power-platform', '审批流失败', 'pp-flow-failures'],
  ['azure', '启动报 AllocationFailed', 'az-allocation'],
  ['azure', '远程桌面连不上', 'az-rdp'],
  ['billing', '发票开错了', 'bill-fapiao'],
  ['billing', '本月扣费不对', 'bill-proration'],
];

describe('the topics that fit a symptom', () => {
  for (const [service, symptom, topic] of cases)
    it(`opens ${topic} for “${symptom}”`, () => expect(best(service, symptom)).to.deep.equal([topic]));

  it('are the first three of the service without a symptom, and for one that says nothing', () => {
    const first = ['exo-message-trace', 'exo-ndr', 'exo-forwarding'];
    expect(best('exchange-online', undefined, 3)).to.deep.equal(first);
    expect(best('exchange-online', '？？？', 3)).to.deep.equal(first);
    expect(best('exchange-online', 'xyzzy plugh', 3)).to.deep.equal(first);
  });

  it('are filled up from the common ones where the service has too few', () => {
    expect(best('dynamics-365-finance', undefined, 5)).to.deep.equal([
      'd365-fno-gaps',
      'fno-where-to-file',
      'fno-feature-scope',
      'common-service-health',
      'common-message-center',
    ]);
  });

  it('are as many as asked for, each once', () => {
    for (const { key } of guidance.services) {
      const ids = best(key, '登录失败 sync error', 99);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(best(key, '登录失败 sync error', 3)).to.have.lengthOf(3);
    }
  });
});
