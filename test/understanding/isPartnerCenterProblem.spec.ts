import { expect } from 'chai';
import { isPartnerCenterProblem } from '../../src/understanding/isPartnerCenterProblem.js';

const own: readonly string[] = [
  '合作伙伴中心登录不了',
  '我们的合作伙伴中心打不开',
  '合作伙伴中心一直报错 403',
  '合作伙伴中心页面空白',
  '无法登录合作伙伴中心',
  '打不开，合作伙伴中心无法访问',
  "Partner Center won't open",
  "I can't sign in to Partner Center",
  'partner centre is very slow',
  'Partner Center gives an error',
  'unable to access our Partner Center',
];

const customers: readonly string[] = [
  '鲸屿 Exchange 收不到外部邮件',
  '在合作伙伴中心查过服务运行状况，正常。鲸屿的 Teams 会议进不去',
  'checked health in Partner Center, still no mail at Bluefern',
  '合作伙伴中心',
  '在合作伙伴中心看到鲸屿的 Teams 报错',
  '怎么在合作伙伴中心下载对帐文件',
  "Bluefern can't join Teams meetings",
];

describe('trouble with Partner Center itself', () => {
  for (const text of own) it(`is “${text}”`, () => expect(isPartnerCenterProblem(text)).to.equal(true));
  for (const text of customers) it(`is not “${text}”`, () => expect(isPartnerCenterProblem(text)).to.equal(false));
});
