/**
 * The local page in the middle of its work, for the READMEs: a partner's agent has submitted, a representative has picked up.
 * `node --import tsx scripts/pagePictures.ts [folder]` starts a bot of its own on a free port and a new data folder.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../src/domain/language.js';
import { pageText } from '../src/texts/page/pageText.js';
import { say } from '../src/texts/say.js';
import { startBot } from '../test/support/botProcess.js';
import { launchBrowser } from './launchBrowser.js';

const [folder = 'docs/pictures'] = process.argv.slice(2);

/** Who is who on the picture: the sample people who speak this language. */
const people: Readonly<Record<Language, { readonly partner: string; readonly rep: string; readonly says: string }>> = {
  'zh-CN': { partner: '周砚秋', rep: '沈知微', says: '鲸屿 Exchange 收不到外部邮件' },
  en: { partner: 'Lena Hartwig', rep: 'Iris Bennett', says: "Bluefern Teams guests can't join" },
};

/** Chooses a person in the first list of the pane that has them. */
async function be(pane: ReturnType<Page['locator']>, name: string): Promise<void> {
  const list = pane.getByRole('combobox').first();
  const option = list.locator('option', { hasText: name }).first();
  await list.selectOption((await option.getAttribute('value')) ?? name);
}

async function picture(browser: Browser, language: Language): Promise<void> {
  const { partner, rep, says } = people[language];
  const text = pageText(language);
  const bot = await startBot();
  const tab = await browser.newPage({ viewport: { width: 1440, height: 960 }, locale: language === 'en' ? 'en-US' : 'zh-CN' });
  await tab.goto(bot.url);
  const pane = (name: 'partner' | 'channel' | 'rep') => tab.getByRole('region', { name: text(`pane.${name}`), exact: true });
  const [left, middle, right] = [pane('partner'), pane('channel'), pane('rep')];
  const pickUps = middle.getByRole('button', { name: say(language, 'rep.action.pickUp'), exact: true });
  // The two samples first, so that the visitor's own is the newest.
  await pickUps.nth(1).waitFor();
  await be(left, partner);
  await be(middle, rep);
  await be(right, rep);
  await left.getByRole('button', { name: says, exact: true }).click();
  for (const words of [say(language, 'selfhelp.action.still'), say(language, 'elig.tools'), say(language, 'form.action.submit')])
    await left.getByRole('button', { name: words, exact: true }).last().click();
  await pickUps.nth(2).click();
  await left.getByText(rep).first().waitFor();
  await right
    .getByRole('button', { name: text('chips.work'), exact: true })
    .last()
    .click();
  await right
    .getByText(/ES-\d{5}/)
    .first()
    .waitFor();
  await tab.screenshot({ path: join(folder, `page-${language}.png`) });
  await tab.close();
  await bot.stop();
}

const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });
for (const language of languages) await picture(browser, language);
await browser.close();
