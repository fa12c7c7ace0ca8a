/** Reading a card as a client does: what can be seen, what can be pressed, what can be filled in. */

/** Any object inside a card. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object inside, the outermost first. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.entries(value).flatMap(([name, each]) => (name === 'data' ? [] : nodesOf(each)))];
}

const ofType = (card: unknown, pattern: RegExp): readonly Node[] =>
  nodesOf(card).filter(({ type }) => typeof type === 'string' && pattern.test(type));

/** Buttons: what stands in `actions`, of the card or of a set inside it. */
export const buttonsOf = (card: unknown): readonly Node[] =>
  nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? actions.filter(isNode) : []));

/** Actions that send something back, wherever they stand. */
export const sendersOf = (card: unknown): readonly Node[] => ofType(card, /^Action\.(Submit|Execute)$/);

export const inputsOf = (card: unknown): readonly Node[] => ofType(card, /^Input\./);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is read aloud or seen: runs joined as they stand, one line per block. */
export function seenOn(card: unknown): readonly string[] {
  return nodesOf(card).flatMap((node) => {
    if (node['type'] === 'TextBlock') return [text(node['text'])];
    if (node['type'] === 'RichTextBlock' && Array.isArray(node['inlines']))
      return [
        node['inlines']
          .filter(isNode)
          .map((run) => text(run['text']))
          .join(''),
      ];
    return [];
  });
}

/** The card without what is folded away. */
export const unfolded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isNode(each) || each['isVisible'] !== false).map(unfolded);
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unfolded(each)]));
};
