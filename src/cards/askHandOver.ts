import { say, sayCount } from '../texts/say.js';
import { textWidth } from '../texts/textWidth.js';
import { visible } from '../texts/visible.js';
import type { ColleagueShown } from './askTransfer.js';
import type { Audience } from './audience.js';
import { commandButton } from './button.js';
import { line } from './lines.js';
import { middleCut } from './middleCut.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** How many colleagues are buttons; the others can be typed. */
const mostButtons = 5;
/** What a button holds: 12 Chinese or 24 Latin characters. */
const widest = 24;

/** Asks who takes over everything, at the end of a shift. */
export function askHandOver(n: number, colleagues: readonly ColleagueShown[], { language }: Audience): Rendered {
  const summary = say(language, 'handOver.summary');
  const room = widest - textWidth(say(language, 'handOver.to', { name: '' }));
  return {
    summary,
    card: questionCard({
      summary,
      title: bold(sayCount(language, 'handOver.title', n)),
      lines: colleagues.length === 0 ? [line(plain(say(language, 'transfer.nobody')))] : [],
      hint: say(language, 'handOver.hint'),
      acts: colleagues
        .slice(0, mostButtons)
        .map(({ person, name }) =>
          commandButton(say(language, 'handOver.to', { name: middleCut(visible(name), room) }), 'handOver', person),
        ),
    }),
  };
}
