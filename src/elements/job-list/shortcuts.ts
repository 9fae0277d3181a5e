/** What a key asks for that was pressed anywhere in the list. */
export type Shortcut = "filter" | "next-failure" | "previous-failure";

/** `undefined` where the key is for something else, or belongs to where somebody types. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  if (event.composedPath().some(takesKeys)) return undefined;
  switch (event.key) {
    case "/":
    case "s":
      return "filter";
    case "f":
      return "next-failure";
    case "F":
      return "previous-failure";
    default:
      return undefined;
  }
}

/** A field, or a dialog that a job's controls have opened. */
function takesKeys(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input, textarea, select, dialog"))
  );
}
