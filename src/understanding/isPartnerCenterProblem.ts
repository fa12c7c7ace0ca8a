import { fold } from './fold.js';

const place = '(?:合作伙伴中心|partner cent(?:er|re))';
const trouble = String.raw`(?:登录不|登不|登陆不|登录失败|打不开|进不去|进不了|无法|不能|用不了|不可用|报错|出错|错误|异常|空白|白屏|太慢|很慢|卡|加载不|锁|崩|won't|wont|cannot|can't|cant|can not|unable|fail|error|down\b|not work|doesn't|isn't|slow|blank|locked|crash|problem|issue)`;
/** What is done *in* Partner Center for a customer is no problem of Partner Center. */
const done = '(?<!在|在我们的|在我们|在世纪互联的|in |in our |in the |via |through )';
const patterns = [
  new RegExp(`${done}${place}[^。；;.!?！？]{0,16}?${trouble}`),
  new RegExp(`在?${place}(?:里|中)?(?:登录|登陆)不`),
  new RegExp(
    `${trouble}[^。；;.!?！？]{0,24}?(?:to |into |open |access |use |with |登录|进入|打开|访问|使用)(?:我们的?|our |the )?${place}`,
  ),
];

/** Is it the partner's own trouble with Partner Center? That goes to Partner Center requests, not here (guidance: report-problems-with-partner-center). */
export function isPartnerCenterProblem(text: string): boolean {
  const folded = fold(text.slice(0, 1_000));
  return patterns.some((pattern) => pattern.test(folded));
}
