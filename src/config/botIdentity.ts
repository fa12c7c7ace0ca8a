import { isGuid, type SettingReader } from './settingReader.js';

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const clouds = ['global', 'usgov', 'china'] as const;

export type BotCloud = (typeof clouds)[number];

/** Who the bot is towards the Bot Framework service: registered as an app in one cloud. */
export interface BotIdentity {
  readonly cloud: BotCloud;
  readonly appType: (typeof appTypes)[number];
  readonly appId: string;
  /** Absent for a managed identity. */
  readonly appPassword?: string;
  /** Absent for MultiTenant. */
  readonly tenantId?: string;
}

const inAzure = 'Azure portal > your Azure Bot > Configuration';
const whereId = `Find it under ${inAzure} > Microsoft App ID.`;
const whereTenant = `Find it under ${inAzure} > App Tenant ID.`;
const wherePassword = `Make one under ${inAzure} > Manage Password > Client secrets and copy the column "Value".`;

const besidesId = ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'] as const;

/** The identity, and how much of it is set: `none` is local mode, `half` a problem that is told, and `all` may still be wrong in itself. */
export interface ReadIdentity {
  readonly bot?: BotIdentity;
  readonly credentials: 'none' | 'half' | 'all';
}

/** Reads who the bot is. */
export function readBotIdentity(settings: SettingReader): ReadIdentity {
  const cloud = settings.oneOf('BOT_CLOUD', clouds) ?? 'global';
  const appType = settings.oneOf('MicrosoftAppType', appTypes) ?? 'SingleTenant';
  const appId = settings.guid('MicrosoftAppId', whereId);
  const tenantId = settings.guid('MicrosoftAppTenantId', whereTenant);
  const appPassword = settings.text('MicrosoftAppPassword');
  if (!settings.has('MicrosoftAppId')) return { credentials: refuseHalfAnIdentity(settings) };
  checkPassword(settings, appType, appPassword);
  checkTenant(settings, appType);
  if (cloud === 'china' && appType !== 'SingleTenant') {
    settings.problem(
      'MicrosoftAppType',
      'must be SingleTenant when BOT_CLOUD is china: bots there are registered in one tenant, at portal.azure.cn.',
    );
  }
  const complete =
    (appType === 'UserAssignedMSI' || appPassword !== undefined) && (appType === 'MultiTenant' || settings.has('MicrosoftAppTenantId'));
  const credentials = complete ? 'all' : 'half';
  if (appId === undefined) return { credentials };
  const password = appType === 'UserAssignedMSI' || appPassword === undefined ? {} : { appPassword };
  const tenant = appType === 'MultiTenant' || tenantId === undefined ? {} : { tenantId };
  return { bot: { cloud, appType, appId, ...password, ...tenant }, credentials };
}

function refuseHalfAnIdentity(settings: SettingReader): 'none' | 'half' {
  const others = besidesId.filter((name) => settings.has(name));
  if (others.length === 0) return 'none';
  settings.problem(
    'MicrosoftAppId',
    `is missing although ${others.join(', ')} is set.`,
    whereId,
    'Or unset the others to try the bot in local mode.',
  );
  return 'half';
}

function checkPassword(settings: SettingReader, appType: BotIdentity['appType'], password: string | undefined): void {
  const name = 'MicrosoftAppPassword';
  if (appType === 'UserAssignedMSI') {
    if (password !== undefined)
      settings.problem(name, 'must not be set: a managed identity (MicrosoftAppType=UserAssignedMSI) has no password.');
  } else if (password === undefined) {
    settings.problem(name, `is missing although MicrosoftAppId is set. It should be the app's client secret.`, wherePassword);
  } else if (isGuid(password)) {
    settings.problem(name, `is a GUID, so it is probably the secret's ID and not the secret.`, wherePassword);
  } else if (/^<.*>$|,$|\s/.test(password)) {
    settings.problem(name, 'has a placeholder, a space or a comma at its end. It should be the client secret alone.', wherePassword);
  }
}

function checkTenant(settings: SettingReader, appType: BotIdentity['appType']): void {
  if (appType === 'MultiTenant' || settings.has('MicrosoftAppTenantId')) return;
  const older =
    appType === 'SingleTenant' ? ['For an older bot that is registered for many tenants set MicrosoftAppType=MultiTenant instead.'] : [];
  settings.problem(
    'MicrosoftAppTenantId',
    `is missing: MicrosoftAppType ${appType} needs the tenant that the bot is registered in.`,
    whereTenant,
    ...older,
  );
}
