import { serviceKey, topicId } from '../domain/ids.js';
import type { TargetTable } from '../domain/severity.js';
import {
  type Basis,
  type LinkEntry,
  linksFile,
  readChecked,
  type ServiceEntry,
  selfHelpFile,
  servicesFile,
  type TopicEntry,
} from './catalogueFiles.js';
import type { Guidance, Link, Service, Topic } from './ports.js';
import { Ranking } from './ranking.js';

/** The files of the catalogue, by path. */
export interface GuidanceFiles {
  readonly servicesFile: string;
  readonly selfHelpFile: string;
  readonly linksFile: string;
}

/** The guidance, or what is wrong with its files, one sentence each. */
export type LoadedGuidance =
  | { readonly ok: true; readonly guidance: Guidance }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads and checks the catalogue; `targets` must know every service of it. Without them, being wrong themselves, only the rest is checked. */
export function loadGuidance(files: GuidanceFiles, targets: TargetTable | undefined): LoadedGuidance {
  const services = readChecked(files.servicesFile, servicesFile);
  const selfHelp = readChecked(files.selfHelpFile, selfHelpFile);
  const links = readChecked(files.linksFile, linksFile);
  if (!services.ok || !selfHelp.ok || !links.ok)
    return { ok: false, problems: [services, selfHelp, links].flatMap((read) => (read.ok ? [] : read.problems)) };

  const entries = services.value.services;
  const { common, services: topicsOf } = selfHelp.value;
  const problems = [
    ...repeated(entries.map(({ key }) => key)).map((key) => `${files.servicesFile}: the service ${key} is there twice`),
    ...unseenPlaces(entries).map((place) => `${files.servicesFile}: ${place} has an address that nobody has seen`),
    ...entries.filter(({ key }) => topicsOf[key] === undefined).map(({ key }) => `${files.selfHelpFile}: services.${key} is missing`),
    ...Object.keys(topicsOf)
      .filter((key) => !entries.some((entry) => entry.key === key))
      .map((key) => `${files.selfHelpFile}: services.${key} is not a service of ${files.servicesFile}`),
    ...repeated([...common, ...Object.values(topicsOf).flat()].map(({ id }) => id)).map(
      (id) => `${files.selfHelpFile}: the topic ${id} is there twice`,
    ),
    ...entries
      .filter(({ key }) => targets?.has(serviceKey(key)) === false)
      .map(({ key }) => `${files.servicesFile}: the service ${key} has no response targets`),
    ...[links.value.programGuide, links.value.partnerCenterRequests]
      .filter(({ basis }) => !seen(basis))
      .map(({ url }) => `${files.linksFile}: nobody has seen ${url}, which cannot be left out`),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, guidance: guidanceOf(entries, common, topicsOf, links.value, targets ?? new Map()) };
}

function guidanceOf(
  entries: readonly ServiceEntry[],
  common: readonly TopicEntry[],
  topicsOf: Readonly<Record<string, readonly TopicEntry[]>>,
  links: {
    readonly seeAlso: readonly LinkEntry[];
    readonly programGuide: LinkEntry;
    readonly partnerCenterRequests: LinkEntry;
    readonly phone: Guidance['phone'];
  },
  targets: TargetTable,
): Guidance {
  const services = entries.map(serviceOf);
  const byKey = new Map(services.map((service) => [service.key, service]));
  const shared = common.map((entry) => ranked(entry, undefined, true));
  const rankings = new Map(
    entries.map((entry) => [
      serviceKey(entry.key),
      new Ranking<Topic>([...(topicsOf[entry.key] ?? []).map((own) => ranked(own, entry.documentation, false)), ...shared]),
    ]),
  );
  const topics = new Map(
    [...rankings.values()].flatMap((ranking) => ranking.best(undefined, Number.POSITIVE_INFINITY).map((topic) => [topic.id, topic])),
  );
  return {
    services,
    service: (key) => byKey.get(key),
    topics: (service, symptom, limit) => rankings.get(service)?.best(symptom, limit) ?? [],
    topic: (id) => topics.get(id),
    seeAlso: links.seeAlso.filter(({ basis }) => seen(basis)).map(linkOf),
    programGuide: linkOf(links.programGuide),
    partnerCenterRequests: linkOf(links.partnerCenterRequests),
    targets,
    phone: { number: links.phone.number, hours: links.phone.hours },
  };
}

const seen = (basis: Basis): boolean => basis !== 'pattern' && basis !== 'unverified';

const linkOf = ({ label, url }: Pick<LinkEntry, 'label' | 'url'>): Link => ({ label, url });

const serviceOf = ({ key, name, short, example, synonyms, hints, adminCenter, health, filing }: ServiceEntry, order: number): Service => ({
  key: serviceKey(key),
  name,
  short,
  order,
  synonyms,
  hints,
  adminCenter: linkOf(adminCenter),
  ...(health !== undefined && seen(health.basis) ? { health: { label: health.place, url: health.url } } : {}),
  filing: { place: filing.place, url: filing.url },
  example,
});

/** A topic with the address that may be shown: its own when somebody has seen it, else its service's documented page, else none. */
function ranked(entry: TopicEntry, documentation: ServiceEntry['documentation'], common: boolean) {
  const url = [entry, documentation].find((link) => link !== undefined && seen(link.basis))?.url;
  const topic: Topic = { id: topicId(entry.id), title: entry.title, steps: entry.steps, ...(url === undefined ? {} : { url }) };
  return {
    topic,
    titles: Object.values(entry.title),
    steps: entry.steps.flatMap((step) => Object.values(step)),
    keywords: entry.keywords,
    common,
  };
}

const repeated = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

/** Admin centers and filing places cannot be left out, so their addresses must have been seen. */
const unseenPlaces = (entries: readonly ServiceEntry[]): readonly string[] =>
  entries.flatMap(({ key, adminCenter, filing }) => [
    ...(seen(adminCenter.basis) ? [] : [`${key}.adminCenter`]),
    ...(seen(filing.basis) ? [] : [`${key}.filing`]),
  ]);
