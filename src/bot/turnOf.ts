/** Makes a turn out of an activity: identity, language, place, what was typed or pressed. Reads the store, writes nothing. */
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Language } from '../domain/language.js';
import type { Profile } from '../store/ports.js';
import type { ConversationMemory } from './conversationMemory.js';
import { conversationOf, identify, localeOf, personSeen, placeOf } from './identity.js';
import type { BotParts } from './parts.js';
import { Reply } from './reply.js';
import type { Said } from './said.js';
import type { PartnerTurn, Turn } from './turn.js';

const turnKey = Symbol('turn');

/** Reads everything that the turn needs; the context keeps it for the dialogs. */
export async function makeTurn(context: TurnContext, said: Said, parts: BotParts, memory: ConversationMemory): Promise<Turn> {
  const { activity } = context;
  const seen = personSeen(activity);
  const profile = await parts.profiles.get(seen.person);
  const who = identify(parts.people, parts.policy, seen, profile?.localRole);
  const conversation = conversationOf(activity);
  const language = languageOf(activity, profile, 'language' in who ? who.language : undefined);
  const isInvoke = activity.type === ActivityTypes.Invoke;
  const attached = attachedKind(activity);
  const turn: Turn = {
    seen,
    who,
    profile,
    language,
    audience: { language, executes: activity.channelId === 'msteams' },
    conversation,
    place: placeOf(conversation),
    ...forSide(said, who),
    ...(attached ? { attached } : {}),
    isUnreadable: !said.press && (isInvoke || (activity.value !== undefined && activity.value !== null)),
    isInvoke,
    ...(activity.replyToId ? { pressedActivityId: activity.replyToId } : {}),
    activityId: activity.id ?? '',
    now: parts.now(),
    reply: new Reply(),
    memory,
  };
  context.turnState.set(turnKey, turn);
  return turn;
}

/** The partner's turn that a dialog is in; the intake is begun for nobody else. */
export function partnerTurnOf(context: TurnContext): PartnerTurn {
  const turn: PartnerTurn | undefined = context.turnState.get(turnKey);
  if (!turn) throw new Error('A dialog ran outside of a turn.');
  return turn;
}

/** The same turn in another language, from here on: for the dialogs of its context as well. */
export function inLanguage(context: TurnContext, turn: PartnerTurn, language: Language): PartnerTurn {
  const spoken: PartnerTurn = { ...turn, language, audience: { ...turn.audience, language } };
  context.turnState.set(turnKey, spoken);
  return spoken;
}

/** What the person chose for good, else what their client speaks, else what the directory says. */
function languageOf(activity: Activity, profile: Profile | undefined, listed: Language | undefined): Language {
  return profile?.language ?? localeOf(activity) ?? listed ?? 'zh-CN';
}

/** “Last month” asks for numbers when a representative says it; of a partner it is a line like another. */
function forSide(said: Said, who: Turn['who']): Said {
  if (who.kind === 'rep' || said.command?.command !== 'figures') return said;
  const { command: _, ...rest } = said;
  return rest;
}

/** A file or a recording. Teams adds the text's own HTML as an attachment: that is none. */
function attachedKind(activity: Activity): 'file' | 'voice' | undefined {
  const kinds = (activity.attachments ?? []).map(({ contentType }) => contentType ?? '').filter((type) => type !== 'text/html');
  if (kinds.length === 0) return undefined;
  return kinds.every((type) => type.startsWith('audio/')) ? 'voice' : 'file';
}
