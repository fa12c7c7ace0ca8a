/** Published response targets in words: always a target, never a promise. */
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { ResponseTarget, Target } from '../domain/severity.js';
import { say, type TextId } from './say.js';
import { deadlineOnDate } from './when.js';

const marks = { documented: 'target.by', 'documented-old': 'target.by.ref', conflicting: 'target.by.ref' } as const satisfies Record<
  Target['confidence'],
  TextId
>;

/** `11月25日（周三）10:20 前（北京时间，参考）`: for a card that stays. */
export function targetText(language: Language, target: ResponseTarget, now: Instant): string {
  if (target.kind === 'none') return say(language, 'target.none.short');
  const t = deadlineOnDate(language, target.at, now);
  return say(language, target.uncertain ? 'target.by.uncertain' : marks[target.target.confidence], { t });
}

/** How long a target allows: `1 小时`, `3 个工作日`, `1 business day`. */
export function targetLength(language: Language, { value, unit }: Target): string {
  if (language === 'zh-CN') return unit === 'hour' ? `${value} 小时` : `${value} 个工作日`;
  const plural = value === 1 ? '' : 's';
  return unit === 'hour' ? `${value} hour${plural}` : `${value} business day${plural}`;
}
