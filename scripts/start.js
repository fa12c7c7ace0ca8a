/** `npm start`: builds if a source is newer than the bundle, then runs the bot in this very process, so that signals reach it. */
import { buildIfStale } from './build.js';
import packages from './packages.cjs';

await buildIfStale();
process.setSourceMapsEnabled(true);
await import(new URL('../dist/index.js', import.meta.url).href);
packages.keepCompiled();
