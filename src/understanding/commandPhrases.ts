/** The words of commands, in both languages: input only, nobody is shown them. Compared by `wordKey`, so spaces, case and width do not matter. */

import { wordKey } from './fold.js';
import type { TypedCommand } from './ports.js';

const alone: readonly (readonly [command: TypedCommand, phrases: string])[] = [
  [
    { command: 'help' },
    '帮助|使用帮助|使用说明|怎么用|怎么使用|如何使用|用法|菜单|你能做什么|能做什么|有什么功能|help|menu|commands|what can you do|what can i say|how does this work',
  ],
  [{ command: 'cancel' }, '取消|算了|不报了|放弃|退出|取消操作|取消呈报|cancel|never mind|nevermind|abort|quit|exit|forget it|stop'],
  [{ command: 'back' }, '返回|上一步|返回上一步|后退|回退|退回|回到上一步|back|go back|previous|previous step|one step back'],
  [{ command: 'startOver' }, '重新开始|从头来|从头开始|重来|重新来|重头来|start over|restart|start again|begin again|from the top'],
  [
    { command: 'report' },
    '报告问题|呈报|呈报问题|上报|上报问题|报障|报修|报问题|报告|提工单|开工单|提单|提交请求|提交呈报|新建呈报|新的呈报|新呈报|新建请求|新的请求|求助|再报一个|报告新问题|有问题|有个问题|新问题|提交问题|报故障|报告这个问题|report this|escalate|report|report a problem|report problem|report an issue|new problem|new escalation|new request|new ticket|new case|open a ticket|raise a ticket|create a ticket|file a ticket|log a ticket|submit a ticket|open a case|raise a case|submit a request|open a request|file a request|file an escalation|submit an escalation|open an escalation|escalate a problem|escalate an issue',
  ],
  [
    { command: 'queue' },
    '队列|待受理|查看队列|看队列|受理队列|待受理队列|待受理列表|等待受理|待受理的|已过目标|已过目标的|超时的|queue|the queue|show queue|show the queue|show me the queue|waiting|what is waiting|waiting list|overdue|what is overdue|past target',
  ],
  [{ command: 'pickUpFirst' }, '受理最急的|pick up the first|pick up the most urgent'],
  [{ command: 'work' }, '我的受理|我受理的|我手上的|我手上|我的工作|我跟进的|my work|my cases|what i own|assigned to me'],
  [
    { command: 'mine' },
    '我的呈报|补充到已有呈报|我的请求|我的工单|我们的呈报|我单位的呈报|查看我的呈报|看我的呈报|my escalations|my requests|my tickets|our escalations|show my escalations|list my escalations|my escalation|add to an escalation|全部进行中|全部进行中的|进行中的|all open|open escalations',
  ],
  [
    { command: 'mine', list: 'own' },
    '只看我的|我的呈报只看我的|我的呈报我提交的|我提交的|我提交的呈报|only mine|mine only|my escalations mine|my escalations only mine|my own escalations',
  ],
  [
    { command: 'mine', list: 'closed' },
    '已关闭的|已关闭|已关闭的呈报|我的呈报已关闭的|我的呈报已关闭|closed|closed escalations|closed ones|my escalations closed|my closed escalations|show closed',
  ],
  [
    { command: 'figures', view: 'days30' },
    '统计|统计数据|报表|统计报告|呈报统计|看统计|最近30天|numbers|the numbers|figures|statistics|stats|show the numbers|last 30 days',
  ],
  [{ command: 'figures', view: 'partners' }, '按合作伙伴|按合作伙伴统计|合作伙伴统计|by partner|numbers by partner'],
  [{ command: 'figures', view: 'thisMonth' }, '本月|这个月|本月统计|本月报表|this month|numbers of this month'],
  [{ command: 'figures', view: 'lastMonth' }, '上个月|上月|上个月统计|上月报表|last month|numbers of last month'],
  [
    { command: 'continueDraft' },
    '继续填写|继续填|继续草稿|继续|继续上次|草稿|我的草稿|用它新建|start from it|continue the draft|continue draft|continue|resume|my draft|draft',
  ],
  [
    { command: 'handOver' },
    '转交全部|全部转交|全部移交|移交全部|交班|hand over all|hand over everything|transfer all|hand over all of mine',
  ],
  [{ command: 'receive' }, '在此接收|在这里接收|这里接收|开始接收|在本频道接收|receive here|start receiving|receive escalations here'],
  [{ command: 'stopReceiving' }, '停止接收|不再接收|取消接收|停止在此接收|别再接收|stop receiving|stop receiving here|do not receive here'],
  [
    { command: 'language', language: 'zh-CN' },
    '中文|简体中文|说中文|用中文|换成中文|切换中文|切换到中文|切换成中文|汉语|chinese|in chinese|switch to chinese|speak chinese|simplified chinese|zh|zh-cn',
  ],
  [
    { command: 'language', language: 'en' },
    '英文|英语|说英文|说英语|用英文|用英语|换成英文|换成英语|换成English|切换英文|切换到英文|切换到英语|切换到English|english|in english|switch to english|speak english|english please|en',
  ],
  [{ command: 'role', role: 'rep' }, '角色代表|角色支持代表|角色世纪互联|role rep|role representative|role 21vianet'],
  [{ command: 'role', role: 'partner' }, '角色合作伙伴|角色合作方|角色伙伴|role partner'],
  [
    { command: 'greeting' },
    '你好|您好|你好啊|嗨|哈喽|早|早上好|上午好|中午好|下午好|晚上好|在吗|在不在|hi|hello|hello there|hi there|hey|good morning|good afternoon|good evening',
  ],
  [
    { command: 'thanks' },
    '好的|好|行|收到|知道了|明白了|ok|okay|got it|all right|谢谢|谢谢你|谢谢您|多谢|谢了|感谢|非常感谢|十分感谢|辛苦了|thanks|thank you|thank you very much|thanks a lot|many thanks|thx|cheers',
  ],
];

/** Commands about one escalation; `text`: words may follow its number. */
export interface NumberedVerb {
  readonly command: Extract<TypedCommand, { readonly number?: string }>['command'];
  readonly text: boolean;
}

/** The second list of words is too common to mean anything without a number. */
const verbs: readonly (readonly [verb: NumberedVerb, phrases: string, withNumber?: string])[] = [
  [
    { command: 'status', text: false },
    '状态|查状态|查看状态|状态查询|进度|查进度|查看进度|进展|status|show status|status of|what is the status of',
    '查|查看|查询|查一下|看|看看|看一下|打开|的状态|的进度|的进展|的情况|怎么样|怎么样了|进展如何|到哪了|到哪一步了|什么情况|show|open|check|view|look up|how is|any news on',
  ],
  [{ command: 'pickUp', text: false }, '受理|我来受理|pick up|pickup|pick it up', '领取|接手|我来|我接|我来处理|take|claim|grab|i take'],
  [
    { command: 'release', text: true },
    '放回队列|退回队列|放回|放回去|释放|return to queue|return to the queue|put back|put it back|back to queue|release',
  ],
  [{ command: 'resolve', text: true }, '解决|标记解决|标记为解决|处理完毕|处理完了|resolve|mark resolved|mark as resolved'],
  [
    { command: 'ask', text: true },
    '请对方补充|对方补充|请求补充|提问|追问|发送问题|ask|ask the partner|ask for information|send question|send a question',
    '问|问一下',
  ],
  [{ command: 'transfer', text: true }, '转交|移交|转交给|transfer|transfer to', '转给|交给|hand over|hand'],
  [
    { command: 'requestTransfer', text: false },
    '请求转交|申请转交|请求接手|ask for transfer|ask for a transfer|request transfer|request a transfer',
  ],
  [{ command: 'giveFeedback', text: true }, '反馈呈报方式|发送反馈|give feedback|send feedback', '反馈|feedback'],
  [
    { command: 'inviteToMeeting', text: true },
    '邀请会面|邀请会面讨论|发送邀请|约会面|invite to meeting|invite to a meeting|invite to the meeting|send invitation|send the invitation',
    '邀请|invite',
  ],
  [{ command: 'note', text: true }, '内部备注|记下备注|记备注|internal note|save note|add a note', '备注|note'],
  [
    { command: 'changeSeverity', text: true },
    '调整级别|改级别|定级|change severity|set severity|change the severity|assign severity',
    '级别|severity',
  ],
  [
    { command: 'recordServiceRequest', text: true },
    '服务请求编号|服务请求|记下编号|service request no.|service request number|service request|save number',
  ],
  [{ command: 'more', text: false }, '还能做什么|more on', '更多|more'],
  [{ command: 'message', text: true }, '留言|给对方留言|发送留言|message|send message|send a message|message the partner'],
  [
    { command: 'addDetails', text: true },
    '补充|补充信息|补充到|补充说明|追加|追加信息|添加信息|add details|add info|add information|add to an existing escalation|more details',
    '补充给|加到|add|add to|append|append to',
  ],
  [{ command: 'answer', text: true }, '回复|答复|回答|回复问题|answer|reply|answer the question'],
  [
    { command: 'remindLater', text: true },
    '稍后提醒我|稍后提醒|晚点提醒我|2小时后提醒|两小时后提醒我|remind me later|remind me in 2 hours|remind in 2 hours',
  ],
  [{ command: 'notAnswer', text: false }, '不是回复，是新问题|不是回复|这不是回复|no, a new problem|not an answer|that was no answer'],
  [
    { command: 'correctContact', text: true },
    '改联系方式|更改联系方式|修改联系方式|更正联系方式|换联系方式|改联系人|换联系人|改电话|换电话|change contact|change the contact|correct contact|correct the contact|new contact',
  ],
  [
    { command: 'copy', text: false },
    '复制给别的客户|复制给另一家客户|同样的问题，别的客户|别的客户也一样|same, other customer|same for another customer|copy to other customer|copy for another customer|copy escalation',
    '复制|copy',
  ],
  [
    { command: 'files', text: false },
    '附件|查看附件|打开附件|附件列表|看附件|files|attachments|show files|show attachments|open files',
    '文件|file',
  ],
  [{ command: 'thread', text: false }, '对话|对话记录|往来|往来记录|聊天记录|conversation|thread|messages|show conversation'],
  [
    { command: 'customerUpdate', text: false },
    '给客户的进展|给客户进展|客户进展|给客户的话|update for the customer|customer update|text for the customer',
  ],
  [{ command: 'explain', text: true }, '说明情况|作出说明|情况说明|explain|explanation|send explanation', '说明'],
  [{ command: 'anotherTime', text: true }, '都不行，另约|都不行另约|另约|另约时间|换个时间|another time|ask for another time'],
  [{ command: 'gotIt', text: false }, '知道了|我知道了|收到|明白了|got it|understood|noted'],
  [
    { command: 'nudge', text: false },
    '催一下|催|催办|催促|催一催|提醒一下|提醒支持团队|send a reminder|send reminder|remind them|remind the team|nudge|chase',
  ],
  [{ command: 'withdraw', text: true }, '撤回|撤回呈报|撤销呈报|撤单|withdraw|withdraw it|withdraw escalation', '撤销|retract|take back'],
  [
    { command: 'confirm', text: true },
    "已解决|解决了|已经解决|已经解决了|问题已解决|问题解决了|确认解决|确认已解决|it's solved|it is solved|solved|problem solved|it's fixed|confirm solved",
    '确认|confirm|is solved|fixed',
  ],
  [
    { command: 'reopen', text: true },
    '还没解决|没解决|没有解决|未解决|仍未解决|还是没解决|还没有解决|重新打开|重开|not solved|still not solved|not resolved|it is not solved|reopen|re-open|open again',
  ],
  [
    { command: 'filing', text: false },
    '正式提交|正式提交用的文字|正式提交文字|提交用的文字|官方提交|text for filing|text for official filing|official filing|filing text|filing',
  ],
  [{ command: 'details', text: false }, '全部内容|完整内容|详情|详细内容|详细信息|查看详情|full details|show details|details|all details'],
  [{ command: 'history', text: false }, '经过|历史|历史记录|处理经过|处理记录|时间线|history|timeline|show history'],
];

const split = (phrases: string): readonly string[] => phrases.split('|').map(wordKey);

/** Command by the key of its words, for a text that is nothing else. */
export const commandsAlone: ReadonlyMap<string, TypedCommand> = new Map([
  ...alone.flatMap(([command, phrases]) => split(phrases).map((key) => [key, command] as const)),
  ...verbs.flatMap(([{ command }, phrases]) => split(phrases).map((key) => [key, { command }] as const)),
]);

/** Verb by the key of its words, for a text with an escalation's number. */
export const numberedVerbs: ReadonlyMap<string, NumberedVerb> = new Map(
  verbs.flatMap(([verb, phrases, more]) =>
    [...split(phrases), ...(more === undefined ? [] : split(more))].map((key) => [key, verb] as const),
  ),
);
