/** `npm run state-table` writes docs/state-table.md: every command in every state by everyone, asked of the code itself. */
import { writeFileSync } from 'node:fs';
import { stateTable } from '../test/support/stateTable.js';

writeFileSync('docs/state-table.md', stateTable());
