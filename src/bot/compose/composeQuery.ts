/** What the compose box sends with `composeExtension/query`. */
import { z } from 'zod';

/** What is looked for, and which part of what is found. */
export interface ComposeQuery {
  readonly typed: string;
  readonly skip: number;
  readonly count: number;
}

/** Results at a time; Teams asks for 25. */
const mostShown = 25;
/** Nobody scrolls farther. */
const mostSkipped = 1000;
/** What is longer is no search. */
const longestTyped = 200;

const between = (least: number, most: number, otherwise: number) =>
  z
    .number()
    .catch(otherwise)
    .transform((value) => Math.min(Math.max(Math.trunc(value), least), most));

const queryShape = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) })).nullish(),
  queryOptions: z.object({ skip: between(0, mostSkipped, 0), count: between(1, mostShown, mostShown) }).nullish(),
});

/** The query; undefined for what is none. Before anything is typed Teams sends the parameter `initialRun`, which is no word. */
export function readComposeQuery(value: unknown): ComposeQuery | undefined {
  const parsed = queryShape.safeParse(value);
  if (!parsed.success) return undefined;
  const { parameters, queryOptions } = parsed.data;
  const typed = (parameters ?? [])
    .filter(({ name }) => name !== 'initialRun')
    .map((parameter) => String(parameter.value))
    .join(' ');
  return { typed: typed.trim().slice(0, longestTyped), skip: queryOptions?.skip ?? 0, count: queryOptions?.count ?? mostShown };
}
