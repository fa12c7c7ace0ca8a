/** One card on one person's screen: what is unfolded, what is typed into it, and what a press of a button would send. */
import { type Button, type CardParts, type Input, readCard } from './cardParts.js';
import { isJson, type Json, objectsAt, textAt } from './json.js';

/** Thrown when the client itself keeps a press back, with the messages that it shows beside the inputs. */
export class KeptBack extends Error {
  override readonly name = 'KeptBack';
  constructor(readonly messages: readonly string[]) {
    super(`the client keeps the press back: ${messages.join(' | ')}`);
  }
}

/** What a person fills in: labels (or their beginning) → the words, a choice's words, or several. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

export class CardView {
  private readonly shown = new Map<string, boolean>();
  private readonly opened = new Set<Json>();
  private readonly typed = new Map<string, string>();
  private read: CardParts | undefined;

  constructor(readonly card: Json) {}

  /** What is to be seen now; read anew only after something was unfolded or folded. */
  get parts(): CardParts {
    this.read ??= readCard(this.card, { shown: this.shown, opened: this.opened });
    return this.read;
  }

  /** The visible button with these words; a row's leading digit is part of its words. */
  button(words: string | RegExp): Button | undefined {
    return this.parts.buttons.find((button) => (typeof words === 'string' ? button.title === words : words.test(button.title)));
  }

  /** The visible input with this label, or the only one whose label begins with or contains these words. */
  input(label: string): Input {
    const seen = this.parts.inputs.filter((input) => input.seen);
    const exact = seen.filter((input) => input.label === label);
    const beginning = exact.length > 0 ? exact : seen.filter((input) => input.label.startsWith(label));
    const fitting = beginning.length > 0 ? beginning : seen.filter((input) => input.label.includes(label));
    const [input, second] = fitting;
    if (!input || second)
      throw new Error(`${fitting.length} inputs are called “${label}”; there are: ${seen.map((one) => one.label).join(' | ')}`);
    return input;
  }

  /** Types into an input, or picks choices by their words. */
  fill(label: string, what: string | readonly string[]): void {
    const input = this.input(label);
    if (input.kind !== 'Input.ChoiceSet') {
      this.typed.set(input.id, typeof what === 'string' ? what : what.join('\n'));
      return;
    }
    const wanted = typeof what === 'string' ? [what] : what;
    const values = wanted.map((words) => {
      const choice = input.choices.find((one) => one.title === words) ?? input.choices.find((one) => one.title.includes(words));
      if (!choice) throw new Error(`“${input.label}” has no choice “${words}”: ${input.choices.map((one) => one.title).join(' | ')}`);
      return choice.value;
    });
    this.typed.set(input.id, values.join(','));
  }

  /** What stands in an input now: typed, or as the card came. */
  value(input: Input): string {
    const typed = this.typed.get(input.id);
    if (typed !== undefined) return typed;
    const given = input.raw['value'];
    if (input.kind === 'Input.Toggle') return typeof given === 'string' ? given : textAt(input.raw, 'valueOff') || 'false';
    return given === undefined || given === null ? '' : String(given);
  }

  /** The words of a choice set's present choice, or the text in an input. */
  reads(label: string): string {
    const input = this.input(label);
    const value = this.value(input);
    return input.choices.find((choice) => choice.value === value)?.title ?? value;
  }

  /** A press that stays on this machine: unfolds or folds. True when it was one. */
  pressedHere(button: Button): boolean {
    if (button.kind === 'Action.ShowCard') {
      if (!this.opened.delete(button.raw)) this.opened.add(button.raw);
      this.read = undefined;
      return true;
    }
    if (button.kind !== 'Action.ToggleVisibility') return false;
    for (const target of this.targets(button)) {
      const now = this.shown.get(target.id) ?? this.visibleAtFirst(target.id);
      this.shown.set(target.id, target.to ?? !now);
    }
    this.read = undefined;
    return true;
  }

  /** The inputs that go with a press. */
  gathered(button: Button): Readonly<Record<string, string>> {
    return Object.fromEntries(this.inputsOf(button).map((input) => [input.id, this.value(input)]));
  }

  /** The messages that a client shows instead of sending; empty when all is well. */
  complaints(button: Button): readonly string[] {
    return this.inputsOf(button).flatMap((input) => {
      const value = this.value(input);
      const pattern = textAt(input.raw, 'regex');
      const missing = input.raw['isRequired'] === true && (value === '' || (input.kind === 'Input.Toggle' && value === 'false'));
      const wrong = pattern !== '' && value !== '' && !new RegExp(pattern).test(value);
      return missing || wrong ? [textAt(input.raw, 'errorMessage') || `(no errorMessage) ${input.label}`] : [];
    });
  }

  private inputsOf(button: Button): readonly Input[] {
    if (button.raw['associatedInputs'] === 'none') return [];
    return this.parts.inputs.filter((input) => button.within.includes(input.within));
  }

  private targets(button: Button): readonly { readonly id: string; readonly to?: boolean }[] {
    const listed = button.raw['targetElements'];
    const targets = Array.isArray(listed) ? listed : [];
    return targets.map((target: unknown) => {
      if (typeof target === 'string') return { id: target };
      if (!isJson(target)) return { id: '' };
      const to = target['isVisible'];
      return typeof to === 'boolean' ? { id: textAt(target, 'elementId'), to } : { id: textAt(target, 'elementId') };
    });
  }

  private visibleAtFirst(id: string): boolean {
    const find = (value: unknown): Json | undefined => {
      if (Array.isArray(value)) return value.map(find).find((found) => found !== undefined);
      if (!isJson(value)) return undefined;
      if (value['id'] === id) return value;
      return find(Object.values(value));
    };
    const found = find([this.card['body'], objectsAt(this.card, 'actions')]);
    if (!found) throw new Error(`a button shows or hides “${id}”, which is not in the card`);
    return found['isVisible'] !== false;
  }
}
