import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src', 'page');

/**
 * The local chat page and the gallery for browsers, in memory: two entries that share what both need.
 * @returns {Promise<{ files: readonly { name: string, contents: Uint8Array }[], chatWeight: number }>} `chatWeight`: bytes of JavaScript
 * that the chat page loads, compressed
 */
export async function buildPage() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    logLevel: 'error',
    entryPoints: ['chat.tsx', 'chat.css', 'gallery.tsx', 'gallery.css'].map((name) => join(source, name)),
    tsconfig: join(source, 'tsconfig.json'),
    outdir: 'dist/page',
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
  });
  const bundles = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
  const texts = ['index.html', 'cards.html', 'icon.svg'].map((name) => ({ name, contents: readFileSync(join(source, name)) }));
  const loaded = loadedBy('dist/page/chat.js', metafile.outputs).map((path) => basename(path));
  const chatWeight = bundles
    .filter(({ name }) => loaded.includes(name))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  return { files: [...texts, ...bundles], chatWeight };
}

/**
 * @param {string} path
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @returns {string[]} the bundle and all that it imports, directly or not
 */
function loadedBy(path, outputs) {
  const imports = outputs[path]?.imports.filter(({ external }) => !external) ?? [];
  return [path, ...imports.flatMap((each) => loadedBy(each.path, outputs))];
}
