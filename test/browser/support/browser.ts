/** One browser for all the browser tests of a run: the Chromium that the development packages bring. */
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from '../../../scripts/packagedChromium.js';

/** Every name but this machine's leads nowhere, so that no test can depend on what is elsewhere. */
const nowhereElse = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

let launched: Promise<Browser> | undefined;

/** Launched when it is first asked for. */
export function theBrowser(): Promise<Browser> {
  launched ??= packagedChromium().then(({ executablePath, env }) =>
    chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu', '--headless=shell', nowhereElse] }),
  );
  return launched;
}

after(async () => {
  await (await launched)?.close();
});
