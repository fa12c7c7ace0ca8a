/** The official renderer, set up once, and what has to be mended after it for many cards to live on one page. */
import {
  type Action,
  AdaptiveCard,
  ChoiceSetInput,
  DateInput,
  GlobalSettings,
  type Input,
  SerializationContext,
  TextInput,
  TimeInput,
  Versions,
} from 'adaptivecards';
import { hostConfig } from './hostConfig.js';
import { markdownToHtml } from './markdown.js';
import { sayUnfolded } from './sayUnfolded.js';

GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** A card on the page. */
export interface DrawnCard {
  readonly element: HTMLElement;
  /** What somebody has typed or chosen and not sent yet, by the input's id. */
  typed(): ReadonlyMap<string, Typed>;
}

export interface Typed {
  /** What the card itself had put there. */
  readonly offered: string;
  readonly value: string;
}

let cardsDrawn = 0;

/**
 * Draws a card; `undefined` when it is none. What was typed into the card that stood there before goes on where the new one offers
 * the same input with the same value.
 */
export function drawCard(card: object, onAction: (action: Action) => void, before?: DrawnCard): DrawnCard | undefined {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = hostConfig;
  drawn.onExecuteAction = onAction;
  drawn.parse(card, new SerializationContext(Versions.v1_6));
  const inputs = drawn.getAllInputs(true);
  const offered = new Map(inputs.map((input) => [input.id, offeredBy(input)]));
  const typed = before?.typed();
  for (const input of inputs) {
    const was = typed?.get(input.id ?? '');
    if (was !== undefined && was.offered === offeredBy(input)) offer(input, was.value);
  }
  const element = drawn.render();
  if (element === undefined) return undefined;
  cardsDrawn += 1;
  makeNamesUnique(element, `card${String(cardsDrawn)}-`);
  nameButtons(element);
  sayUnfolded(drawn);
  return {
    element,
    typed: () =>
      new Map(
        inputs.flatMap((input) => {
          const value: string = input.value ?? '';
          const was = offered.get(input.id) ?? '';
          return input.id === undefined || value === was ? [] : [[input.id, { offered: was, value }]];
        }),
      ),
  };
}

/** The kinds whose value is a text. */
const isTextual = (input: Input): input is TextInput | ChoiceSetInput | DateInput | TimeInput =>
  input instanceof TextInput || input instanceof ChoiceSetInput || input instanceof DateInput || input instanceof TimeInput;

const offeredBy = (input: Input): string => (isTextual(input) ? (input.defaultValue ?? '') : '');

function offer(input: Input, value: string): void {
  if (isTextual(input)) input.defaultValue = value;
}

/**
 * Cards use the same ids, and the renderer puts them into the document: labels and radio buttons of one card would reach into another.
 * Its own generated ids are unique already.
 */
function makeNamesUnique(element: HTMLElement, prefix: string): void {
  const isOwn = (id: string) => id === '' || id.startsWith('__ac-');
  for (const each of element.querySelectorAll<HTMLElement>('[id]')) if (!isOwn(each.id)) each.id = prefix + each.id;
  for (const each of element.querySelectorAll<HTMLInputElement>('input[name]')) each.name = prefix + each.name;
  for (const each of element.querySelectorAll('[aria-controls]')) {
    const ids = (each.getAttribute('aria-controls') ?? '').split(' ');
    each.setAttribute('aria-controls', ids.map((id) => (isOwn(id) ? id : prefix + id)).join(' '));
  }
}

/**
 * The renderer names a button by its title alone and an area that can be pressed by its tooltip alone. Whoever speaks to the page says
 * what they see, so a name begins with the visible words; a tooltip that says more (beside a bare digit) comes after them.
 */
function nameButtons(element: HTMLElement): void {
  for (const each of element.querySelectorAll<HTMLElement>('button[title]')) {
    const words = each.textContent ?? '';
    if (words !== '' && each.title !== words) each.setAttribute('aria-label', `${words} ${each.title}`);
  }
  for (const each of element.querySelectorAll('.ac-container.ac-selectable[aria-label]')) each.removeAttribute('aria-label');
}
