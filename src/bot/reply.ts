/** What a turn wants to send, collected: nothing goes out before the state that it speaks of is durable. */

import type { Rendered } from '../cards/rendered.js';
import type { Language } from '../domain/language.js';
import type { Lane } from '../store/ports.js';
import type { ActionAnswer } from './actionAnswer.js';

/** A message to be posted; with `role` its card is remembered, to lose its buttons once it is answered. */
export interface Posted {
  readonly rendered: Rendered;
  readonly role?: string;
}

/** A card that is out, to be shown differently. */
export interface Repaint {
  readonly role: string;
  /** The conversation that the card is in; that of the turn unless given. */
  readonly conversationId?: string;
  /** The activity that the press came from, where the channel tells: used when the card is not remembered. */
  readonly activityId?: string;
  /** What it becomes; undefined: the same card without its buttons. */
  readonly rendered?: Rendered;
  /** Posted instead when nobody knows which activity to repaint. */
  readonly orPost?: boolean;
}

export class Reply {
  readonly posts: Posted[] = [];
  readonly repaints: Repaint[] = [];
  /** Cards that the worker brings: the turn ends when they are there. */
  readonly brought: Lane[] = [];
  /** The language that was chosen in this turn, which its messages are in. */
  language: Language | undefined;
  /** The answer to an Action.Execute; for its presser only. */
  answer: ActionAnswer | undefined;

  post(rendered: Rendered, role?: string): void {
    this.posts.push(role === undefined ? { rendered } : { rendered, role });
  }

  /** Puts words before the card that is posted last; where there is none, they are a message of their own. */
  headLast(words: Rendered): void {
    const last = this.posts.at(-1);
    if (last?.rendered.card === undefined || last.rendered.text !== undefined) this.post(words);
    else this.posts[this.posts.length - 1] = { ...last, rendered: { ...words, card: last.rendered.card } };
  }

  repaint(repaint: Repaint): void {
    this.repaints.push(repaint);
  }
}
