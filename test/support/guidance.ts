/** The real catalogue of `data/`, as the product loads it. */
import { loadGuidance } from '../../src/guidance/loadGuidance.js';
import type { Guidance } from '../../src/guidance/ports.js';
import { targets } from './calendar.js';

export const guidanceFiles = {
  servicesFile: 'data/services.json',
  selfHelpFile: 'data/self-help.json',
  linksFile: 'data/links.json',
};

function load(): Guidance {
  const loaded = loadGuidance(guidanceFiles, targets);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.guidance;
}

export const guidance = load();
