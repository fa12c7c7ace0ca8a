/** The shape of the guidance's data files: what is checked before anything of them is shown. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where an address comes from. Nobody has seen those marked `pattern` or `unverified`: they are never shown. */
const basis = z.enum(['doc-path', 'doc-link', 'given', 'repository', 'pattern', 'unverified']);
export type Basis = z.infer<typeof basis>;

const text = z.string().trim().min(1, 'should not be empty');
const both = z.object({ 'zh-CN': text, en: text }).strict();
const url = z.string().url('should be an address that begins with https://').startsWith('https://', 'should begin with https://');
const words = z.array(text);

/** How wide a text is on a button: a Chinese character counts two, anything else one. */
const width = (value: string): number =>
  Array.from(value, (character) => (character > '\u00ff' ? 2 : 1)).reduce<number>((sum, n) => sum + n, 0);

const short = both
  .refine((value) => width(value['zh-CN']) <= 20, { path: ['zh-CN'], message: 'should be at most 10 Chinese characters or 20 Latin ones' })
  .refine((value) => width(value.en) <= 18, { path: ['en'], message: 'should be at most 18 characters' });

const step = both
  .refine((value) => [...value['zh-CN']].length <= 60, { path: ['zh-CN'], message: 'should be at most 60 characters' })
  .refine((value) => value.en.length <= 140, { path: ['en'], message: 'should be at most 140 characters' });

const topic = z
  .object({
    id: text,
    title: both,
    steps: z.array(step).min(1, 'should have a step').max(4, 'should have at most 4 steps'),
    url,
    basis,
    source: text,
    keywords: words,
  })
  .strict();

const place = z.object({ place: both, url, basis, source: text }).strict();

const service = z
  .object({
    key: text,
    name: both,
    short,
    example: both,
    synonyms: words.min(1, 'should name the service at least once'),
    hints: words,
    adminCenter: z.object({ label: both, url, basis }).strict(),
    /** Absent where no documented page says where its outages are told. */
    health: place.optional(),
    filing: place,
    documentation: z.object({ url, basis }).strict().optional(),
  })
  .strict();

const link = z.object({ label: both, url, basis, source: text }).strict();

/** `data/services.json` */
export const servicesFile = z
  .object({ version: z.literal(1), about: text, services: z.array(service).min(1, 'should name a service') })
  .strict();

/** `data/self-help.json`: topics by service, and those that belong to all. */
export const selfHelpFile = z
  .object({
    version: z.literal(1),
    about: text,
    basis: z.record(text),
    common: z.array(topic),
    services: z.record(z.array(topic)),
  })
  .strict();

/** `data/links.json` */
export const linksFile = z
  .object({
    version: z.literal(1),
    about: text,
    seeAlso: z.array(link),
    programGuide: link,
    partnerCenterRequests: link,
    phone: z.object({ number: text, hours: both, source: text }).strict(),
  })
  .strict();

/** One service, topic or link as its file gives it. */
export type ServiceEntry = z.infer<typeof service>;
export type TopicEntry = z.infer<typeof topic>;
export type LinkEntry = z.infer<typeof link>;

/** What a file says, or one sentence for each thing that is wrong with it. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads one data file and checks its shape. */
export function readChecked<T>(path: string, shape: z.ZodType<T, z.ZodTypeDef, unknown>): Checked<T> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error) return { ok: false, problems: [`${path}: cannot be read (${error.message})`] };
    throw error;
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || 'the file'}: ${issue.message}`) };
}
