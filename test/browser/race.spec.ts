import { expect } from 'chai';
import type { Route } from 'playwright-core';
import { words } from '../http/words.js';
import { mouse } from './support/hand.js';
import { onPage } from './support/onPage.js';
import { submitted } from './support/submit.js';
import type { Visit } from './support/visit.js';

const said = words['zh-CN'];
const reps = ['沈知微', '高屿'] as const;

describe('two representatives in two browsers', function () {
  this.timeout(60_000);
  const stage = onPage();

  it('press the same button before either is heard: one has it, the other sees at the card who', async () => {
    const pages = [await stage().visit(), await stage().visit()] as const;
    for (const [at, { page, channel }] of pages.entries()) await mouse(page).choose(channel.who, reps[at] ?? '');
    const number = await submitted(pages[0]);
    await bothBeforeEither(pages);
    const posts = pages.map(({ channel }) => channel.message(number));
    await Promise.all(posts.map((post) => post.getByRole('button', { name: said.pickUp, exact: true }).click()));

    await pages[0].partner.message(said.willContactYou).waitFor();
    const told = (await pages[0].partner.message(said.willContactYou).textContent()) ?? '';
    const winners = reps.filter((rep) => told.includes(rep));
    expect(winners).to.have.length(1);
    for (const { channel, partner } of pages) {
      await channel
        .message(number)
        .filter({ hasText: `${winners[0]} 已受理` })
        .waitFor();
      expect(await channel.message(number).getByRole('button', { name: said.pickUp, exact: true }).count()).to.equal(0);
      expect(await channel.pane.getByRole('alert').count()).to.equal(0);
      await partner.message(said.willContactYou).waitFor();
      expect(await partner.pane.getByRole('article').filter({ hasText: said.willContactYou }).count()).to.equal(1);
    }
  });
});

/** Holds the presses of both pages until both have pressed. */
async function bothBeforeEither(pages: readonly Visit[]): Promise<void> {
  const held: Route[] = [];
  for (const { page } of pages) {
    await page.route('**/local/press', async (route) => {
      held.push(route);
      if (held.length === pages.length) await Promise.all(held.map((each) => each.continue()));
    });
  }
}
