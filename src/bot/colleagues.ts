/** Representatives to hand work to: those whom the file lists, those first whom the bot can write to. */
import type { ColleagueShown } from '../cards/askTransfer.js';
import type { NamedRep } from '../domain/actor.js';
import type { Contact } from '../domain/conversation.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { PlaceKey } from '../domain/ids.js';
import { matchOption } from '../understanding/matchOption.js';
import { listedPerson, placeConversation, placeOf } from './identity.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

export interface Colleague extends ColleagueShown {
  readonly rep: NamedRep;
  /** Their own chat with the bot, once there was one. */
  readonly chat?: Contact;
}

/** Everybody listed but the one who speaks. */
export async function colleaguesOf({ seen }: Turn, { people, contacts }: BotParts): Promise<readonly Colleague[]> {
  const listed = people
    .representatives()
    .map(({ tenantId, aadObjectId, ...rep }) => ({ ...rep, person: listedPerson(tenantId, aadObjectId) }));
  const others = listed.filter(({ person }) => person !== seen.person);
  const all = await Promise.all(
    others.map(async (rep): Promise<Colleague> => {
      const { person, name } = rep;
      const chat = await contacts.get({ person });
      return chat?.reachable ? { rep, person, name, known: true, chat } : { rep, person, name, known: false };
    }),
  );
  return [...all.filter(({ known }) => known), ...all.filter(({ known }) => !known)];
}

/** The colleague that a card's choice or typed words mean; undefined for nobody, or for two. */
export function chosenColleague(words: string, colleagues: readonly Colleague[]): Colleague | undefined {
  const person = matchOption(
    words,
    colleagues.map(({ person: value, name }) => ({ value, words: [name] })),
  );
  return colleagues.find((each) => each.person === words || each.person === person);
}

/** Whoever asked for it, by their key: also a representative whom no file lists. */
export async function requesterOf(
  words: string,
  { transferRequests = [] }: SubmittedEscalation,
  { contacts }: BotParts,
): Promise<Colleague | undefined> {
  const request = transferRequests.find((each) => each.person === words);
  if (request === undefined) return undefined;
  const { person, name } = request;
  const chat = await contacts.get({ person });
  return { rep: { person, name }, person, name, known: chat?.reachable === true, ...(chat?.reachable ? { chat } : {}) };
}

/** Where the colleague gets cards: their own chat, known to the bot as a place from now on; undefined for those it cannot write to. */
export async function placeFor({ chat }: Colleague, { contacts }: BotParts): Promise<PlaceKey | undefined> {
  if (chat === undefined) return undefined;
  const { conversation, language } = chat;
  const place = placeOf(conversation);
  const known = await contacts.get({ place });
  if (!known)
    await contacts.seen({ to: { place }, conversation: placeConversation(conversation), language, receives: false, reachable: true });
  return place;
}
