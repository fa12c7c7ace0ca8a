/**
 * Pictures of every card, as a Teams-like client renders it: both languages, light and dark, 320 px and 1000 px wide.
 * `node --import tsx scripts/pictures.ts [folder] [sheet] [card]` takes only the sheets and the cards whose names contain these words.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { languages } from '../src/domain/language.js';
import { gallery } from '../test/support/gallery.js';
import { pictured } from '../test/support/gallerySample.js';
import { hostConfig, pageStyle, type Theme } from './pictureTheme.js';

const [folder = 'dist/pictures', onlySheet = '', onlyCard = ''] = process.argv.slice(2);
const cardsOnSheet = 8;
const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const themes: readonly Theme[] = ['light', 'dark'];
const widths = [320, 1000];

/** A sheet of cards side by side; a Markdown processor as Teams has one, so that Markdown in a TextBlock would show. */
const page = (cards: readonly object[], theme: Theme, width: number): string => `<!doctype html><meta charset="utf-8">
<style>${pageStyle(theme, width)}</style><main></main><script>${renderer}</script><script>
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = text.replace(/</g, '&lt;').replace(/\\[([^\\]]*)\\]\\(([^)]*)\\)/g, '<a href="$2">$1</a>').replace(/\\*\\*([^*]+)\\*\\*/g, '<b>$1</b>');
  result.didProcess = true;
};
for (const { name, card, text } of ${JSON.stringify(cards).replaceAll('<', '\\u003c')}) {
  const figure = document.querySelector('main').appendChild(document.createElement('figure'));
  figure.appendChild(document.createElement('figcaption')).textContent = name;
  if (text) figure.appendChild(Object.assign(document.createElement('p'), { innerText: text }));
  if (!card) continue;
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(theme))});
  adaptive.parse(card);
  figure.appendChild(adaptive.render());
}
</script>`;

/** The machine's own browser, which has its fonts; else the one that comes with the development packages. */
const installed = '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath: existsSync(installed) ? installed : await packaged.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
});
mkdirSync(folder, { recursive: true });

async function picture(sheet: string, cards: readonly object[], theme: Theme, width: number): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: width === 320 ? 1420 : 1060, height: 800 } });
  await tab.setContent(page(cards, theme, width));
  const wide = await tab.evaluate(
    '[...document.querySelectorAll(".ac-adaptiveCard")].filter((c) => c.scrollWidth > c.clientWidth + 1).length',
  );
  if (wide !== 0) console.log(`${sheet}: ${String(wide)} cards wider than their column`);
  await tab.screenshot({ path: join(folder, `${sheet}.png`), fullPage: true });
  await tab.close();
}

for (const words of pictured) {
  for (const language of languages) {
    const cards = gallery(words, { language, executes: true })
      .filter(({ name }) => name.includes(onlyCard))
      .map(({ name, rendered: { card, text } }) => ({ name, card, text }));
    for (const theme of themes) {
      for (const width of widths) {
        for (let from = 0; from < cards.length; from += cardsOnSheet) {
          const sheet = `${words.name.replaceAll(' ', '-')}-${language}-${theme}-${width}-${from / cardsOnSheet + 1}`;
          if (sheet.includes(onlySheet)) await picture(sheet, cards.slice(from, from + cardsOnSheet), theme, width);
        }
      }
    }
  }
}
await browser.close();
