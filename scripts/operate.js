/** `npm run report`, `export`, `erase`: builds if a source is newer than the bundle, then runs the command that is named. */
import { buildIfStale } from './build.js';

await buildIfStale();
process.setSourceMapsEnabled(true);
await import(new URL('../dist/operator.js', import.meta.url).href);
