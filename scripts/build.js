import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist', 'index.js');

/** When a file or folder, or anything in it, was last changed. A folder changes when a file in it goes. */
function lastChange(/** @type {string} */ path) {
  const { mtimeMs } = statSync(path);
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(mtimeMs, ...inside.map((name) => statSync(join(path, name)).mtimeMs));
}

function isStale() {
  const built = statSync(bundle, { throwIfNoEntry: false });
  const sources = ['src', 'cards', 'package.json', 'tsconfig.json', 'scripts'].map((name) => lastChange(join(root, name)));
  return built === undefined || built.mtimeMs < Math.max(...sources);
}

/** Bundles src/index.ts to dist/index.js unless that is newer than the sources. Packages stay in node_modules. */
export async function buildIfStale() {
  if (!isStale()) return;
  const startedAt = new Date();
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    write: false,
    logLevel: 'error',
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  // Written aside and renamed, so that a second start at the same time never reads half a bundle; the source map goes first.
  for (const { path, contents } of outputFiles.sort((a, b) => b.path.length - a.path.length)) {
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, contents);
    renameSync(aside, path);
  }
  // A source that was saved during the build is newer than this bundle.
  utimesSync(bundle, startedAt, startedAt);
}
