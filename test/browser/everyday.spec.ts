import { expect } from 'chai';
import { words } from '../http/words.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import { submitted } from './support/submit.js';

const said = words['zh-CN'];
const shown = pageWords['zh-CN'];

describe('the local page', function () {
  this.timeout(60_000);
  const stage = onPage();

  it('takes what was typed before the chat is there', async () => {
    const { page, partner } = await stage().visit();
    await page.route('**/local/open', async (route) => {
      await partner.box.fill(said.help);
      await page.keyboard.press('Enter');
      await route.continue();
    });
    await partner.who.selectOption({ label: '邱岚 · 全局管理员' });
    await partner.message(said.help).waitFor();
  });

  it('speaks as Web Chat where the address says so, with buttons that Web Chat can press', async () => {
    const visit = await stage().visit({ path: '/?as=webchat' });
    await visit.partner.pane.getByRole('heading', { name: 'Web Chat' }).waitFor();
    const number = await submitted(visit);
    await visit.partner.message(number).getByRole('button', { name: said.details, exact: true }).click();
    await visit.channel.message(number).getByRole('button', { name: said.pickUp, exact: true }).click();
    await visit.partner.message(said.willContactYou).waitFor();
  });

  it('changes its language and look, and remembers them', async () => {
    const { page } = await stage().visit({ look: 'light' });
    const look = () =>
      page.locator('html').evaluate((html) => [html.lang, html.ownerDocument.defaultView.getComputedStyle(html).colorScheme]);
    await page.getByRole('button', { name: shown.dark }).click();
    await page.getByRole('banner').getByRole('button', { name: shown.otherLanguage }).click();
    await page.getByRole('button', { name: pageWords.en.startOver }).waitFor();
    expect(await look()).to.deep.equal(['en', 'dark']);
    await page.reload();
    await page.getByRole('button', { name: pageWords.en.startOver }).waitFor();
    expect(await look()).to.deep.equal(['en', 'dark']);
    await page.getByRole('banner').getByRole('button', { name: pageWords.en.otherLanguage }).click();
    await page.getByRole('button', { name: shown.startOver }).waitFor();
  });

  it('shows what people type as they typed it, whatever it would be elsewhere', async () => {
    const visit = await stage().visit();
    const { page, partner, channel } = visit;
    const typed = '<img src=x onerror=alert(1)> **粗体** [链接](javascript:alert(1)) <script>alert(2)</script>';
    const number = await submitted(visit, 'zh-CN', `鲸屿 OneDrive ${typed}`);
    await partner.message(`鲸屿 OneDrive ${typed}`).first().waitFor();
    await channel.message(number).filter({ hasText: '**粗体** [链接](javascript:alert(1)) <script>alert(2)</script>' }).waitFor();
    for (const made of ['img', 'script', 'strong', 'a[href^="javascript"]'])
      expect(await page.getByRole('article').locator(made).count(), made).to.equal(0);
  });

  it('says in its language why a line is too long, and keeps it', async () => {
    const { page, partner, watch } = await stage().visit({ spoken: 'en' });
    watch.allowRefused(413);
    await partner.chip(pageWords.en.example).waitFor();
    const line = 'x'.repeat(28_001);
    await partner.box.fill(line);
    await page.keyboard.press('Enter');
    const problem = partner.pane.getByRole('alert');
    await problem.filter({ hasText: 'longer than 28,000 characters' }).waitFor();
    expect(await partner.box.inputValue()).to.equal(line);
    await partner.box.fill('help');
    await problem.waitFor({ state: 'detached' });
  });

  it('offers sentences in the language that was chosen on the welcome card', async () => {
    const { partner } = await stage().visit();
    await partner.who.selectOption({ label: '罗一帆 · 支持代理' });
    await partner.chip(shown.example).waitFor();
    await partner.pane.getByRole('article').getByRole('button', { name: shown.otherLanguage, exact: true }).click();
    await partner.chip(pageWords.en.example).waitFor();
  });

  it('offers no report to somebody whose role may not submit', async () => {
    const { partner } = await stage().visit();
    await partner.who.selectOption({ label: '何沐阳 · 销售代理' });
    await partner.chip('我的呈报').waitFor();
    for (const words of [shown.example, '报告问题']) expect(await partner.chip(words).count(), words).to.equal(0);
  });

  it('starts over when it is asked to, and not when it is called back', async () => {
    const { page, partner, channel } = await stage().visit();
    await partner.box.fill(said.help);
    await page.keyboard.press('Enter');
    await partner.message('400-089-0365').waitFor();
    await page.getByRole('button', { name: shown.startOver }).click();
    await page.getByRole('button', { name: shown.keep }).click();
    await partner.message('400-089-0365').waitFor();

    await page.getByRole('button', { name: shown.startOver }).click();
    await page.getByRole('dialog').getByRole('button', { name: shown.startOver }).click();
    await partner.chip(shown.example).waitFor();
    await channel.message('ES-10002').waitFor();
    expect(await partner.message('400-089-0365').count()).to.equal(0);
    expect(await channel.message('ES-10003').count()).to.equal(0);
    await page.getByRole('button', { name: shown.newMessages }).waitFor({ state: 'detached' });
  });
});
