import { cleanLine } from './text.js';

/**
 * 21Vianet's own number as typed (`SR-2026-118204`, `服务请求编号：118204`), in plain width. Nobody has published its shape, so letters,
 * digits and dashes will do, with four digits at least; undefined when it is none.
 */
export function serviceRequestNumber(typed: string): string | undefined {
  const text = cleanLine(typed.normalize('NFKC')).replace(/^(?:服务请求)?编号\s*:?\s*|^#\s*/, '');
  const digits = text.replace(/\D/g, '');
  return /^[A-Za-z0-9][A-Za-z0-9 _/-]{2,38}[A-Za-z0-9]$/.test(text) && digits.length >= 4 ? text : undefined;
}
