import type { FormInput } from '../domain/form.js';
import type { EscalationId } from '../domain/ids.js';

/** What a conversation remembers beside the dialog stack. Loaded and saved with it, in turns that keep their order. */
export interface ConversationMemory {
  /** The line that was quoted back last, so that “report this” can be typed as well as pressed. */
  notUnderstood?: string;
  /** Drafts that were cancelled and not taken up again, the newest last: an old picture of their form is not submitted. */
  cancelled?: readonly EscalationId[];
  /** The form that was shown last and not sent: with what was typed into it when the person left it, which the next showing brings back. */
  atForm?: { readonly id: EscalationId; readonly input?: FormInput; readonly left?: boolean };
}
