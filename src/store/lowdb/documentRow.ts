/** A document as the JSON text it is stored as: callers change what they read, and text cannot be changed. */
export interface DocumentRow {
  readonly v: 1;
  readonly eTag: string;
  readonly text: string;
}

/** A document as it stands in a line: its value itself, so that the text is made once. */
export interface StoredDocument {
  readonly v: 1;
  readonly eTag: string;
  readonly value: unknown;
}

/** The text of a `StoredDocument`. */
export const storedText = ({ eTag, text }: DocumentRow): string => `{"v":1,"eTag":${JSON.stringify(eTag)},"value":${text}}`;

export const documentRow = ({ eTag, value }: StoredDocument): DocumentRow => ({ v: 1, eTag, text: JSON.stringify(value) });
