/** The environment, read once at the start into a typed Config. Nobody else reads `process.env`. */
import { join, resolve } from 'node:path';
import { type BotIdentity, readBotIdentity } from './config/botIdentity.js';
import { isLoopback } from './config/loopback.js';
import { quoted, SettingReader } from './config/settingReader.js';
import type { Environment } from './config/settings.js';
import { findMisspellings } from './config/spelling.js';
import { type LogLevel, logLevels } from './log.js';
import { projectRoot } from './projectRoot.js';

/** An address to listen on; port 0 takes any free one. */
export interface Listen {
  readonly host: string;
  readonly port: number;
}

export interface Config {
  /** Absent: local mode. Nobody is authenticated, and the bot listens on this machine only. */
  readonly bot?: BotIdentity;
  readonly listen: Listen;
  /** Readiness and metrics. Absent: only on the port of the messages (local mode). */
  readonly ops?: Listen;
  /** Absolute. */
  readonly dataDir: string;
  /** Who runs this bot, shown in refusals; the bot never speaks as 21Vianet. */
  readonly operator: { readonly name?: string; readonly contact?: string };
  /** Who files the request in 21Vianet's own system after the escalation: nobody for now (`bot`), or the partner as a next step. */
  readonly filing: 'bot' | 'partner';
  /** Absolute; the samples in data/ unless set. */
  readonly files: { readonly customers: string; readonly partners: string; readonly reps: string };
  /** Lets every user of a reps' tenant act as a representative where the file says so; in local mode the samples do. */
  readonly repsAllowUnlisted: boolean;
  /** Local mode: are users of no listed tenant agents of the sample partner, or refused? */
  readonly localStrangers: 'agent' | 'refuse';
  /** Local mode: does the page show sample escalations when it is first opened on new data? */
  readonly localSamples: boolean;
  readonly logLevel: LogLevel;
}

export type ReadConfig =
  /** `hints`: what does not stop the start but is probably not meant. */
  | { readonly ok: true; readonly config: Config; readonly hints: readonly string[] }
  /** `config`: what could be read, the defaults for the rest; good for looking for what else is wrong. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly config: Config };

const defaultPort = 3978;
const defaultOpsPort = 3979;

/** Reads all settings; every problem is named at once, each with what the setting should look like. Relative paths start at `cwd`. */
export function readConfig(env: Environment, cwd: string = process.cwd()): ReadConfig {
  const settings = new SettingReader(env);
  const { bot, credentials } = readBotIdentity(settings);
  const local = credentials === 'none';
  const listen = { host: settings.host('HOST') ?? '127.0.0.1', port: settings.port('PORT') ?? defaultPort };
  const ops = readOps(settings, listen, local);
  // Half an identity may be mended either way, so an address that is wrong in local mode is told as well.
  if (credentials !== 'all') refuseOthers(settings, local);
  if (settings.has('DATABASE_URL')) {
    settings.problem('DATABASE_URL', 'is set, but this version keeps its data in DATA_DIR only and cannot use Postgres yet. Unset it.');
  }
  const file = (name: 'CUSTOMERS_FILE' | 'PARTNERS_FILE' | 'REPS_FILE', sample: string) =>
    resolve(cwd, settings.text(name) ?? join(projectRoot, 'data', sample));
  const operatorName = settings.text('OPERATOR_NAME');
  const operatorContact = settings.text('OPERATOR_CONTACT');
  const config: Config = {
    ...(bot === undefined ? {} : { bot }),
    listen,
    ...(ops === undefined ? {} : { ops }),
    dataDir: resolve(cwd, settings.text('DATA_DIR') ?? join(projectRoot, '.data')),
    operator: {
      ...(operatorName === undefined ? {} : { name: operatorName }),
      ...(operatorContact === undefined ? {} : { contact: operatorContact }),
    },
    filing: settings.oneOf('FILING', ['bot', 'partner']) ?? 'bot',
    files: {
      customers: file('CUSTOMERS_FILE', 'customers.json'),
      partners: file('PARTNERS_FILE', 'partners.json'),
      reps: file('REPS_FILE', 'reps.json'),
    },
    repsAllowUnlisted: (settings.oneOf('REPS_ALLOW_UNLISTED', ['true', 'false']) ?? (local ? 'true' : 'false')) === 'true',
    localStrangers: settings.oneOf('LOCAL_STRANGERS', ['agent', 'refuse']) ?? 'agent',
    localSamples: (settings.oneOf('LOCAL_SAMPLES', ['yes', 'no']) ?? 'yes') === 'yes',
    logLevel: settings.oneOf('LOG_LEVEL', logLevels) ?? 'info',
  };
  const spelling = findMisspellings(env).map(({ found, meant }) => ({
    meant,
    text: `${found} is not a setting; ${meant} is probably meant.`,
  }));
  // A misspelt credential would silently turn a bot for Teams into a local one, so it stops the start; other names may be another program's.
  const grave = spelling.filter(({ meant }) => meant.startsWith('Microsoft'));
  const problems = [...settings.problems, ...grave.map(({ text }) => text)];
  const mild = spelling.filter((each) => !grave.includes(each)).map(({ text }) => text);
  if (problems.length > 0) return { ok: false, problems: [...problems, ...mild], config };
  return { ok: true, config, hints: [...mild, ...hintsFor(config, settings)] };
}

function refuseOthers(settings: SettingReader, local: boolean): void {
  for (const name of ['HOST', 'OPS_HOST'] as const) {
    const host = settings.text(name);
    if (host === undefined || isLoopback(host) || settings.isWrong(name)) continue;
    settings.problem(
      name,
      `${quoted(host)} would let other machines reach the bot, but without ${local ? '' : 'all of the '}credentials nobody is authenticated.`,
      `It should be this machine (127.0.0.1, ::1 or localhost)${local ? '' : ' until they are complete'}.`,
      ...(local ? ['To serve others set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.'] : []),
    );
  }
}

function readOps(settings: SettingReader, listen: Listen, local: boolean): Listen | undefined {
  const host = settings.host('OPS_HOST') ?? '127.0.0.1';
  const port = settings.port('OPS_PORT') ?? (local ? undefined : defaultOpsPort);
  if (port === undefined) return undefined;
  if (port !== 0 && port === listen.port) {
    if (local) return undefined;
    settings.problem('OPS_PORT', 'is the same as PORT. It should be another port: metrics are not for everyone who can reach the bot.');
  }
  return { host, port };
}

const localOnly = ['LOCAL_STRANGERS', 'LOCAL_SAMPLES'] as const;

function hintsFor(config: Config, settings: SettingReader): readonly string[] {
  if (config.bot === undefined) return [];
  const unnamed = config.operator.name === undefined || config.operator.contact === undefined;
  return [
    ...(unnamed ? ['OPERATOR_NAME and OPERATOR_CONTACT are not both set: people whom the bot refuses are not told whom to ask.'] : []),
    ...localOnly.filter((name) => settings.has(name)).map((name) => `${name} has no effect while credentials are set.`),
  ];
}
