/** The choice that was given, or the first of them when none was; anything else joins `problems`. */
export function oneOf<Choice extends string>(
  name: string,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
  problems: string[],
): Choice {
  const choice = choices.find((each) => each === given);
  if (given !== undefined && choice === undefined) problems.push(`${name}: "${given}" is not one of ${choices.join(', ')}.`);
  return choice ?? choices[0];
}
