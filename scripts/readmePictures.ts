/** The picture at the top of each README: the way of one problem in four cards. `node --import tsx scripts/readmePictures.ts [folder]` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../src/domain/language.js';
import { gallery } from '../src/gallery/gallery.js';
import { usual, type Words } from '../src/gallery/gallerySample.js';
import { cardSheet } from './cardSheet.js';
import { launchBrowser } from './launchBrowser.js';

const [folder = 'docs/pictures'] = process.argv.slice(2);

const english: Words = {
  ...usual,
  customer: 'Bluefern Robotics (Suzhou) Co., Ltd.',
  short: 'Bluefern',
  city: 'Suzhou',
  domain: 'bluefern.example',
  title: 'No mail from outside, bounced with 5.4.1',
  description: 'Since 9:00 all mail from outside bounces with 5.4.1.\nInternal mail works; DNS was not changed.',
  impact: 'None of the 180 people gets mail from outside; the service desk has stopped.',
  affected: 'everyone',
  person: 'Zhou Yanqiu',
  rep: 'Shen Zhiwei',
};

/** By the name that a card has in the gallery: what is written above it. */
const captions: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    selfHelp: '1  先看看这几步',
    'form: contact known': '2  填好大半的表单',
    'channelCard: waiting': '3  支持频道里的卡片',
    'notice: picked up': '4  有人受理，马上告诉你',
  },
  en: {
    selfHelp: '1  Worth a look first',
    'form: contact known': '2  A form that is nearly filled in',
    'channelCard: waiting': '3  The card in the support channel',
    'notice: picked up': '4  You are told who has it',
  },
};

const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });
for (const language of languages) {
  const words = language === 'zh-CN' ? usual : english;
  const exhibits = gallery(words, { language, executes: true });
  const cards = Object.entries(captions[language]).map(([exhibit, name]) => {
    const found = exhibits.find((each) => each.name === exhibit);
    if (found === undefined) throw new Error(`The gallery has no card ${exhibit}.`);
    return { name, card: found.rendered.card };
  });
  const tab = await browser.newPage({ viewport: { width: 1420, height: 400 } });
  await tab.setContent(cardSheet(cards, 'light', 320));
  // The form as it is sent: the card beside it shows the same.
  await tab.locator('input[type=checkbox]').first().check();
  await tab.locator('input[type=radio]').nth(1).check();
  const impact = tab.locator('textarea').nth(1);
  await impact.fill(words.impact);
  await impact.blur();
  // One column each, in their order, and words that can be read when the picture is shrunk.
  await tab.addStyleTag({
    content: 'main { columns: auto; display: flex; gap: 24px; } figcaption { font-size: 16px; font-weight: 600; padding: 0 0 10px; }',
  });
  await tab.locator('main').screenshot({ path: join(folder, `${language}.png`) });
  await tab.close();
}
await browser.close();
