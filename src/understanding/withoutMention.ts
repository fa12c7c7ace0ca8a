import { fold } from './fold.js';

/** What mentions of the bot look like where a client leaves the bare name in the text. */
const ownNames = ['partner escalation bot', 'escalation assistant', 'escalation bot', '呈报助手'] as const;

/** The text without what a mention leaves behind at either end: `<at>呈报助手</at> 队列`, `@呈报助手 在此接收`. */
export function withoutMention(text: string): string {
  let rest = text.replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ').trim();
  const folded = fold(rest);
  const start = ownNames.find((name) => folded.startsWith(name) || folded.startsWith(`@${name}`));
  const end = ownNames.find((name) => folded.endsWith(`@${name}`));
  if (start !== undefined) rest = rest.slice(folded.indexOf(start) + start.length);
  else if (end !== undefined) rest = rest.slice(0, -end.length - 1);
  else rest = rest.replace(/^[@＠]\S+\s+/, '').replace(/\s+[@＠]\S+$/, '');
  const left = rest.replace(/^[\s,，:：、]+/, '').trim();
  return left === '' ? text.trim() : left;
}
