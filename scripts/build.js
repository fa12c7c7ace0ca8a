import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './buildPage.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist', 'index.js');
/** "node_modules" is in its path since Node warns of what packages use only when it is used elsewhere. */
const packagesFolder = join(root, 'dist', 'node_modules', 'packages');
const pageFolder = join(root, 'dist', 'page');
/** Stands for the packages' file until its name is known; as long as that, so that the source map stays right. */
const placeholder = '@packages-hash@@';

/** When a file or folder, or anything in it, was last changed. A folder changes when a file in it goes. */
function lastChange(/** @type {string} */ path) {
  const { mtimeMs } = statSync(path);
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(mtimeMs, ...inside.map((name) => statSync(join(path, name)).mtimeMs));
}

function isStale() {
  const built = statSync(bundle, { throwIfNoEntry: false });
  if (statSync(join(root, 'dist', 'page', 'index.html'), { throwIfNoEntry: false }) === undefined) return true;
  const sources = ['src', 'cards', 'scripts', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'].map((name) =>
    lastChange(join(root, name)),
  );
  return built === undefined || built.mtimeMs < Math.max(...sources);
}

/** Written aside and renamed, so that a second start at the same time never reads half a file. */
function writeWhole(/** @type {string} */ path, /** @type {string | Uint8Array} */ contents) {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** @type {import('esbuild').BuildOptions & { write: false }} */
const shared = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', write: false, logLevel: 'error' };

/**
 * All packages in one file: reading and compiling thousands of small files is most of a start. Named after its content, since the
 * compiled code that is kept beside it fits this content only.
 * @param {readonly string[]} names what src/ imports
 * @returns {Promise<string>} the file's name without its extension
 */
async function bundlePackages(names) {
  const lock = readFileSync(join(root, 'node_modules', '.package-lock.json'));
  const hash = createHash('sha256').update(lock).update(JSON.stringify(names)).digest('hex').slice(0, placeholder.length);
  const path = join(packagesFolder, `${hash}.cjs`);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return hash;
  const { build } = await import('esbuild');
  const contents = `module.exports = {${names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`).join()}};`;
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents, resolveDir: root },
    format: 'cjs',
    minifyWhitespace: true,
    // Native and optional: restify does without it.
    external: ['dtrace-provider'],
  });
  for (const { contents } of outputFiles) writeWhole(path, contents);
  for (const name of readdirSync(packagesFolder)) {
    if (!name.startsWith(hash)) rmSync(join(packagesFolder, name));
  }
  return hash;
}

/** Bundles src/index.ts and src/operator.ts to dist/, and their packages beside them, unless that is newer than the sources. */
export async function buildIfStale() {
  if (!isStale()) return;
  process.stderr.write('Building dist/: a first start, or a source has changed.\n');
  const startedAt = new Date();
  const { build } = await import('esbuild');
  /** @type {Set<string>} */
  const names = new Set();
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['src/index.ts', 'src/operator.ts'],
    outdir: dirname(bundle),
    format: 'esm',
    sourcemap: true,
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    external: ['../scripts/packages.cjs', ...builtinModules, 'node:*'],
    plugins: [
      {
        name: 'packages',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^[a-z@]/i }, ({ path, kind, namespace }) => {
            if (kind === 'entry-point' || namespace !== 'file' || path.startsWith('node:') || builtinModules.includes(path))
              return undefined;
            names.add(path);
            return { path, namespace: 'package' };
          });
          onLoad({ filter: /.*/, namespace: 'package' }, ({ path }) => ({
            contents: `module.exports = require('../scripts/packages.cjs').load('${placeholder}', ${JSON.stringify(path)});`,
          }));
        },
      },
    ],
  });
  const packages = await bundlePackages([...names].sort());
  const { files, chatWeight } = await buildPage();
  rmSync(pageFolder, { recursive: true, force: true });
  for (const { name, contents } of files) writeWhole(join(pageFolder, name), contents);
  process.stderr.write(`The local page: ${Math.round(chatWeight / 1024)} kB of compressed JavaScript.\n`);
  // The source map goes first: whoever finds a bundle finds its map.
  for (const { path, text } of outputFiles.sort((a, b) => b.path.length - a.path.length))
    writeWhole(path, text.replaceAll(placeholder, packages));
  // A source that was saved during the build is newer than this bundle.
  utimesSync(bundle, startedAt, startedAt);
}
