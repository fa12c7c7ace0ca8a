/** What goes wrong on purpose between the bot and its connector. */

/** A call of the bot as a fault sees it. `room`: the conversation's id without its thread. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly room: string;
  readonly body: string;
}

/** `refuse` answers without accepting; `hang` never answers; `loseAnswer` accepts, then breaks the connection; `slow` accepts after `ms`. */
export type Fault =
  | {
      readonly how: 'refuse';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly how: 'hang' | 'loseAnswer' }
  | { readonly how: 'slow'; readonly ms: number };

/** A fault, for which calls, and how many of them (all, unless told). */
export interface FaultRule {
  readonly fault: Fault;
  readonly where?: (call: Call) => boolean;
  readonly times?: number;
}

/** The rules that are on; each call meets at most one, the oldest that fits. */
export class Faults {
  private rules: { readonly rule: FaultRule; left: number }[] = [];

  /** Switches a rule on; the answer switches it off again. */
  add(rule: FaultRule): () => void {
    const kept = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.rules.push(kept);
    return () => {
      this.rules = this.rules.filter((one) => one !== kept);
    };
  }

  clear(): void {
    this.rules = [];
  }

  /** The fault that this call meets, counted off. */
  meet(call: Call): Fault | undefined {
    const kept = this.rules.find(({ rule, left }) => left > 0 && (rule.where?.(call) ?? true));
    if (!kept) return undefined;
    kept.left -= 1;
    return kept.rule.fault;
  }
}
