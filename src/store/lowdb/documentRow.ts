import type { Instant } from '../../domain/ids.js';

/** A document as the JSON text it is stored as: callers change what they read, and text cannot be changed. */
export interface DocumentRow {
  readonly v: 1;
  readonly eTag: string;
  /** When it was last written; older versions did not note it. */
  readonly at?: Instant;
  readonly text: string;
}

/** A document as it stands in a line: its value itself, so that the text is made once. */
export interface StoredDocument {
  readonly v: 1;
  readonly eTag: string;
  readonly at?: Instant;
  readonly value: unknown;
}

/** The text of a `StoredDocument`. */
export const storedText = ({ eTag, at, text }: DocumentRow): string =>
  `{"v":1,"eTag":${JSON.stringify(eTag)},${at === undefined ? '' : `"at":${at},`}"value":${text}}`;

export const documentRow = ({ eTag, at, value }: StoredDocument): DocumentRow => ({
  v: 1,
  eTag,
  ...(at === undefined ? {} : { at }),
  text: JSON.stringify(value),
});
