/** Searches in a partner's directory of a million customers: how long they take, and what the indexes weigh. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { companyKeys } from '../src/directory/search/companyName.js';
import { foldText } from '../src/directory/search/foldText.js';
import { NameUnits } from '../src/directory/search/nameUnits.js';
import { type CustomerRecord, partnerCustomers } from '../src/directory/search/partnerCustomers.js';
import { loadReadings, type ReadingsOf } from '../src/directory/search/readings.js';
import { searchCustomers } from '../src/directory/search/searchCustomers.js';
import { customerId, tenantId } from '../src/domain/ids.js';
import { profileWord } from './profileWord.js';
import { startProfile, stopProfile } from './profiling.js';

/** One line of the table; a goal that is missed is printed as missed. */
export interface SearchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB';
  readonly goal?: number;
  /** Where the time goes, when the goal is missed. */
  readonly why?: string;
}

const million = 1_000_000;
const searches = 4000;
const partner = tenantId('aaaaaaaa-0000-4000-8000-00000000000a');
const mega = 2 ** 20;
/** ms */
const pinyinGoal = 5;

/** The same numbers each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const cities =
  '北京 上海 深圳 广州 成都 杭州 重庆 武汉 苏州 西安 南京 长沙 天津 郑州 东莞 青岛 昆明 宁波 合肥 佛山 沈阳 福州 无锡 厦门 济南 大连 哈尔滨 温州 石家庄 南宁 长春 泉州 贵阳 南昌 常州 嘉兴 金华 南通 太原 徐州'.split(
    ' ',
  );
const trades =
  '科技 网络科技 信息技术 贸易 实业 电子商务 软件 文化传媒 生物科技 医疗器械 建筑工程 物流 餐饮管理 企业管理咨询 教育科技 新材料 机械制造 环保科技 食品 服饰 置业 汽车零部件 能源 自动化设备 广告 供应链管理 农业发展 化工 装饰工程 智能科技'.split(
    ' ',
  );
const brand =
  '鲸屿静雨精玉岚舟澜洲苔鹿沐禾牧荷霁川季拾穗石燧雁北砚长行知乐蒲桉喆星砾栖梧昀阔霜序汀兰华中国新金大天东海联创信达恒盛泰安瑞丰德诚宏远嘉宇博雅文博众鑫源龙腾飞翔云智慧光明亚太环球永康福兴利民生凯越顺通达和美佳艺卓优思锐领航启迪未来蓝图绿洲红杉白云黑马青松紫荆银河金桥玉兰珠江长城泰山黄河松江钱塘西湖太湖洞庭鄱阳昆仑峨眉武夷普陀雁荡九华庐阳嵩岳衡岱';
const forms = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
const words = 'Blue Fern Quill Moor Harbor Pine North River Stone Field Silver Oak Bright Lake East Wind Gold Leaf'.split(' ');

/** The 3,755 common characters of GB 2312, which company names are made of. */
function commonCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
}

type Random = () => number;
/** With `skew` above 1 the first ones are picked more often. */
const pick = (from: readonly string[], random: Random, skew = 1): string => from[Math.floor(random() ** skew * from.length)] ?? '';

/** Names as they are in registers: a few trades in very many, some places in front or in brackets, one in twenty in English. */
function* madeUp(count: number): Generator<CustomerRecord> {
  const random = randomNumbers(20261124);
  const chars = [...brand];
  const common = commonCharacters();
  for (let number = 0; number < count; number++) {
    const city = pick(cities, random, 1.5);
    const length = random() < 0.6 ? 2 : random() < 0.6 ? 3 : 4;
    const own = Array.from({ length }, () => pick(random() < 0.5 ? chars : common, random)).join('');
    const place = random();
    const chinese = `${place < 0.45 ? city : ''}${own}${pick(trades, random, 2)}${place > 0.85 ? `（${city}）` : ''}${pick(forms, random)}`;
    const english = `${pick(words, random)}${pick(words, random).toLowerCase()} ${pick(words, random)} (${city}) Co., Ltd.`;
    yield {
      partners: [partner],
      customer: {
        id: customerId(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`),
        name: random() < 0.05 ? english : chinese,
        short: own,
        city,
        domain: `${(Math.imul(number, 0x9e3779b1) >>> 0).toString(36)}.partner.onmschina.cn`,
        subscriptions: [],
        delegatedAdmin: true,
        shared: false,
      },
    };
  }
}

/** What somebody who looks for this customer may type, in letters: whole and begun syllables, initials, pieces, mixtures. */
function spellings(name: string, readingsOf: ReadingsOf, random: Random): readonly string[] {
  const [key = ''] = companyKeys(foldText(name));
  const syllables = [...key].map((char) => readingsOf(char)[Math.floor(random() * readingsOf(char).length)] ?? char);
  const initials = syllables.map((syllable) => syllable.charAt(0));
  const at = Math.floor(random() * Math.max(1, syllables.length - 3));
  const join = (from: number, to: number): string => syllables.slice(from, to).join('');
  return [
    join(0, 2),
    join(0, 3),
    join(0, 20),
    join(at, at + 1),
    join(at, at + 2),
    join(at, at + 3),
    join(at, at + 4),
    `${join(at, at + 1)}${initials[at + 1] ?? ''}`,
    `${join(at, at + 2)}${initials.slice(at + 2, at + 4).join('')}`,
    `${initials[at] ?? ''}${join(at + 1, at + 3)}`,
    initials.slice(0, 2).join(''),
    initials.slice(0, 4).join(''),
    initials.join(''),
    initials.slice(at, at + 3).join(''),
    initials.slice(at, at + 4).join(''),
    `${join(0, 2)}qx`,
    [...join(0, 4)].reverse().join(''),
  ];
}

interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly slowest: string;
}

/** The best of three for each, since others use the machine as well. */
function measure(typed: readonly string[], search: (typed: string) => void): Times {
  const once = (words: string): number => {
    const began = performance.now();
    search(words);
    return performance.now() - began;
  };
  const times = typed.map((words) => ({ words, ms: Math.min(once(words), once(words), once(words)) }));
  times.sort((a, b) => a.ms - b.ms);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]?.ms ?? 0;
  return {
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    slowest: times
      .slice(-8)
      .map(({ words, ms }) => `${words} ${ms.toFixed(1)}`)
      .join(', '),
  };
}

/** Builds a partner's list of `customers`, searches it as people type, and says what it took. */
export async function measureSearch(customers = million): Promise<readonly SearchRow[]> {
  const resting = memory();
  const records = [...madeUp(customers)];
  const withRecords = memory();
  const readingsOf = await loadReadings();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const list = await partnerCustomers(records, new NameUnits(readingsOf));
  const built = performance.now() - began;
  delay.disable();
  const withIndex = memory();

  const random = randomNumbers(7);
  const samples = Array.from({ length: searches / 10 }, () => records[Math.floor(random() * records.length)]?.customer.name ?? '');
  const letters = samples.flatMap((name) => spellings(name, readingsOf, random)).filter((typed) => typed.length > 1);
  const fragments = samples.flatMap((name) => [name.slice(0, 2), name.slice(2, 4), name.slice(1, 5), name]);
  const search = (typed: string) => void searchCustomers(list, typed, 20);
  for (const typed of letters.slice(0, 400)) search(typed);
  const pinyin = measure(letters, search);
  const characters = measure(fragments, search);
  const why = pinyin.p99 > pinyinGoal ? await whereItGoes(() => letters.forEach(search)) : undefined;
  process.stderr.write(`slowest: ${pinyin.slowest}; ${characters.slowest}\n`);
  return [
    { what: 'pinyin search p99', value: pinyin.p99, unit: 'ms', goal: pinyinGoal, ...(why === undefined ? {} : { why }) },
    { what: 'pinyin search p50', value: pinyin.p50, unit: 'ms' },
    { what: 'pinyin search, slowest', value: pinyin.worst, unit: 'ms' },
    { what: 'search by characters p99', value: characters.p99, unit: 'ms', goal: 5 },
    { what: 'search by characters, slowest', value: characters.worst, unit: 'ms' },
    { what: 'building the indexes, in slices', value: built / 1000, unit: 's' },
    { what: 'longest wait of a turn meanwhile', value: delay.max / 1e6, unit: 'ms' },
    { what: 'memory of the indexes', value: list.bytes / mega, unit: 'MB' },
    { what: 'memory with the indexes, more than before', value: withIndex - withRecords, unit: 'MB' },
    { what: 'memory of the customers themselves', value: withRecords - resting, unit: 'MB' },
  ];
}

async function whereItGoes(work: () => void): Promise<string> {
  await startProfile();
  work();
  return profileWord(await stopProfile());
}

/** Resident, after a collection where the process allows one (`--expose-gc`). */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / mega;
}
