/** What a client finds in an Adaptive Card: texts, buttons and inputs, as a person meets them. */
import { isJson, type Json, objectsAt, textAt } from './json.js';
import { plainText } from './plainText.js';

/** Something that can be pressed. `within`: the cards around it, outermost first, whose inputs go with the press. */
export interface Button {
  readonly title: string;
  readonly kind: string;
  readonly raw: Json;
  readonly within: readonly Json[];
  readonly enabled: boolean;
}

/** One choice of a choice set. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** Something that can be filled in. `seen`: false while it stands in a hidden part; it is sent and checked all the same. */
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly raw: Json;
  readonly choices: readonly Choice[];
  readonly many: boolean;
  readonly within: Json;
  readonly seen: boolean;
}

/** A card read as a whole; only what is visible now is in `texts` and `buttons`. */
export interface CardParts {
  readonly texts: readonly string[];
  readonly buttons: readonly Button[];
  readonly inputs: readonly Input[];
}

/** What the person has unfolded so far: elements shown or hidden by id, and opened Action.ShowCard actions. */
export interface Unfolded {
  readonly shown: ReadonlyMap<string, boolean>;
  readonly opened: ReadonlySet<Json>;
}

const inlineText = (inline: unknown): string => (typeof inline === 'string' ? inline : isJson(inline) ? textAt(inline, 'text') : '');

/** Reads a card as it looks now. */
export function readCard(card: Json, unfolded: Unfolded): CardParts {
  const texts: string[] = [];
  const buttons: Button[] = [];
  const inputs: Input[] = [];

  const button = (raw: Json, within: readonly Json[], name: string): void => {
    buttons.push({ title: textAt(raw, 'title') || name, kind: textAt(raw, 'type'), raw, within, enabled: raw['isEnabled'] !== false });
  };

  const actions = (holder: Json, within: readonly Json[], seen: boolean): void => {
    for (const action of objectsAt(holder, 'actions')) {
      if (!seen || action['isVisible'] === false) continue;
      button(action, within, '');
      const inner = action['card'];
      if (isJson(inner) && unfolded.opened.has(action)) readInto(inner, [...within, inner], true);
    }
  };

  const input = (raw: Json, within: readonly Json[], seen: boolean): void => {
    const choices = objectsAt(raw, 'choices').map((choice) => ({ title: textAt(choice, 'title'), value: textAt(choice, 'value') }));
    const owner = within[within.length - 1] ?? raw;
    const kind = textAt(raw, 'type');
    // A toggle's own words stand beside its box, and a person knows it by them.
    const label = textAt(raw, 'label') || textAt(raw, 'title');
    inputs.push({ id: textAt(raw, 'id'), label, kind, raw, choices, many: raw['isMultiSelect'] === true, within: owner, seen });
    if (!seen) return;
    if (label) texts.push(label);
    // A compact list shows only the choice that is set.
    if (textAt(raw, 'style') !== 'compact') texts.push(...choices.map((choice) => choice.title));
    if (textAt(raw, 'value') && kind !== 'Input.ChoiceSet') texts.push(textAt(raw, 'value'));
  };

  const element = (raw: Json, within: readonly Json[], seenAbove: boolean): void => {
    const shown = unfolded.shown.get(textAt(raw, 'id')) ?? raw['isVisible'] !== false;
    const seen = seenAbove && shown;
    const kind = textAt(raw, 'type');
    const from = texts.length;
    if (kind.startsWith('Input.')) input(raw, within, seen);
    if (seen) {
      if (kind === 'TextBlock') texts.push(plainText(textAt(raw, 'text')));
      if (kind === 'Image') texts.push(textAt(raw, 'altText'));
      const inlines = raw['inlines'];
      if (Array.isArray(inlines)) {
        texts.push(inlines.map(inlineText).join(''));
        for (const run of inlines.filter(isJson)) if (isJson(run['selectAction'])) button(run['selectAction'], within, textAt(run, 'text'));
      }
      for (const fact of objectsAt(raw, 'facts')) texts.push(`${plainText(textAt(fact, 'title'))} ${plainText(textAt(fact, 'value'))}`);
    }
    for (const key of ['items', 'columns', 'rows', 'cells', 'images'])
      for (const child of objectsAt(raw, key)) element(child, within, seen);
    actions(raw, within, seen);
    if (seen && isJson(raw['selectAction'])) button(raw['selectAction'], within, texts.slice(from).join(' '));
  };

  const readInto = (holder: Json, within: readonly Json[], seen: boolean): void => {
    for (const child of objectsAt(holder, 'body')) element(child, within, seen);
    actions(holder, within, seen);
  };

  readInto(card, [card], true);
  return { texts: texts.filter((text) => text !== ''), buttons, inputs };
}
