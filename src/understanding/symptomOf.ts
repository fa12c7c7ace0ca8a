import { fold } from './fold.js';
import type { Span } from './span.js';

/** A part that may be left out of the symptom where it stands at an end. */
export interface Cut extends Span {
  readonly kind: 'customer' | 'service';
}

const mark = '[\\s,，.。;；:：、!！?？|/·…—–\\-]';
const leads = new RegExp(
  `^(?:(?:我要|我想|请|帮我)?(?:报告问题|报告|呈报|上报|报障|报修)|(?:please )?(?:report a problem|report|escalate))(?:${mark}+)(?=\\S)`,
  'i',
);
const marksAtStart = new RegExp(`^${mark}+`);
const marksAtEnd = /[\s,，;；:：、|/·—–-]+$/;
/** What joins a name to what is said of it. */
const joinsAfter =
  /^(?:的客户|客户|公司|那边|这边|的|反馈说|反馈|反映|报告说|报告|说|'s\b|reports that|reports|says that|says|has|have)\s*/i;
const joinsBefore = /(?:客户是|客户|来自|属于|[在是的给]|\b(?:customer is|customer|at|for|from|of|in|with|by))\s*$/i;
/** Without its subject this would be no sentence. */
const needsSubject = /^(?:is|are|was|were|isn't|won't|doesn't|does|keeps?|stops?|stopped|crash(?:es|ed)?|fails?|failed|hangs?)\b/i;
const takesObject =
  /(?:登录|登陆|登不上|打开|打不开|进不去|用不了|连不上|访问|使用|进入|启动|连接|安装|用|在|从|到|\b(?:to|in|into|on|with|of|open|use|via|through|from|the|my|our|start))\s*$/i;
const saysNothing =
  /^(?:有?个?问题了?|出问题了?|出现问题|有故障|故障|异常|坏了|不行了?|不能用了?|用不了了?|怎么办|求助|帮忙看看|看看|problems?|an? (?:problem|issue)|issues?|trouble|help|broken|not working)$/i;
const shortestAlone = 4;

/** The text without customer and service where they stand at an end, tidied; undefined when nothing is left that says what goes wrong. */
export function symptomOf(text: string, cuts: readonly Cut[]): string | undefined {
  const lead = leads.exec(text)?.[0].length ?? 0;
  const start = fromStart(text, lead, cuts);
  const end = fromEnd(text, start.at, cuts);
  const left = tidy(text.slice(start.at, end));
  if (left === '' || saysNothing.test(fold(left))) return undefined;
  const needs = start.service !== undefined && (needsSubject.test(left) || ([...left].length < shortestAlone && start.service < end));
  return needs ? tidy(text.slice(start.service, end)) : left;
}

/** Where the symptom begins, and where the last service that was cut before it did. */
function fromStart(text: string, from: number, cuts: readonly Cut[]): { readonly at: number; readonly service?: number } {
  let at = from + (marksAtStart.exec(text.slice(from))?.[0].length ?? 0);
  let service: number | undefined;
  for (;;) {
    const cut = cuts.find(({ start, end }) => start <= at && at < end);
    if (cut === undefined) return { at, ...(service === undefined ? {} : { service }) };
    service = cut.kind === 'service' ? at : undefined;
    at = skip(text, cut.end);
  }
}

/** Past marks and the words that join a name to what follows. */
function skip(text: string, from: number): number {
  const afterMarks = from + (marksAtStart.exec(text.slice(from))?.[0].length ?? 0);
  const joined = joinsAfter.exec(text.slice(afterMarks))?.[0].length ?? 0;
  return afterMarks + joined + (marksAtStart.exec(text.slice(afterMarks + joined))?.[0].length ?? 0);
}

function fromEnd(text: string, start: number, cuts: readonly Cut[]): number {
  let at = text.trimEnd().replace(marksAtEnd, '').length;
  for (;;) {
    const bare = at - (/[)）。.!！?？]+$/.exec(text.slice(start, at))?.[0].length ?? 0);
    const cut = cuts.find((each) => each.start >= start && each.start < bare && each.end >= bare && each.end <= at);
    const before = text.slice(start, cut?.start);
    if (cut === undefined || (cut.kind === 'service' && (takesObject.test(before) || /[a-z]\s*$/i.test(before)))) return at;
    const kept = cut.kind === 'customer' ? before.replace(joinsBefore, '') : before;
    at = start + kept.replace(marksAtEnd, '').length;
  }
}

const tidy = (text: string): string =>
  text
    .replace(marksAtStart, '')
    .replace(marksAtEnd, '')
    .replace(/[ \t\u3000]+/g, ' ')
    .trim();
