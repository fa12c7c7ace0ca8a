import { expect } from 'chai';
import { botAuthSettings } from '../../src/config/botAuthSettings.js';

const bot = { appType: 'SingleTenant', appId: 'the-app', appPassword: 'the-secret', tenantId: 'the-tenant' } as const;

describe("the SDK's authentication settings", () => {
  it('are empty in local mode', () => {
    expect(botAuthSettings(undefined)).to.deep.equal({});
  });

  it('are the identity alone in the worldwide cloud', () => {
    expect(botAuthSettings({ ...bot, cloud: 'global' })).to.deep.equal({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: 'the-app',
      MicrosoftAppPassword: 'the-secret',
      MicrosoftAppTenantId: 'the-tenant',
    });
  });

  it('name the service in the US government cloud', () => {
    expect(botAuthSettings({ ...bot, cloud: 'usgov' })).to.include({ ChannelService: 'https://botframework.azure.us' });
  });

  it('give every address of the Chinese cloud, the login with the tenant, and no channel service', () => {
    const settings = botAuthSettings({ ...bot, cloud: 'china' });
    expect(settings).to.include({
      ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/the-tenant',
      ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
      OAuthUrl: 'https://token.botframework.azure.cn/',
    });
    expect(settings).not.to.have.property('ChannelService');
  });
});
