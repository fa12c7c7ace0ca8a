/** What the bot knows from files: who is who, the guidance, the targets, the calendar. All that is wrong with them is said at once. */
import { join } from 'node:path';
import { loadCalendar } from '../calendar/loadCalendar.js';
import { CannotStart } from '../cannotStart.js';
import type { CardOptions } from '../cards/audience.js';
import type { Config } from '../config.js';
import { type Directory, openDirectory } from '../directory/openDirectory.js';
import type { WorkingDays } from '../domain/workingDays.js';
import { loadGuidance } from '../guidance/loadGuidance.js';
import type { Guidance } from '../guidance/ports.js';
import { loadTargetTable } from '../guidance/targetTable.js';
import type { Log } from '../log.js';
import { projectRoot } from '../projectRoot.js';
import { chatLink } from './chatLink.js';

export interface Knowledge {
  readonly directory: Directory;
  readonly guidance: Guidance;
  readonly workingDays: WorkingDays;
  readonly cardOptions: CardOptions;
}

const dataFile = (name: string): string => join(projectRoot, 'data', name);

/** The setting that names a file; what comes with the bot is called by its path alone. */
const settingOf = { customers: 'CUSTOMERS_FILE: ', partners: 'PARTNERS_FILE: ', reps: 'REPS_FILE: ', policy: '' } as const;

const tooManyReps =
  'REPS_ALLOW_UNLISTED: is not true, but REPS_FILE has allowUnlistedUsers: every guest of that tenant would be a representative. List them, or set REPS_ALLOW_UNLISTED=true.';

/** What the settings say of files. */
export type KnowledgeConfig = Pick<Config, 'files' | 'repsAllowUnlisted' | 'filing' | 'bot'>;

/** Rejects with `CannotStart`, naming everything that is wrong in any of the files. */
export async function loadKnowledge(config: KnowledgeConfig, log: Log): Promise<Knowledge> {
  const targets = loadTargetTable(dataFile('response-targets.json'));
  const calendar = loadCalendar(dataFile('working-days.json'));
  const files = { servicesFile: dataFile('services.json'), selfHelpFile: dataFile('self-help.json'), linksFile: dataFile('links.json') };
  const guidance = loadGuidance(files, targets.ok ? targets.targets : undefined);
  const { customers, partners, reps } = config.files;
  const opened = await openDirectory({
    customersFile: customers,
    partnersFile: partners,
    repsFile: reps,
    policyFile: dataFile('policy.json'),
    log,
  });
  const unlisted = (opened.ok ? opened.directory : opened).repsAllowUnlisted && !config.repsAllowUnlisted;
  if (!targets.ok || !calendar.ok || !guidance.ok || !opened.ok || unlisted) {
    if (opened.ok) await opened.directory.close();
    throw new CannotStart([
      ...(opened.ok ? [] : opened.problems.map(({ of, text }) => settingOf[of] + text)),
      ...(unlisted ? [tooManyReps] : []),
      ...[targets, calendar, guidance].flatMap((read) => (read.ok ? [] : read.problems)),
    ]);
  }
  const { directory } = opened;
  return {
    directory,
    guidance: guidance.guidance,
    workingDays: calendar.workingDays,
    cardOptions: {
      filing: config.filing,
      phone: guidance.guidance.phone,
      targets: targets.targets,
      filingPlace: (service) => guidance.guidance.service(service)?.filing,
      chatLink: chatLink(config.bot?.cloud ?? 'global'),
    },
  };
}
