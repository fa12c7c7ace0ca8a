import { expect } from 'chai';
import { words } from '../http/words.js';
import { onPage } from './support/onPage.js';

describe('the gallery', function () {
  this.timeout(60_000);
  const stage = onPage();

  it('shows the cards with a word in their name, and what a press on one would send', async () => {
    const { page } = await stage().visit({ path: '/cards' });
    await page.getByRole('article').nth(40).waitFor();
    const all = await page.getByRole('article').count();
    await page.getByRole('searchbox').fill('channelCard');
    const found = page.getByRole('article', { name: /^channelCard/ });
    await page
      .getByRole('article')
      .nth(all - 1)
      .waitFor({ state: 'detached' });
    expect(await page.getByRole('article').count()).to.equal(await found.count());

    await found.getByRole('button', { name: words['zh-CN'].pickUp, exact: true }).first().click();
    await page.getByRole('dialog').getByText('"pickUp"').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { page: again } = await stage().visit({ path: new URL(page.url()).href.slice(stage().bot.url.length) });
    await again
      .getByRole('article', { name: /^channelCard/ })
      .first()
      .waitFor();
    expect(await again.getByRole('article').count()).to.equal(await found.count());
  });

  it('begins in the language that its visitor reads', async () => {
    for (const [spoken, word] of [
      ['en', 'Report a problem'],
      ['zh-CN', '报告问题'],
    ] as const) {
      const { page } = await stage().visit({ path: '/cards#find=welcome', spoken });
      await page.getByRole('article', { name: 'welcome: partner' }).getByRole('button', { name: word }).first().waitFor();
    }
  });

  it('folds and unfolds by keyboard, says which, and keeps the place', async () => {
    const { page } = await stage().visit({ path: '/cards#find=selfHelp' });
    const card = page.getByRole('article', { name: 'selfHelp' }).first();
    const folded = card.getByRole('button', { expanded: false }).first();
    await folded.focus();
    await page.keyboard.press('Enter');
    const unfolded = card.getByRole('button', { expanded: true }).and(page.locator(':focus'));
    await unfolded.waitFor();
    await page.keyboard.press('Space');
    await card.getByRole('button', { expanded: false }).and(page.locator(':focus')).waitFor();
  });
});
