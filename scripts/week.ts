/** `npm run week` lives through a scripted week and writes docs/a-week.md. */
import { writeFileSync } from 'node:fs';
import { liveTheWeek } from '../test/support/week.js';
import { weekTable } from '../test/support/weekTable.js';

writeFileSync('docs/a-week.md', weekTable(await liveTheWeek(200)));
