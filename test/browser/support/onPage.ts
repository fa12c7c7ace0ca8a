/** The running bot and visits to its page; what went wrong in a browser fails the test in which it did. */
import { expect } from 'chai';
import type { BotProcess } from '../../support/botProcess.js';
import { newBot, theBrowser } from './shared.js';
import { type Visit, type VisitOptions, visit } from './visit.js';

export interface PageStage {
  readonly bot: BotProcess;
  /** Opens the page in a browser context of its own, which ends with the test. */
  visit(options?: VisitOptions): Promise<Visit>;
}

/** Registers the hooks of a group of tests, for which the bot begins anew; the stage is there from the first `before` on. */
export function onPage(): () => PageStage {
  let bot: BotProcess | undefined;
  const visits: Visit[] = [];
  before(async function () {
    // The browser is unpacked for the first that asks for it.
    this.timeout(120_000);
    await theBrowser();
    bot = await newBot();
  });
  afterEach(async () => {
    const over = visits.splice(0);
    const faults = [...new Set(over.flatMap(({ watch }) => watch.faults()))];
    for (const { context } of over) await context.close();
    expect(faults, 'what went wrong in the browser').to.deep.equal([]);
  });
  return () => {
    if (bot === undefined) throw new Error('the stage is not there before the tests run');
    const { url } = bot;
    return {
      bot,
      async visit(options = {}) {
        const opened = await visit(url, options);
        visits.push(opened);
        return opened;
      },
    };
  };
}
