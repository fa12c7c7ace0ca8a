import { say } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import type { Audience, CardOptions } from './audience.js';
import type { Rendered } from './rendered.js';

/** What can be said to the bot, as a plain message. */
export function helpText(
  { side, local }: { readonly side: Side; readonly local: boolean },
  { language }: Audience,
  { phone }: Pick<CardOptions, 'phone'>,
): Rendered {
  const help =
    side === 'rep' ? say(language, 'help.rep') : say(language, 'help.partner', { phone: phone.number, hours: phone.hours[language] });
  return {
    summary: say(language, 'help.summary'),
    text: local ? `${help}\n\n${say(language, 'help.local')}` : help,
  };
}
