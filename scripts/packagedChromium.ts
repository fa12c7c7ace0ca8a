import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser that can be started: what to run and with which surroundings. */
export interface PackagedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Without these the package does not unpack the libraries that a bare system lacks; it reads them when it is loaded. */
const bareSystem = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/**
 * The Chromium that comes with the development packages, unpacked into a folder of its own that goes with this process: the package's
 * own place is shared by all that run at the same time, and one of them may find another's half a browser there.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const before = { ...process.env };
  Object.assign(process.env, bareSystem, { TMPDIR: folder });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return { executablePath, env: surroundings(folder) };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function surroundings(folder: string): Readonly<Record<string, string>> {
  const needed = { HOME: folder, TMPDIR: folder, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  // The package brings Latin letters only, so the system's own fonts go first where there are some.
  return existsSync('/etc/fonts/fonts.conf') ? needed : { ...needed, FONTCONFIG_PATH: join(folder, 'fonts') };
}
