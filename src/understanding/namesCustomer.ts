import type { Customer } from '../directory/ports.js';
import { isFiller } from './fillerWords.js';
import { fold } from './fold.js';

const accents = /\p{Diacritic}/gu;
/** Letters of one writing: `O'Hara & Söhne` and `ohara sohne` alike. */
const plain = (text: string): string => fold(text).normalize('NFD').replace(accents, '').replace(/['&]/g, '').replace(/ +/g, ' ').trim();
const hasHan = /\p{Script=Han}/u;
const domainOrId = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Does a fragment of a sentence really name this customer that the directory found for it? In search a hit anywhere will do; in a sentence
 * 网络 must not become 星砾网络科技. `whole`: the fragment stands by itself, between spaces or marks. Pinyin and initials cannot be checked
 * here: they are accepted when they are long enough and no ordinary word, which the caller has seen to.
 */
export function namesCustomer(customer: Customer, fragment: string, whole: boolean): boolean {
  return hasHan.test(fragment) ? namedInChinese(customer, fragment, whole) : namedInLatin(customer, fragment);
}

function namedInChinese({ name, city = '' }: Customer, fragment: string, whole: boolean): boolean {
  if (isFiller(fragment)) return false;
  const said = plain(fragment).replace(/[()]/g, '');
  const full = plain(name).replace(/[()]/g, '');
  if (said === city) return whole && full.startsWith(said);
  if (full.startsWith(said)) return true;
  const rest = city !== '' && full.startsWith(city) ? full.slice(city.length) : full.replace(/^[^\p{Script=Han}]+/u, '');
  return rest.startsWith(said) || said === `${city}${rest.slice(0, said.length - city.length)}` || (whole && [...said].length >= 4);
}

function namedInLatin({ name, domain, customDomain, tenant, id }: Customer, fragment: string): boolean {
  const said = plain(fragment);
  if (domainOrId.test(said)) return [domain, customDomain, tenant, id].some((each) => each?.toLowerCase().includes(said));
  const full = plain(name);
  if (!hasHan.test(full)) return ` ${full}`.includes(` ${said}`) || startsDomain(customDomain ?? domain, said);
  return said.length >= 4 || (said.length === 3 && !/[aeiou]/.test(said));
}

const startsDomain = (domain: string, said: string): boolean => domain.toLowerCase().startsWith(said.replaceAll(' ', ''));
