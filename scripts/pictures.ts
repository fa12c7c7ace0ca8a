/**
 * Pictures of every card, as a Teams-like client renders it: both languages, light and dark, 320 px and 1000 px wide.
 * `node --import tsx scripts/pictures.ts [folder] [sheet] [card]` takes only the sheets and the cards whose names contain these words.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/domain/language.js';
import { gallery } from '../src/gallery/gallery.js';
import { pictured } from '../test/support/hostileSamples.js';
import { cardSheet, type Pictured } from './cardSheet.js';
import { launchBrowser } from './launchBrowser.js';
import type { Theme } from './pictureTheme.js';

const [folder = 'dist/pictures', onlySheet = '', onlyCard = ''] = process.argv.slice(2);
const cardsOnSheet = 8;
const themes: readonly Theme[] = ['light', 'dark'];
const widths = [320, 1000];

const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });

async function picture(sheet: string, cards: readonly Pictured[], theme: Theme, width: number): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: width === 320 ? 1420 : 1060, height: 800 } });
  await tab.setContent(cardSheet(cards, theme, width));
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
