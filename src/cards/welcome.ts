import welcomeJson from '../../cards/welcome.json' with { type: 'json' };
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { type Button, commandButton } from './button.js';
import { type Line, line } from './lines.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';
import { template } from './template.js';

const expand = template<{
  readonly summary: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly fastest: string;
  readonly example: string;
  readonly notes: readonly { readonly text: string }[];
  readonly acts: readonly Button[];
}>(welcomeJson);

const localNote = (language: Language, local: boolean): readonly { readonly text: string }[] =>
  local ? [{ text: say(language, 'help.local') }] : [];

interface Newcomer {
  readonly name?: string;
  readonly mayFile: boolean;
  /** In local mode the example works with the sample data. */
  readonly local: boolean;
  /** May this person change sides? */
  readonly mayChange: boolean;
}

/**
 * The partner's first card. Someone whose role may not file gets no button to report; who may change sides is told
 * how.
 */
export function welcomePartner({ name, mayFile, local, mayChange }: Newcomer, { language }: Audience): Rendered {
  const summary = say(language, 'welcome.title');
  const hello = name === undefined ? '' : say(language, 'welcome.hello', { name: visible(name) });
  const body = mayFile ? 'welcome.body' : 'welcome.mayNotFile';
  const report = commandButton(say(language, 'welcome.action.report'), 'report', undefined, { style: 'positive' });
  return {
    summary,
    card: expand({
      summary,
      title: summary,
      lines: [line(plain(hello + (hello !== '' && language === 'en' ? ' ' : '') + say(language, body)))],
      fastest: say(language, 'welcome.fastest'),
      example: mayFile ? say(language, local ? 'welcome.example' : 'welcome.example.generic') : '',
      notes: [{ text: say(language, 'welcome.safety') }, ...localNote(language, mayChange)],
      acts: [
        ...(mayFile ? [report] : []),
        commandButton(say(language, 'welcome.action.mine'), 'mine'),
        commandButton(say(language, 'welcome.action.language'), 'language'),
      ],
    }),
  };
}

/** The representative's first card. In a place that `receives` already, nothing waits to be switched on. */
export function welcomeRep(
  { mayChange, receives }: Pick<Newcomer, 'mayChange'> & { readonly receives: boolean },
  { language }: Audience,
): Rendered {
  const style = receives ? 'default' : 'positive';
  const summary = say(language, 'welcome.title');
  return {
    summary,
    card: expand({
      summary,
      title: summary,
      lines: [line(plain(say(language, 'welcome.rep.body')))],
      fastest: '',
      example: '',
      notes: localNote(language, mayChange),
      acts: [
        commandButton(say(language, 'welcome.rep.action.receive'), 'receive', undefined, { style }),
        commandButton(say(language, 'welcome.rep.action.queue'), 'queue'),
        commandButton(say(language, 'welcome.rep.action.work'), 'work'),
        commandButton(say(language, 'welcome.action.language'), 'language'),
      ],
    }),
  };
}
