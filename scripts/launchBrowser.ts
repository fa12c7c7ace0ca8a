import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packagedChromium.js';

/** The machine's own browser, which has its fonts; else the one that comes with the development packages. */
const installed = '/usr/bin/chromium';

/** A browser to draw cards with. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : await packagedChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });
