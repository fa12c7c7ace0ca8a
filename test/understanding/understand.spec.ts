import { expect } from 'chai';
import fc from 'fast-check';
import type { Customer } from '../../src/directory/ports.js';
import type { TenantId } from '../../src/domain/ids.js';
import type { Understood } from '../../src/understanding/ports.js';
import { understand } from '../../src/understanding/understand.js';
import { beijing } from '../support/calendar.js';
import { cheshi, jihang, sampleCustomers, someCustomers } from '../support/customers.js';
import { guidance } from '../support/guidance.js';

const now = beijing('2026-11-24 10:20');
const directory = await sampleCustomers();
const { services } = guidance;
const read = (text: string, partner: TenantId = jihang): Promise<Understood> => understand(text, { partner, directory, services, now });
const label = ({ short, city }: Customer): string => `${short} ${city}`;

interface Case {
  readonly text: string;
  readonly customers?: readonly string[];
  readonly services?: readonly string[];
  /** Absent: nothing is left that says what goes wrong. */
  readonly symptom?: string;
  readonly also?: Partial<Pick<Understood, 'error' | 'since' | 'affected' | 'customerTyped'>>;
}

const jingyu = ['鲸屿科技 深圳'];
const both = ['静雨科技 杭州', '鲸屿科技 深圳'];
const bluefern = ['Bluefern Robotics 苏州'];

const cases: readonly Case[] = [
  // Customer, service and symptom, in any order
  {
    text: '鲸屿exchange今早9点起外部邮件都退回5.4.1',
    customers: jingyu,
    services: ['exchange-online'],
    symptom: '今早9点起外部邮件都退回5.4.1',
    also: { error: '5.4.1', since: beijing('2026-11-24 9:00'), customerTyped: '鲸屿' },
  },
  { text: '鲸屿 Exchange 收不到外部邮件', customers: jingyu, services: ['exchange-online'], symptom: '收不到外部邮件' },
  {
    text: '鲸屿 exchange 收不到外部邮件 5.4.1',
    customers: jingyu,
    services: ['exchange-online'],
    symptom: '收不到外部邮件 5.4.1',
    also: { error: '5.4.1' },
  },
  { text: '鲸屿　Ｅｘｃｈａｎｇｅ　收不到外部邮件', customers: jingyu, services: ['exchange-online'], symptom: '收不到外部邮件' },
  { text: 'Teams 会议进不去 鲸屿', customers: jingyu, services: ['teams'], symptom: '会议进不去' },
  { text: 'Teams会议进不去，鲸屿', customers: jingyu, services: ['teams'], symptom: '会议进不去' },
  { text: '会议进不去鲸屿', customers: jingyu, services: ['teams'], symptom: '会议进不去' },
  { text: '收不到外部邮件 5.4.1 exchange 鲸屿', customers: jingyu, services: ['exchange-online'], symptom: '收不到外部邮件 5.4.1' },
  { text: '鲸屿的Exchange收不到外部邮件', customers: jingyu, services: ['exchange-online'], symptom: '收不到外部邮件' },
  { text: '鲸屿反馈 Teams 会议进不去', customers: jingyu, services: ['teams'], symptom: '会议进不去' },
  {
    text: '鲸屿科技有限公司，Exchange Online，收不到外部邮件',
    customers: jingyu,
    services: ['exchange-online'],
    symptom: '收不到外部邮件',
  },
  { text: '报告问题：岚舟 Teams 外部来宾进不去', customers: ['岚舟物流 宁波'], services: ['teams'], symptom: '外部来宾进不去' },
  {
    text: '澜洲 SharePoint 外部共享 OSE201',
    customers: ['澜洲物流 青岛'],
    services: ['sharepoint-online'],
    symptom: '外部共享 OSE201',
    also: { error: 'OSE201' },
  },
  {
    text: '栖梧制药虚拟机启动报 AllocationFailed',
    customers: ['栖梧制药 石家庄'],
    services: ['azure'],
    symptom: '虚拟机启动报 AllocationFailed',
    also: { error: 'AllocationFailed' },
  },
  {
    text: '全公司打不开 OneDrive，云泽县第三实验小学',
    customers: ['云泽县第三实验小学 云泽'],
    services: ['onedrive'],
    symptom: '全公司打不开 OneDrive',
    also: { affected: '全公司' },
  },
  { text: '六安拾穗 安卓手机公司门户装不上', customers: ['六安拾穗茶业 六安'], services: ['intune'], symptom: '安卓手机公司门户装不上' },
  { text: '拾穗 teams 会议没有声音', customers: ['六安拾穗茶业 六安'], services: ['teams'], symptom: '会议没有声音' },
  { text: '汀兰银饰 Power BI 计划刷新失败', customers: ['汀兰银饰 昆明'], services: ['power-bi'], symptom: '计划刷新失败' },
  { text: '@呈报助手 鲸屿 Teams 会议进不去', customers: jingyu, services: ['teams'], symptom: '会议进不去' },
  // English
  {
    text: "Bluefern teams guests can't join since this morning",
    customers: bluefern,
    services: ['teams'],
    symptom: "guests can't join since this morning",
    also: { since: beijing('2026-11-24 9:00') },
  },
  { text: 'Bluefern Exchange no mail from outside', customers: bluefern, services: ['exchange-online'], symptom: 'no mail from outside' },
  { text: 'BLUEFERN EXCHANGE: no mail from outside', customers: bluefern, services: ['exchange-online'], symptom: 'no mail from outside' },
  { text: "Teams guests can't join, Bluefern Robotics", customers: bluefern, services: ['teams'], symptom: "guests can't join" },
  { text: 'Exchange is down at Bluefern', customers: bluefern, services: ['exchange-online'], symptom: 'Exchange is down' },
  { text: "can't log in to Teams at Bluefern", customers: bluefern, services: ['teams'], symptom: "can't log in to Teams" },
  { text: 'report: Bluefern OneDrive does not sync', customers: bluefern, services: ['onedrive'], symptom: 'OneDrive does not sync' },
  { text: "bluefern.example azure vm won't start", customers: bluefern, services: ['azure'], symptom: "vm won't start" },
  {
    text: "Everyone in the office can't sign in, Bluefern",
    customers: bluefern,
    services: ['entra-id'],
    symptom: "Everyone in the office can't sign in",
    also: { affected: 'Everyone' },
  },
  {
    text: 'No mail from outside at Quillmoor Consulting, 5.4.1',
    customers: ['Quillmoor Consulting 上海'],
    services: ['exchange-online'],
    symptom: 'No mail from outside at Quillmoor Consulting, 5.4.1',
    also: { error: '5.4.1' },
  },
  {
    text: "O'Hara & Söhne: Outlook crashes",
    customers: ["O'Hara & Söhne 南通"],
    services: ['exchange-online'],
    symptom: 'Outlook crashes',
  },
  { text: 'ohara power automate flow failed', customers: ["O'Hara & Söhne 南通"], services: ['power-platform'], symptom: 'flow failed' },
  { text: 'Bluefern invoice is wrong', customers: bluefern, services: ['billing'], symptom: 'invoice is wrong' },
  // Pinyin, initials, ids
  { text: 'jingyu 登录不了', customers: both, services: ['entra-id'], symptom: '登录不了', also: { customerTyped: 'jingyu' } },
  { text: 'jing yu sharepoint access denied', customers: both, services: ['sharepoint-online'], symptom: 'access denied' },
  {
    text: 'jykj teams 会议进不去',
    customers: [...both, '行知鹿教育科技 合肥'],
    services: ['teams'],
    symptom: '会议进不去',
    also: { customerTyped: 'jykj' },
  },
  { text: 'chongqing teams 会议进不去', customers: ['重庆雁北文旅 重庆'], services: ['teams'], symptom: '会议进不去' },
  {
    text: '00000000-0000-4000-8000-000000000001 Teams 会议进不去',
    customers: jingyu,
    services: ['teams'],
    symptom: '会议进不去',
  },
  // Several customers: all of them, unless a city tells
  {
    text: '云泽 Exchange 收不到邮件',
    customers: ['云泽县第三实验小学 云泽', '中部苔原…云泽分公司 云泽'],
    services: ['exchange-online'],
    symptom: '收不到邮件',
  },
  { text: '云泽', customers: ['云泽县第三实验小学 云泽', '中部苔原…云泽分公司 云泽'] },
  { text: '霜序 Exchange 收不到邮件', customers: ['霜序传媒 长沙', '霜序制造 长沙'], services: ['exchange-online'], symptom: '收不到邮件' },
  {
    text: '星砾网络科技有限公司 Power BI 刷新失败',
    customers: ['星砾网络科技 上海', '星砾网络科技 北京'],
    services: ['power-bi'],
    symptom: '刷新失败',
  },
  { text: '星砾网络 上海 OneDrive 同步不了', customers: ['星砾网络科技 上海'], services: ['onedrive'], symptom: '同步不了' },
  { text: '上海的星砾 OneDrive 同步不了', customers: ['星砾网络科技 上海'], services: ['onedrive'], symptom: '同步不了' },
  { text: '苔原鹿软件（成都）Teams 会议进不去', customers: ['苔原鹿软件(成都) 成都'], services: ['teams'], symptom: '会议进不去' },
  { text: '苔原鹿 北京 Teams 会议进不去', customers: ['苔原鹿软件（北京） 北京'], services: ['teams'], symptom: '会议进不去' },
  {
    text: '鲸屿和静雨都登录不了',
    customers: ['鲸屿科技 深圳', '静雨科技 杭州'],
    services: ['entra-id'],
    symptom: '鲸屿和静雨都登录不了',
    also: { customerTyped: '鲸屿和静雨' },
  },
  // Names that are hard to tell from text
  { text: '7弦登录不了', customers: ['7弦零售 广州'], services: ['entra-id'], symptom: '登录不了' },
  { text: 'A+星砾 发票开错了', customers: ['A+星砾教育咨询 北京'], services: ['billing'], symptom: '发票开错了' },
  { text: '𠮷桉 邮箱满了', customers: ['𠮷桉食品 佛山'], services: ['exchange-online'], symptom: '邮箱满了' },
  { text: '牧荷生鲜供应链 邮件收不到', customers: ['牧荷生鲜供应链 郑州'], services: ['exchange-online'], symptom: '邮件收不到' },
  // Services
  { text: '鲸屿', customers: jingyu },
  { text: 'exchange', services: ['exchange-online'] },
  { text: '帐户与登录', services: ['entra-id'] },
  { text: '计费与订阅', services: ['billing'] },
  { text: '鲸屿 Exchange', customers: jingyu, services: ['exchange-online'] },
  { text: '鲸屿 Exchange 有问题', customers: jingyu, services: ['exchange-online'] },
  { text: '鲸屿 Teams 登录不了', customers: jingyu, services: ['teams'], symptom: '登录不了' },
  { text: '登录不了', services: ['entra-id'], symptom: '登录不了' },
  { text: '外部邮件都退回', services: ['exchange-online'], symptom: '外部邮件都退回' },
  { text: '邮箱登录不了', services: ['exchange-online'], symptom: '邮箱登录不了' },
  { text: 'Office 365 登录不了', services: ['entra-id'], symptom: 'Office 365 登录不了' },
  { text: 'Azure AD 同步失败', services: ['entra-id'], symptom: '同步失败' },
  { text: 'Word 无法激活', services: ['microsoft-365-apps'], symptom: 'Word 无法激活' },
  { text: 'SharePoint 里的 Word 文件打不开', services: ['sharepoint-online'], symptom: '里的 Word 文件打不开' },
  { text: 'Outlook 里的 Teams 会议按钮不见了', services: ['exchange-online', 'teams'], symptom: '里的 Teams 会议按钮不见了' },
  { text: 'Outlook 打不开', services: ['exchange-online'], symptom: 'Outlook 打不开' },
  { text: '霜序制造 Dynamics 财务模块打不开', customers: ['霜序制造 长沙'], services: ['dynamics-365-finance'], symptom: '财务模块打不开' },
  { text: '霜序制造 D365 审批报错', customers: ['霜序制造 长沙'], services: ['dynamics-365', 'dynamics-365-finance'], symptom: '审批报错' },
  { text: '霜序传媒 CRM 邮件不同步', customers: ['霜序传媒 长沙'], services: ['dynamics-365'], symptom: '邮件不同步' },
  { text: '本月账单金额不对 鲸屿', customers: jingyu, services: ['billing'], symptom: '本月账单金额不对' },
  { text: '鲸屿 续订失败', customers: jingyu, services: ['billing'], symptom: '续订失败' },
  { text: '鲸屿 Teams 席位加不了', customers: jingyu, services: ['billing', 'teams'], symptom: '席位加不了' },
  { text: '被多扣费了，鲸屿', customers: jingyu, services: ['billing'], symptom: '被多扣费了' },
  // Ordinary words are no customers
  { text: '网络不通，Teams 用不了', services: ['teams'], symptom: '网络不通，Teams 用不了' },
  { text: '中部用户登录不了', services: ['entra-id'], symptom: '中部用户登录不了' },
  { text: '教育系统登录不了', services: ['entra-id'], symptom: '教育系统登录不了' },
  { text: '北京用户 Teams 会议进不去', services: ['teams'], symptom: '北京用户 Teams 会议进不去' },
  { text: '办公室 LAN 里 Teams 没声音', services: ['teams'], symptom: '办公室 LAN 里 Teams 没声音' },
  { text: 'lan teams 没声音', services: ['teams'], symptom: 'lan teams 没声音' },
  { text: 'nan teams 没声音', services: ['teams'], symptom: 'nan teams 没声音' },
  { text: 'hotmail 用不了', symptom: 'hotmail 用不了' },
  { text: 'outlook', services: ['exchange-online'] },
  { text: 'mail', services: ['exchange-online'], symptom: 'mail' },
  {
    text: "users can't join meetings on the LAN",
    services: ['teams'],
    symptom: "users can't join meetings on the LAN",
  },
  { text: '有限公司', symptom: '有限公司' },
  { text: 'harborpine exchange no mail', services: ['exchange-online'], symptom: 'harborpine exchange no mail' },
  { text: '' },
  { text: '？' },
];

describe('one sentence', () => {
  for (const { text, customers = [], services: keys = [], symptom, also } of cases)
    it(`“${text}”`, async () => {
      const understood = await read(text);
      expect(understood.customers.map(label)).to.have.members([...customers]);
      expect(understood.services).to.deep.equal(keys);
      expect(understood.symptom).to.equal(symptom);
      if (also !== undefined) expect(understood).to.include(also);
      if (customers.length === 0) expect(understood).not.to.have.property('customerTyped');
    });

  it('names only customers of the partner who asks', async () => {
    expect((await read('港松 Exchange 收不到邮件')).customers).to.deep.equal([]);
    expect((await read('港松 Exchange 收不到邮件', cheshi)).customers.map(label)).to.deep.equal(['港松食品（中国） 上海']);
    expect((await read('鲸屿 Exchange 收不到邮件', cheshi)).customers).to.deep.equal([]);
    expect((await read('jingyu 登录不了', cheshi)).customers.map(label)).to.deep.equal(['精玉科技 成都']);
  });

  it('gives at most six customers where many bear the name', async () => {
    const many = await someCustomers(...Array.from({ length: 8 }, (_, at) => `鲸屿第${at + 1}工厂`));
    const understood = await understand('鲸屿 Teams 会议进不去', { partner: jihang, directory: many, services, now });
    expect(understood.customers).to.have.lengthOf(6);
    expect(understood.customerTyped).to.equal('鲸屿');
  });

  it('takes no everyday word alone for a customer, though a name begins with it', async () => {
    const locks = await someCustomers('密码锁业有限公司');
    const about = (text: string): Promise<Understood> => understand(text, { partner: jihang, directory: locks, services, now });
    expect((await about('密码')).customers).to.deep.equal([]);
    expect((await about('密码锁业登录不了')).customers).to.have.lengthOf(1);
  });

  it('does not take the customer’s own id for an error', async () => {
    const understood = await read('00000000-0000-4000-8000-000000000001 登录报 AADSTS50011');
    expect(understood.error).to.equal('AADSTS50011');
  });

  it('asks the directory a few times only, however long the text is', async () => {
    let asked = 0;
    const counting = {
      search: async () => {
        asked += 1;
        return { kind: 'none' as const };
      },
    };
    const spent = async (text: string): Promise<number> => {
      asked = 0;
      await understand(text, { partner: jihang, directory: counting, services, now });
      return asked;
    };
    expect(await spent('鲸屿 Exchange 今早9点起收不到外部邮件 5.4.1')).to.be.at.most(3);
    expect(await spent('客户那边的财务同事说从昨天下午开始打不开审批页面，换了浏览器也一样')).to.be.at.most(25);
    const log = Array.from({ length: 3_900 }, (_, at) => (at % 9 === 0 ? '，' : String.fromCodePoint(0x4e00 + ((at * 37) % 20_000)))).join(
      '',
    );
    expect(await spent(log)).to.be.at.most(80);
  });

  it('is read without an exception whatever it is, and the symptom is a part of it', async () => {
    const word = fc.constantFrom(...cases.map(({ text }) => text), '鲸屿', 'Exchange', '的', '，', ' ', '（', '）', 'at', '5.4.1', '10482');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 4_000 }),
          fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
        ),
        async (text) => {
          const { symptom, customers, customerTyped } = await read(text);
          const tidy = (some: string): string => some.replace(/[\s\u3000]+/g, ' ');
          if (symptom !== undefined) expect(tidy(text)).to.include(tidy(symptom));
          if (customerTyped !== undefined) expect(text).to.include(customerTyped);
          expect(customers.length > 0).to.equal(customerTyped !== undefined);
        },
      ),
      { numRuns: 100 },
    );
  });
});
