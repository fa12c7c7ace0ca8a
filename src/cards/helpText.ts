import { say } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import type { Audience, CardOptions } from './audience.js';
import type { Rendered } from './rendered.js';

interface Where {
  readonly side: Side;
  readonly local: boolean;
  /** A form waits above. */
  readonly atForm?: boolean;
}

/** What can be said to the bot, as a plain message. */
export function helpText({ side, local, atForm }: Where, { language }: Audience, { phone }: Pick<CardOptions, 'phone'>): Rendered {
  const help =
    side === 'rep' ? say(language, 'help.rep') : say(language, 'help.partner', { phone: phone.number, hours: phone.hours[language] });
  const parts = [help, ...(local ? [say(language, 'help.local')] : []), ...(atForm ? [say(language, 'form.waiting')] : [])];
  return { summary: say(language, 'help.summary'), text: parts.join('\n\n') };
}
