/** Adaptive Card templates: compiled once, at first use (compiling costs thirty times an expansion). */
// The package's own entry pulls in sources of `adaptivecards` that do not type-check in an ES module; this is the part that is needed.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

/** An expanded card. */
export type Card = Readonly<Record<string, unknown>>;

const isCard = (value: unknown): value is Card => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A template's renderer. Its data must be complete: a missing field would stay in the card as `${field}`. */
export function template<Data extends object>(json: object): (data: Data) => Card {
  let compiled: Template | undefined;
  return (data) => {
    compiled ??= new Template(json);
    const card: unknown = compiled.expand({ $root: data });
    if (!isCard(card)) throw new Error('an Adaptive Card template did not expand to an object');
    return card;
  };
}
