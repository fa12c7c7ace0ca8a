/** The questions of the intake: how each is asked, and what an answer to it can lead to. */
import type { IntakeStep } from '../../cards/actions.js';
import type { Question } from '../../cards/question.js';
import type { Rendered } from '../../cards/rendered.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import type { IntakeState } from './intakeState.js';

export type Answer = { readonly chosen: string } | { readonly typed: string };

/** Where an answer leads. */
export type Next =
  /** The state may be anything: the waterfall asks the first question that is still open. */
  | { readonly kind: 'go'; readonly state: IntakeState; readonly lead?: string }
  /** The answer did not settle it: these go out and the question stays open. */
  | { readonly kind: 'stay'; readonly say: readonly Rendered[] }
  /** It fits none of the choices: quoted back, with the words that do. */
  | { readonly kind: 'unclear' }
  /** The same question once more, with a sentence above it. */
  | { readonly kind: 'again'; readonly lead: string }
  /** The intake is over. */
  | { readonly kind: 'over'; readonly say?: Rendered };

/** A question to ask, with the state that it is asked in where asking has changed it; or a state in which this one is settled or cannot be asked. */
export type Asked = (Question & { readonly state?: IntakeState }) | { readonly state: IntakeState };

/** One question of the intake. */
export interface Step {
  readonly name: IntakeStep;
  ask(state: IntakeState, turn: PartnerTurn, parts: BotParts, lead?: string): Promise<Asked>;
  answer(state: IntakeState, answer: Answer, turn: PartnerTurn, parts: BotParts): Promise<Next>;
}
