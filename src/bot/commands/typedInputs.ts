import { languages } from '../../domain/language.js';
import { say } from '../../texts/say.js';
import { matchOption } from '../../understanding/matchOption.js';
import { confirmInputs } from './confirmInputs.js';
import { contactInputs } from './contactInputs.js';
import { withdrawInputs } from './withdrawInputs.js';

type Inputs = Readonly<Record<string, string>>;

/** Words that were typed for an act, as the inputs that its card would have sent. */
export function typedInputs(act: string, text: string): Inputs {
  switch (act) {
    case 'withdraw':
      return withdrawInputs(text);
    case 'ask':
      return questionInputs(text);
    case 'confirm':
      return confirmInputs(text);
    case 'correctContact':
      return contactInputs(text);
    case 'transfer':
      return { to: text.replace(/^(?:给|to\b)\s*/i, '') };
    case 'remindLater':
      return { text: /明天|工作日|tomorrow|day/i.test(text) ? 'nextDay' : 'soon' };
    case 'changeSeverity':
      return severityInputs(text);
    default:
      return { text };
  }
}

/** The name of a ready-made question stands for it. */
function questionInputs(text: string): Inputs {
  const names = (['error', 'users', 'steps', 'filing'] as const).map((value) => ({
    value,
    words: languages.map((language) => say(language, `ask.name.${value}`)),
  }));
  const quick = matchOption(text, names);
  return quick === undefined ? { text } : { quick };
}

/** `B 影响范围缩小`, `critical: the whole company`: the level, then why. */
function severityInputs(text: string): Inputs {
  const found = /^(?:([abc])(?![a-z])|(critical|关键)|(non-?critical|非关键))\s*级?[\s:：,，;；]*([\s\S]*)$/i.exec(text.normalize('NFKC'));
  if (found === null) return { text };
  const [, letter, critical, , reason = ''] = found;
  return { severity: letter?.toUpperCase() ?? (critical === undefined ? 'nonCritical' : 'critical'), text: reason };
}
