/** The identities that everything else refers to. Branded strings: one kind can never be passed for another. */
type Brand<T, B extends string> = T & { readonly __brand: B };

/** Milliseconds since the epoch; always passed in, never read from a clock in `domain/`. */
export type Instant = number;
/** A Microsoft Entra tenant: a partner organisation or the representatives' own. */
export type TenantId = Brand<string, 'TenantId'>;
/** An escalation for its whole life, from the first draft on: random, unguessable, never changes. */
export type EscalationId = Brand<string, 'EscalationId'>;
/** `channelId|tenantId or '-'|userId`; the user id is the aadObjectId on msteams. */
export type PersonKey = Brand<string, 'PersonKey'>;
/** `channelId|conversation id` without its `;messageid=` part: one channel, group or personal chat. */
export type PlaceKey = Brand<string, 'PlaceKey'>;
/** What makes a command happen once: see `desk/commandKeys.ts` for how each is made. */
export type CommandKey = Brand<string, 'CommandKey'>;
/** A service of the catalogue in `data/services.json`, e.g. `exchange-online`. */
export type ServiceKey = Brand<string, 'ServiceKey'>;
/** A self-help topic of the catalogue, e.g. `exo-ndr`. */
export type TopicId = Brand<string, 'TopicId'>;
/** A file that was sent: random, unguessable, its bytes' name in the store. */
export type AttachmentId = Brand<string, 'AttachmentId'>;
/** A customer as the partner's directory names it. */
export type CustomerId = Brand<string, 'CustomerId'>;

/** The only way to make an identity out of a string: at a boundary that has just checked it. */
export const tenantId = (text: string): TenantId => text as TenantId;
export const escalationId = (text: string): EscalationId => text as EscalationId;
export const personKey = (text: string): PersonKey => text as PersonKey;
export const placeKey = (text: string): PlaceKey => text as PlaceKey;
export const commandKey = (text: string): CommandKey => text as CommandKey;
export const serviceKey = (text: string): ServiceKey => text as ServiceKey;
export const topicId = (text: string): TopicId => text as TopicId;
export const attachmentId = (text: string): AttachmentId => text as AttachmentId;
export const customerId = (text: string): CustomerId => text as CustomerId;

/** Who is told: a person in their own chat, or a place where representatives receive cards. */
export type Recipient = { readonly person: PersonKey } | { readonly place: PlaceKey };
