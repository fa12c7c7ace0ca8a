/** The self-help catalogue and what else the guidance says of each service; from `data/`. */
import type { ServiceSnapshot } from '../domain/escalation.js';
import type { ServiceKey, TopicId } from '../domain/ids.js';
import type { Bilingual } from '../domain/language.js';
import type { TargetTable } from '../domain/severity.js';

export interface Topic {
  readonly id: TopicId;
  readonly title: Bilingual;
  /** At most 4, each at most 60 Chinese characters. */
  readonly steps: readonly Bilingual[];
  /** A link that somebody has seen: links marked `pattern` or `unverified` are replaced by the service's documented page, or absent. */
  readonly url?: string;
}

export interface Link {
  readonly label: Bilingual;
  readonly url: string;
}

export interface Service extends ServiceSnapshot {
  /** The order of the catalogue. */
  readonly order: number;
  /** Words that name this service; a word may name several (Dynamics 365). */
  readonly synonyms: readonly string[];
  /** Words that only suggest it (邮件, 登录) and yield to a name. */
  readonly hints: readonly string[];
  readonly adminCenter: Link;
  /** Where its outages are told, the way there in words; absent where no place is documented. */
  readonly health?: Link;
  /** Where a request is officially filed, for the filing text: a name of the place with the path inside it, and its address. */
  readonly filing: { readonly place: Bilingual; readonly url: string };
  /** One sentence that tells partners what goes wrong there, as an example. */
  readonly example: Bilingual;
}

export interface Guidance {
  readonly services: readonly Service[];
  service(key: ServiceKey): Service | undefined;
  /** The topics that fit the symptom best, best first; without a symptom the service's first ones. */
  topics(service: ServiceKey, symptom: string | undefined, limit: number): readonly Topic[];
  topic(id: TopicId): Topic | undefined;
  /** The "see also" pages of the source: self-support, technical support, service health, billing, customer support, program guide. */
  readonly seeAlso: readonly Link[];
  readonly programGuide: Link;
  readonly partnerCenterRequests: Link;
  readonly targets: TargetTable;
  readonly phone: { readonly number: string; readonly hours: Bilingual };
}
