/** Cards on a page, drawn by the official renderer, for pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostConfig, pageStyle, type Theme } from './pictureTheme.js';

/** One card or text, with the words that stand above it. */
export interface Pictured {
  readonly name: string;
  readonly card?: object | undefined;
  readonly text?: string | undefined;
}

const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');

/** The HTML of a sheet of cards side by side, `width` px each; a Markdown processor as Teams has one, so that Markdown in a TextBlock would show. */
export const cardSheet = (cards: readonly Pictured[], theme: Theme, width: number): string => `<!doctype html><meta charset="utf-8">
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
  // The renderer names radio buttons after their input: of several forms on one page only the last would keep its choice.
  for (const radio of figure.querySelectorAll('input[type=radio]')) radio.name = name + radio.name;
}
</script>`;
