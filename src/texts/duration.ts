/** How long something takes or has taken, in two units at most: `3 小时 45 分`, `3 h 45 min`. */
import { dayMs, hourMs, minuteMs } from '../domain/beijingTime.js';
import type { Language } from '../domain/language.js';

const units: Readonly<
  Record<Language, { readonly day: string; readonly hour: string; readonly minute: string; readonly minutes: string }>
> = {
  'zh-CN': { day: '天', hour: '小时', minute: '分', minutes: '分钟' },
  en: { day: 'd', hour: 'h', minute: 'min', minutes: 'min' },
};

/** `ms` rounded down to minutes; less than a minute is shown as one. Only for what is read at once: it goes stale on a card. */
export function duration(language: Language, ms: number): string {
  const unit = units[language];
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  if (days > 0) return hours > 0 ? `${days} ${unit.day} ${hours} ${unit.hour}` : `${days} ${unit.day}`;
  if (hours > 0) return minutes > 0 ? `${hours} ${unit.hour} ${minutes} ${unit.minute}` : `${hours} ${unit.hour}`;
  return `${Math.max(1, minutes)} ${unit.minutes}`;
}
