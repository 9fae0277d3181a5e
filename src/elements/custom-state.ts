/** Says by `:state(name)` whether something is the case. */
export function setState(
  internals: ElementInternals,
  name: string,
  on: boolean,
): void {
  if (on) internals.states.add(name);
  else internals.states.delete(name);
}
