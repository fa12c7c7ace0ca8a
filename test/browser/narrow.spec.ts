import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { words } from '../http/words.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import { formOpen, send } from './support/submit.js';

const phone = { 'zh-CN': 375, en: 320 } as const;

describe('a phone', function () {
  this.timeout(60_000);
  for (const spoken of ['zh-CN', 'en'] as const) {
    describe(`${String(phone[spoken])} px wide, in ${spoken}`, () => {
      const stage = onPage();
      const said = words[spoken];
      const shown = pageWords[spoken];

      it('shows one chat at a time, marks what is new in the others, and never scrolls sideways', async () => {
        const visit = await stage().visit({ spoken, width: phone[spoken] });
        const { page, partner, channel, rep } = visit;
        const tab = (name: string) => page.getByRole('tab', { name });
        await partner.button(said.report).waitFor();
        expect(await Promise.all([partner, channel, rep].map(({ pane }) => pane.isVisible()))).to.deep.equal([true, false, false]);
        await fits(page);

        await formOpen(visit, spoken);
        await fits(page);
        const number = await send(visit, spoken);
        await tab(shown.channel).filter({ hasText: shown.newMessages }).waitFor();
        await fits(page);

        await tab(shown.channel).click();
        const post = channel.message(number);
        await post.getByRole('button', { name: said.pickUp, exact: true }).click();
        await post.filter({ hasText: said.pickedUp }).waitFor();
        await fits(page);
        await tab(shown.partner).filter({ hasText: shown.newMessages }).waitFor();

        await tab(shown.channel).focus();
        await page.keyboard.press('ArrowLeft');
        await partner.message(said.willContactYou).scrollIntoViewIfNeeded();
        expect(await channel.pane.isVisible()).to.equal(false);
        await tab(shown.partner).filter({ hasNotText: shown.newMessages }).waitFor();
        await fits(page);
      });

      it('shows every card of the gallery without scrolling sideways', async () => {
        const { page } = await stage().visit({ spoken, width: phone[spoken], path: `/cards#language=${spoken}&words=longest` });
        await page.getByRole('article').nth(40).waitFor();
        await fits(page);
      });
    });
  }
});

/** Nothing that can be seen is wider than its place, unless it cuts off what is too long; what is too wide is named. */
async function fits(page: Page): Promise<void> {
  const tooWide = await page.locator('html, html *:visible').evaluateAll((all) =>
    all
      .filter((it) => {
        const { display, overflowX } = it.ownerDocument.defaultView.getComputedStyle(it);
        return it.scrollWidth > it.clientWidth + 1 && display !== 'inline' && overflowX !== 'hidden' && overflowX !== 'clip';
      })
      .map((it) => `${it.tagName} ${it.className} ${it.textContent?.slice(0, 60) ?? ''}`),
  );
  expect(tooWide).to.deep.equal([]);
}
