import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../projectRoot.js';
import type { BotIdentity } from './botIdentity.js';

const cloudsFile = z.object({ usgov: z.record(z.string()), china: z.record(z.string()) });

/**
 * What the Bot Framework SDK's `ConfigurationBotFrameworkAuthentication` takes, by its own names. Empty in local mode, which turns its
 * authentication off. The addresses of the other clouds stand in data/bot-clouds.json.
 */
export function botAuthSettings(bot: BotIdentity | undefined): Readonly<Record<string, string>> {
  if (bot === undefined) return {};
  return {
    ...endpointsOf(bot),
    MicrosoftAppType: bot.appType,
    MicrosoftAppId: bot.appId,
    ...(bot.appPassword === undefined ? {} : { MicrosoftAppPassword: bot.appPassword }),
    ...(bot.tenantId === undefined ? {} : { MicrosoftAppTenantId: bot.tenantId }),
  };
}

function endpointsOf({ cloud, tenantId }: BotIdentity): Readonly<Record<string, string>> {
  if (cloud === 'global') return {};
  const clouds = cloudsFile.parse(JSON.parse(readFileSync(join(projectRoot, 'data', 'bot-clouds.json'), 'utf8')));
  return Object.fromEntries(Object.entries(clouds[cloud]).map(([name, value]) => [name, value.replace('<tenant>', tenantId ?? '')]));
}
