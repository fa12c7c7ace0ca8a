/** What all browser tests of a run share, since it takes long to start: one browser, and one bot that begins anew for each part. */
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from '../../../scripts/packagedChromium.js';
import { type BotProcess, startBot } from '../../support/botProcess.js';

/** Every name but this machine's leads nowhere, so that no test can depend on what is elsewhere. */
const nowhereElse = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

let launched: Promise<Browser> | undefined;
let started: Promise<BotProcess> | undefined;

/** The Chromium that the development packages bring, launched when it is first asked for. */
export function theBrowser(): Promise<Browser> {
  launched ??= packagedChromium().then(({ executablePath, env }) =>
    chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu', '--headless=shell', nowhereElse] }),
  );
  return launched;
}

/** The bot as on its first day. */
export async function newBot(): Promise<BotProcess> {
  const isFirst = started === undefined;
  started ??= startBot();
  const bot = await started;
  if (isFirst) return bot;
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  const { status } = await fetch(`${bot.url}/local/start-over`, request);
  if (status !== 204) throw new Error(`the bot does not start over: ${String(status)}`);
  return bot;
}

after(async () => {
  await (await launched)?.close();
  await (await started)?.stop();
});
