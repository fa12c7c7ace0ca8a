/** How the bot proves who it is and checks who calls, in each cloud. Without an identity (local mode) nobody is checked. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotIdentity } from '../config/botIdentity.js';

/** The China cloud's own endpoints; `ChannelService` stays unset there. */
function chinaEndpoints(tenantId: string) {
  return {
    OAuthUrl: 'https://token.botframework.azure.cn/',
    ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    ValidateAuthority: true,
  };
}

const usGovernment = { ChannelService: 'https://botframework.azure.us' };

export function createAuthentication(identity: BotIdentity | undefined): ConfigurationBotFrameworkAuthentication {
  if (!identity) return new ConfigurationBotFrameworkAuthentication({});
  const { cloud, appType, appId, appPassword, tenantId } = identity;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(appPassword === undefined ? {} : { MicrosoftAppPassword: appPassword }),
    ...(tenantId === undefined ? {} : { MicrosoftAppTenantId: tenantId }),
    ...(cloud === 'china' ? chinaEndpoints(tenantId ?? '') : cloud === 'usgov' ? usGovernment : {}),
  });
}
