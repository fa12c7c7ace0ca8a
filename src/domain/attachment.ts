import type { PartnerPerson } from './escalation.js';
import type { AttachmentId, Instant } from './ids.js';

/** What a file is, by its content; everything else is not kept. `zip` is also what Word, Excel and PowerPoint write. */
export const attachmentKinds = ['png', 'jpeg', 'gif', 'webp', 'bmp', 'pdf', 'zip', 'text'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** A file that was kept: its bytes lie beside the data, under the id. */
export interface NewAttachment {
  readonly id: AttachmentId;
  /** As the sender's client called it, with an ending that fits its kind. */
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  /** Of the bytes, in hex: the same file sent twice is kept once. */
  readonly sha256: string;
}

/** A file of an escalation: who sent it and when. `with`: before the submission, on its own or with words, or as the answer to a question. */
export interface Attachment extends NewAttachment {
  readonly by: PartnerPerson;
  readonly at: Instant;
  readonly with: 'draft' | 'details' | 'answer';
}

/** This product's own choice: a phone's screenshot has 1–4 MB, a zipped log seldom more than 10. `name` in characters, `bytes` per file. */
export const attachmentLimits = { files: 20, atOnce: 10, bytes: 20 * 1024 * 1024, name: 80 } as const;
