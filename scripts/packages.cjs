const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

/** @typedef {{ path: string, script: Script, exports: Record<string, () => unknown>, isCached: boolean }} Loaded */

/** @type {Loaded | undefined} */
let loaded;

const cacheOf = (/** @type {string} */ path) => `${path}.${process.version}-${process.arch}`;

/**
 * The packages that scripts/build.js put into one file, compiled with the code that V8 kept of an earlier start.
 * @param {string} hash
 * @returns {Loaded}
 */
function loadAll(hash) {
  const path = join(__dirname, '..', 'dist', 'node_modules', 'packages', `${hash}.cjs`);
  const cachedData = existsSync(cacheOf(path)) ? readFileSync(cacheOf(path)) : undefined;
  // esbuild writes ASCII only, so that the text takes one byte a character in memory.
  const script = new Script(`(function (module, exports, require, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(path), path, dirname(path));
  return { path, script, exports: module.exports, isCached: cachedData !== undefined && script.cachedDataRejected !== true };
}

/**
 * One package, by the name that src/ imports it by.
 * @param {string} hash @param {string} name
 */
exports.load = (hash, name) => {
  loaded ??= loadAll(hash);
  return loaded.exports[name]?.();
};

/** After a first start: keeps what V8 compiled, so that the next ones take half the time. */
exports.keepCompiled = () => {
  if (loaded === undefined || loaded.isCached) return;
  const path = cacheOf(loaded.path);
  try {
    writeFileSync(`${path}.${process.pid}`, loaded.script.createCachedData());
    renameSync(`${path}.${process.pid}`, path);
  } catch (error) {
    process.emitWarning(`Starts stay slow, since compiled code cannot be kept: ${error}`);
  }
};
