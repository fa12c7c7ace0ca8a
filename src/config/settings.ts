/** Every setting that the bot reads, by name; `.env.example` documents each (a test compares the two). */
export const settingNames = [
  'PORT',
  'HOST',
  'OPS_PORT',
  'OPS_HOST',
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'BOT_CLOUD',
  'DATA_DIR',
  'DATABASE_URL',
  'OPERATOR_NAME',
  'OPERATOR_CONTACT',
  'FILING',
  'CUSTOMERS_FILE',
  'PARTNERS_FILE',
  'REPS_FILE',
  'REPS_ALLOW_UNLISTED',
  'LOCAL_STRANGERS',
  'LOCAL_SAMPLES',
  'LOG_LEVEL',
] as const;

export type SettingName = (typeof settingNames)[number];

/** The environment as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;
