import { expect } from 'chai';
import { words } from '../http/words.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import { formOpen, send } from './support/submit.js';

const said = words['zh-CN'];
const shown = pageWords['zh-CN'];

describe('a page that is open while the bot is killed and started again', function () {
  this.timeout(60_000);
  const stage = onPage();
  let number = '';

  it('says so, keeps what was being typed, and goes on with what was there', async () => {
    const { bot } = stage();
    const visit = await stage().visit();
    const { page, partner, channel } = visit;
    await formOpen(visit);
    const impact = partner.form.getByRole('textbox', { name: said.impact });
    await impact.fill('全公司收不到外部邮件');

    visit.watch.allowUnanswered();
    await bot.kill();
    await page.getByText(shown.lost).waitFor();
    await partner.box.fill('说给没有人听');
    await page.keyboard.press('Enter');
    await partner.pane.getByRole('alert').waitFor();
    expect(await partner.box.inputValue()).to.equal('说给没有人听');
    await bot.restart();
    await page.getByText(shown.regained).waitFor();

    expect(await impact.inputValue()).to.equal('全公司收不到外部邮件');
    number = await send(visit);
    await channel.message(number).getByRole('button', { name: said.pickUp, exact: true }).click();
    await partner.message(said.willContactYou).waitFor();
  });

  it('shows the same to whoever comes after another restart', async () => {
    const { bot } = stage();
    const before = await stage().visit();
    await before.partner.message(said.willContactYou).waitFor();
    const chat = await before.partner.pane.getByRole('article').allTextContents();
    before.watch.allowUnanswered();
    await bot.kill();
    await bot.restart();
    const after = await stage().visit();
    await after.partner.message(said.willContactYou).waitFor();
    expect(await after.partner.pane.getByRole('article').allTextContents()).to.deep.equal(chat);
    await after.channel.message(number).getByRole('button', { name: said.more, exact: true }).click();
    await after.channel.pane.getByRole('button', { name: said.release, exact: true }).click();
    await after.channel.pane.getByRole('button', { name: said.release, exact: true }).waitFor();
  });
});
