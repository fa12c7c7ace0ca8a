import { expect } from 'chai';
import fc from 'fast-check';
import { parseCommand } from '../../src/understanding/parseCommand.js';
import type { TypedCommand } from '../../src/understanding/ports.js';

/** A command in short: `status ES-10482`, `language en`, `addDetails ES-10482 “已重启”`. */
function short(command: TypedCommand | undefined): string | undefined {
  if (command === undefined) return undefined;
  const { command: name, ...rest } = command;
  return [name, ...Object.entries(rest).map(([key, value]) => (key === 'text' || key === 'about' ? `“${value}”` : String(value)))].join(
    ' ',
  );
}

const commands: readonly (readonly [typed: string, command: string])[] = [
  ['帮助', 'help'],
  ['help', 'help'],
  ['HELP!', 'help'],
  ['？', 'help'],
  ['?', 'help'],
  ['/help', 'help'],
  ['怎么用？', 'help'],
  ['取消', 'cancel'],
  ['取消吧', 'cancel'],
  ['Cancel.', 'cancel'],
  ['算了', 'cancel'],
  ['Never mind', 'cancel'],
  ['返回', 'back'],
  ['上一步', 'back'],
  ['Ｂａｃｋ', 'back'],
  ['重新开始', 'startOver'],
  ['start over please', 'startOver'],
  ['报告问题', 'report'],
  ['我要报告问题', 'report'],
  ['呈报', 'report'],
  ['上报', 'report'],
  ['报障', 'report'],
  ['报修', 'report'],
  ['提工单', 'report'],
  ['开工单', 'report'],
  ['提交请求', 'report'],
  ['求助', 'report'],
  ['Report a problem', 'report'],
  ['escalate', 'report'],
  ['new request', 'report'],
  ['open a ticket', 'report'],
  ['report', 'report'],
  ['我的呈报', 'mine'],
  ['我的请求', 'mine'],
  ['My escalations', 'mine'],
  ['my requests', 'mine'],
  ['我的呈报 鲸屿', 'mine “鲸屿”'],
  ['我的呈报：鲸屿', 'mine “鲸屿”'],
  ['my escalations bluefern', 'mine “bluefern”'],
  ['My escalations for Bluefern Robotics', 'mine “Bluefern Robotics”'],
  ['队列', 'queue'],
  ['待受理', 'queue'],
  ['queue', 'queue'],
  ['我的受理', 'work'],
  ['my work', 'work'],
  ['在此接收', 'receive'],
  ['@呈报助手 在此接收', 'receive'],
  ['<at>呈报助手</at> 在此接收', 'receive'],
  ['<at>Partner Escalation Bot</at>\u00a0receive here\n', 'receive'],
  ['@Partner Escalation Bot receive here', 'receive'],
  ['receive here', 'receive'],
  ['停止接收', 'stopReceiving'],
  ['stop receiving', 'stopReceiving'],
  ['中文', 'language zh-CN'],
  ['换成中文', 'language zh-CN'],
  ['English', 'language en'],
  ['Ｅｎｇｌｉｓｈ', 'language en'],
  ['切换到英文', 'language en'],
  ['role rep', 'role rep'],
  ['角色 代表', 'role rep'],
  ['role partner', 'role partner'],
  ['角色　合作伙伴', 'role partner'],
  ['继续填写', 'continueDraft'],
  ['Continue the draft', 'continueDraft'],
  ['你好', 'greeting'],
  ['Hello!', 'greeting'],
  ['谢谢！', 'thanks'],
  ['Thank you', 'thanks'],
  ['10482', 'status ES-10482'],
  ['es10482', 'status ES-10482'],
  ['ES－１０４８２', 'status ES-10482'],
  ['ES 10482', 'status ES-10482'],
  ['ＥＳ—１０４８２', 'status ES-10482'],
  ['#10482', 'status ES-10482'],
  ['状态10482', 'status ES-10482'],
  ['状态 ES-10482', 'status ES-10482'],
  ['状态：ES-10482。', 'status ES-10482'],
  ['查一下 10482', 'status ES-10482'],
  ['10482 怎么样了？', 'status ES-10482'],
  ['编号 10482', 'status ES-10482'],
  ['status 10482', 'status ES-10482'],
  ['Status of ES-104821', 'status ES-104821'],
  ['打开 ES-10479', 'status ES-10479'],
  ['状态', 'status'],
  ['受理 10482', 'pickUp ES-10482'],
  ['受理ES-10482', 'pickUp ES-10482'],
  ['pick up 10482', 'pickUp ES-10482'],
  ['Pick up ES-10482 please', 'pickUp ES-10482'],
  ['受理最急的', 'pickUpFirst'],
  ['Pick up the first', 'pickUpFirst'],
  ['受理', 'pickUp'],
  ['放回队列 10482 原因', 'release ES-10482 “原因”'],
  ['return to queue 10482: my shift ends', 'release ES-10482 “my shift ends”'],
  ['解决 10482 已修复', 'resolve ES-10482 “已修复”'],
  ['resolve 10482 accepted domain corrected', 'resolve ES-10482 “accepted domain corrected”'],
  ['补充 10482 已重启', 'addDetails ES-10482 “已重启”'],
  ['补充10482：已重启，还是５．４．１', 'addDetails ES-10482 “已重启，还是５．４．１”'],
  ['补充到 ES-10482', 'addDetails ES-10482'],
  ['add details 10482 rebooted', 'addDetails ES-10482 “rebooted”'],
  ['Add to ES-10482', 'addDetails ES-10482'],
  ['10482 补充 已重启', 'addDetails ES-10482 “已重启”'],
  ['补充：已重启', 'addDetails “已重启”'],
  ['补充信息', 'addDetails'],
  ['Add details', 'addDetails'],
  ['撤回 10482', 'withdraw ES-10482'],
  ['10482 撤回', 'withdraw ES-10482'],
  ['withdraw 10482', 'withdraw ES-10482'],
  ['撤回', 'withdraw'],
  ['已解决 10482', 'confirm ES-10482'],
  ["It's solved", 'confirm'],
  ['还没解决 10482', 'reopen ES-10482'],
  ['还没解决 10482 又退信了', 'reopen ES-10482 “又退信了”'],
  ['not solved ES-10482', 'reopen ES-10482'],
  ['正式提交用的文字', 'filing'],
  ['正式提交 10482', 'filing ES-10482'],
  ['Text for official filing', 'filing'],
  ['Text for filing', 'filing'],
  ['补充到已有呈报', 'mine'],
  ['Add to an escalation', 'mine'],
  ['报告这个问题', 'report'],
  ['Report this', 'report'],
  ['全部内容 10482', 'details ES-10482'],
  ['Full details', 'details'],
  ['经过 10482', 'history ES-10482'],
  ['history 10482', 'history ES-10482'],
];

const sentences: readonly string[] = [
  '帮助台打不开',
  'status page is down for Bluefern',
  '撤回邮件失败',
  'Teams help button missing',
  '无法取消订阅',
  '队列里的邮件发不出去',
  '状态栏一直显示正在更新',
  '鲸屿 Exchange 收不到外部邮件 5.4.1',
  'Bluefern Exchange no mail from outside',
  '返回错误 10482 条记录',
  '错误 10482',
  'error 10482 when opening Outlook',
  '10482 users affected',
  '共有 10482 个邮箱',
  '状态 10482-1',
  'status 10482abc',
  '状态 10482.5',
  '补充 1048233 已重启',
  '补充 10482.5 已重启',
  '状态 1048',
  '状态 1048233',
  '打开 10482 号文件报错',
  'add 10482 to the list fails with 0x80070005',
  '受理人看不到邮件',
  '取消会议后还在日历里',
  'Back button does not work in Teams',
  'cancel meeting does not notify guests',
  '我的请求一直没人处理',
  'my requests fail with 500 in Power BI',
  '中文乱码',
  'English interface missing in Outlook',
  '报告打不开',
  'report does not refresh',
  '谢谢邮件发不出去',
  '继续同步就报错',
  '解决方案部署失败',
  '补充许可证后还是登录不了',
  '历史版本丢了',
  'history of versions is gone in SharePoint',
  'resolve names fails in Outlook',
  '停止接收外部邮件了，怎么恢复',
  '角色分配失败',
  'role assignments are missing',
  '138 1234 5678',
  '010-6512 3456',
  '5.4.1',
  'AADSTS50011',
  '00000000-0000-4000-8000-000000010482',
  '',
  '   ',
  '。',
];

describe('a typed command', () => {
  for (const [typed, command] of commands)
    it(`“${typed.trim()}” is ${command}`, () => {
      expect(short(parseCommand(typed))).to.equal(command);
    });
});

describe('what only looks like a command', () => {
  for (const typed of sentences)
    it(`“${typed}” is none`, () => {
      expect(parseCommand(typed)).to.equal(undefined);
    });

  it('takes any text whatever without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        parseCommand(text);
        parseCommand(`补充 10482 ${text}`);
      }),
    );
  });

  it('keeps the words after a number as they were typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z\u4e00-\u9fa5][\w ，。５]{0,80}[a-z]$/), (words) => {
        expect(parseCommand(`补充 10482 ${words}`)).to.deep.equal({ command: 'addDetails', number: 'ES-10482', text: words });
      }),
    );
  });
});
