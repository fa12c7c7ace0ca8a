/** Runs in a process of its own, so that the memory it tells of is the search's alone. */
import { measureSearch } from './search.js';

process.send?.(await measureSearch(), () => process.exit(0));
