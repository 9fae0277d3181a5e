/** What a state is called; one that is not known yet by its own name: `some_new_state` reads as `Some new state`. */
export function stateWord(
  states: Readonly<Record<string, string>>,
  state: string,
): string {
  const known = Object.hasOwn(states, state) ? states[state] : undefined;
  if (known !== undefined) return known;
  const words = state.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
