import { addedTo } from './addedTo.js';
import { commandsAlone, type NumberedVerb, numberedVerbs } from './commandPhrases.js';
import { findNumber } from './escalationNumber.js';
import { fold, wordKey } from './fold.js';
import type { TypedCommand } from './ports.js';
import { withoutMention } from './withoutMention.js';

const politeStart =
  /^(?:请(?!求)|麻烦|帮我|帮忙|我要|我想要|我想|给我|好的|那就|嗯|please|pls|iwantto|idliketo|canyou|couldyou|letme|ok|yes)/;
const politeEnd = /(?:吧|一下|谢谢|啊|呀|哦|please|pls|thanks|thankyou|now)$/;
/** What is too long for its command is still that command: the answer names the limit. */
const longestRead = 4_000;
/** Words around a number that add nothing to it. */
const aroundNumber = /(?:编号|单号|呈报|这条|那条|这个|的|escalation|ticket|number|no|for|about|on|the)$/;

/**
 * The command that a whole text is, in either language; undefined for anything that is not clearly one: a sentence that begins with a
 * command's word (`帮助台打不开`, `撤回邮件失败`) is a problem, not a command.
 */
export function parseCommand(typed: string): TypedCommand | undefined {
  const text = withoutMention(typed);
  if (text.length > longestRead) return undefined;
  if (/^[?？]+$/.test(text)) return { command: 'help' };
  return (
    exactly(wordKey(text)) ??
    addedTo(text) ??
    numbered(text) ??
    noSuchNumber(text) ??
    mineAbout(text) ??
    receiveOnly(text) ??
    handOverTo(text) ??
    withoutNumber(text)
  );
}

function exactly(key: string): TypedCommand | undefined {
  const bare = withoutPoliteness(key);
  return commandsAlone.get(key) ?? commandsAlone.get(bare);
}

function withoutPoliteness(key: string): string {
  const bare = key.replace(politeStart, '').replace(politeStart, '').replace(politeEnd, '').replace(politeEnd, '');
  return bare === '' ? key : bare;
}

/** `状态 10482`, `补充 10482 已重启`, `10482 撤回`, and a bare number, which asks for the status. */
function numbered(text: string): TypedCommand | undefined {
  const found = findNumber(text);
  if (found === undefined) return undefined;
  const { number } = found;
  const whole = withoutPoliteness(wordKey(text.slice(0, found.start)));
  const before = whole.replace(aroundNumber, '').replace(aroundNumber, '');
  const after = text
    .slice(found.end)
    .replace(/^[\s:：,，。.;；、\-—]+/, '')
    .trim();
  if (before === '') return after === '' ? { command: 'status', number } : verbAfter(number, after);
  // “add 10482 to the list fails” is a problem with many entries.
  if (before === 'add' && /^to\b/i.test(after)) return undefined;
  // A verb may end like a word around the number: “conversation 10482”.
  const verb = numberedVerbs.get(whole) ?? numberedVerbs.get(before);
  return verb === undefined ? undefined : commandOf(verb, number, after);
}

/** `状态 1`: no escalation has such a number, which the answer says. */
function noSuchNumber(text: string): TypedCommand | undefined {
  const digits = /^(?:状态|查状态|查看状态|status) ?(?:es ?-? ?)?(\d{1,4}|\d{7,20})$/.exec(fold(text))?.[1];
  return digits === undefined ? undefined : { command: 'status', number: `ES-${digits}` };
}

/** `10482 补充 已重启`: the verb and what follows it, parted by a space or a mark. */
function verbAfter(number: string, after: string): TypedCommand | undefined {
  const whole = numberedVerbs.get(wordKey(after)) ?? numberedVerbs.get(withoutPoliteness(wordKey(after)));
  if (whole !== undefined) return { command: whole.command, number };
  const parted = /^([^\s:：,，]+)[\s:：,，]+(\S[\s\S]*)$/u.exec(after);
  const verb = parted?.[1] === undefined ? undefined : numberedVerbs.get(wordKey(parted[1]));
  return verb?.text && parted?.[2] !== undefined ? commandOf(verb, number, parted[2]) : undefined;
}

function commandOf({ command, text: takesText }: NumberedVerb, number: string, after: string): TypedCommand | undefined {
  if (after === '' || wordKey(after) === '') return { command, number };
  if (takesText) return { command, number, text: after };
  const tail = wordKey(after);
  const adds = withoutPoliteness(tail) !== tail || numberedVerbs.get(tail)?.command === 'status' || politeEnd.test(tail);
  return adds ? { command, number } : undefined;
}

/** `我的呈报 鲸屿`, `my escalations for Bluefern`: those of one customer. */
function mineAbout(text: string): TypedCommand | undefined {
  const found = /^(?:我的呈报|my escalations)(?:[\s:,]+(?:for|about|of)\b)?[\s:,]+(.{1,40})$/.exec(fold(text));
  const about = found?.[1];
  return about === undefined ? undefined : { command: 'mine', about: text.slice(-about.length).trim() };
}

/** `在此接收 Exchange Azure`, `receive here only Teams`: some services' escalations. */
function receiveOnly(text: string): TypedCommand | undefined {
  const found = /^(?:在此接收|在这里接收|receive here)(?:[\s:,]+(?:only|for|just)\b)?[\s:,]+(?:只收)?(.{1,80})$/.exec(fold(text));
  const about = found?.[1];
  return about === undefined ? undefined : { command: 'receive', about: text.slice(-about.length).trim() };
}

/** `转交全部 高屿`, `hand over all to Iris Bennett`: everything goes to that colleague. */
function handOverTo(text: string): TypedCommand | undefined {
  const found =
    /^(?:转交全部|全部转交|全部转|交班|hand over (?:all|everything)|transfer all|hand all)[\s:,，：]*(?:给|to\b)?[\s:,，：]*(\S.{0,39})$/iu.exec(
      text.normalize('NFKC'),
    );
  const to = found?.[1]?.trim();
  return to === undefined ? undefined : { command: 'handOver', to };
}

/** `补充：已重启`: only with a colon, or else it may be any sentence. */
function withoutNumber(text: string): TypedCommand | undefined {
  const found = /^([^:：]{1,20})[:：]\s*(\S[\s\S]*)$/.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const verb = numberedVerbs.get(wordKey(found[1]));
  return verb?.text ? { command: verb.command, text: found[2] } : undefined;
}
