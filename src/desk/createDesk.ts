import { counting } from './counting.js';
import type { DeskDeps } from './deps.js';
import { feedbackCount } from './feedbackCount.js';
import { habits } from './habits.js';
import { handingOver } from './handingOver.js';
import { lists } from './lists.js';
import { opening } from './opening.js';
import type { Desk } from './ports.js';
import { reading } from './reading.js';
import { receiving } from './receiving.js';
import { running } from './running.js';
import { searching } from './searching.js';

/** The desk over a store: the one place that checks who may see what, gives every command its time, and has it decided and stored. */
export function createDesk(deps: DeskDeps): Desk {
  return {
    ...opening(deps),
    ...running(deps),
    ...reading(deps),
    ...lists(deps),
    ...searching(deps),
    ...habits(deps),
    ...receiving(deps),
    ...handingOver(deps),
    ...feedbackCount(deps),
    ...counting(deps),
  };
}
