import type { BotCloud } from '../config/botIdentity.js';

const hosts: Readonly<Record<BotCloud, string>> = {
  global: 'teams.microsoft.com',
  usgov: 'gov.teams.microsoft.us',
  china: 'teams.microsoftonline.cn',
};

/** The address of a Teams chat with a sign-in name, in the cloud that the bot is registered in. Between clouds such a link can fail. */
export const chatLink =
  (cloud: BotCloud) =>
  (signInName: string): string =>
    `https://${hosts[cloud]}/l/chat/0/0?users=${encodeURIComponent(signInName)}`;
