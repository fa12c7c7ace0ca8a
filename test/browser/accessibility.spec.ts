import { words } from '../http/words.js';
import { expectAccessible } from './support/accessible.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import { formOpen } from './support/submit.js';

describe('axe-core finds nothing serious', function () {
  this.timeout(60_000);
  const views = [
    { spoken: 'zh-CN', look: 'light', width: 1440 },
    { spoken: 'en', look: 'dark', width: 1440 },
    { spoken: 'en', look: 'light', width: 375 },
    { spoken: 'zh-CN', look: 'dark', width: 320 },
  ] as const;
  for (const view of views) {
    describe(`in ${view.spoken}, ${view.look}, ${String(view.width)} px wide`, () => {
      const stage = onPage();
      const { spoken, width } = view;
      const said = words[spoken];

      it('on a first visit, at the form, at a field that is wrong, after the pick-up, and before starting over', async () => {
        const visit = await stage().visit(view);
        const { page, partner, channel } = visit;
        const show = async (name: string) => {
          if (width < 1100) await page.getByRole('tab', { name }).click();
        };
        await partner.button(said.report).waitFor();
        await channel.pane.getByText('ES-10002').last().waitFor({ state: 'attached' });
        await expectAccessible(page);
        await show(pageWords[spoken].channel);
        await expectAccessible(page);
        await show(pageWords[spoken].partner);

        await formOpen(visit, spoken);
        await partner.form.getByRole('button', { name: said.more }).click();
        await expectAccessible(page);
        await partner.form.getByRole('textbox', { name: said.title }).fill('');
        await partner.form.getByRole('button', { name: said.submit }).click();
        await expectAccessible(page);
        await partner.form.getByRole('textbox', { name: said.title }).fill(pageWords[spoken].title);
        await partner.form.getByRole('button', { name: said.submit }).click();
        await partner.message(said.waiting).waitFor();

        await show(pageWords[spoken].channel);
        await channel.message('ES-10003').getByRole('button', { name: said.pickUp, exact: true }).click();
        await channel.message('ES-10003').filter({ hasText: said.pickedUp }).waitFor();
        await channel.message('ES-10003').getByRole('button', { name: said.resolve, exact: true }).click();
        await channel.form.waitFor();
        await expectAccessible(page);
        await show(pageWords[spoken].partner);
        await partner.message(said.willContactYou).waitFor();
        await expectAccessible(page);
        await page.getByRole('button', { name: pageWords[spoken].startOver }).click();
        await page.getByRole('dialog').waitFor();
        await expectAccessible(page);
      });
    });
  }

  describe('on every card of the gallery, unfolded, light and dark', () => {
    const stage = onPage();
    for (const spoken of ['zh-CN', 'en'] as const) {
      it(`in ${spoken}`, async () => {
        const { page } = await stage().visit({ spoken, path: `/cards#language=${spoken}&theme=both` });
        await page.getByRole('article').nth(80).waitFor();
        await page.getByRole('button', { name: /^▸/ }).evaluateAll((folded) => {
          for (const each of folded) each.click();
        });
        await expectAccessible(page);
      });
    }
  });
});
