import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The machine's own browser, which has its fonts; else the one that comes with the development packages. */
const installed = '/usr/bin/chromium';

/** A browser to draw cards with. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: existsSync(installed) ? installed : await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });
