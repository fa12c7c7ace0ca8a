import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { botAuthSettings } from '../config/botAuthSettings.js';
import type { BotIdentity } from '../config/botIdentity.js';

/** How the bot proves who it is and checks who calls, in its cloud. Without an identity (local mode) nobody is checked. */
export const createAuthentication = (identity: BotIdentity | undefined): ConfigurationBotFrameworkAuthentication =>
  new ConfigurationBotFrameworkAuthentication(botAuthSettings(identity));
