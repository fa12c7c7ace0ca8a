/** A message ready to go: a card, a text, or both. `summary` is what a locked phone shows. `text` is plain unless `markdown` says so. */
export interface Rendered {
  readonly summary: string;
  readonly text?: string;
  readonly markdown?: boolean;
  readonly card?: Readonly<Record<string, unknown>>;
}
