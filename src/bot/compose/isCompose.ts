import { type Activity, ActivityTypes } from 'botbuilder';

/** Teams' compose box (a messaging extension) asks something. It may stand in any chat, also in one that the bot is no member of. */
export const isCompose = ({ type, name }: Pick<Partial<Activity>, 'type' | 'name'>): boolean =>
  type === ActivityTypes.Invoke && (name ?? '').startsWith('composeExtension/');
