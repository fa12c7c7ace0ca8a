/** One typed line → what it means; pure, both languages, whatever the current one is. */
import type { Customer } from '../directory/ports.js';
import type { Instant, ServiceKey } from '../domain/ids.js';
import type { PartnerList } from '../domain/partnerList.js';
import type { ReportView } from '../report/reportView.js';

/** A command typed by anyone. `number` is normalised to `ES-10482`. */
export type TypedCommand =
  | {
      readonly command:
        | 'help'
        | 'cancel'
        | 'back'
        | 'startOver'
        | 'report'
        | 'queue'
        | 'pickUpFirst'
        | 'work'
        | 'continueDraft'
        | 'greeting'
        | 'thanks';
    }
  | { readonly command: 'language'; readonly language: 'zh-CN' | 'en' }
  | { readonly command: 'figures'; readonly view: ReportView }
  | { readonly command: 'mine'; readonly list?: PartnerList; readonly about?: string }
  /** `about`: the services that are to arrive, as they were typed. */
  | { readonly command: 'receive'; readonly about?: string }
  | { readonly command: 'stopReceiving' }
  /** All that a representative works on, to the colleague that the words name. */
  | { readonly command: 'handOver'; readonly to?: string }
  | { readonly command: 'role'; readonly role: 'partner' | 'rep' }
  /** With text after it: `补充 10482 已重启`, `还没解决 10482 又退信了`. Without a number: the one that is meant must be found. */
  | {
      readonly command:
        | 'status'
        | 'pickUp'
        | 'release'
        | 'resolve'
        | 'addDetails'
        | 'withdraw'
        | 'confirm'
        | 'reopen'
        | 'ask'
        | 'message'
        | 'answer'
        | 'notAnswer'
        | 'correctContact'
        | 'nudge'
        | 'note'
        | 'requestTransfer'
        | 'remindLater'
        | 'giveFeedback'
        | 'inviteToMeeting'
        | 'transfer'
        | 'more'
        | 'changeSeverity'
        | 'recordServiceRequest'
        | 'thread'
        | 'files'
        | 'copy'
        | 'customerUpdate'
        | 'explain'
        | 'gotIt'
        | 'anotherTime'
        | 'filing'
        | 'details'
        | 'history';
      readonly number?: string;
      readonly text?: string;
    };

/** What one sentence says, each part where it was found. The customer is looked for in the partner's own list only. */
export interface Understood {
  /** The customers that the sentence names, best first; empty when it names none. `typed` is the part that named them. */
  readonly customers: readonly Customer[];
  /** How many the words fit, `capped` when more; `exact`: the first of `customers` alone is what was typed in full. */
  readonly total: number;
  readonly capped: boolean;
  readonly exact: boolean;
  readonly customerTyped?: string;
  /** More than one when the word fits several (Dynamics 365). */
  readonly services: readonly ServiceKey[];
  /** What is left: the symptom as typed, without customer and service where they stood at an end. */
  readonly symptom?: string;
  readonly error?: string;
  readonly since?: Instant;
  readonly affected?: string;
}
