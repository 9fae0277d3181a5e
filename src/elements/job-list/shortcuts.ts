/** What keys do that are pressed anywhere in the list. */
interface ShortList {
  focusFilter(): void;
  focusNextFailure(): Promise<void>;
  focusPreviousFailure(): Promise<void>;
}

/**
 * Listener for `keydown`, as long as keys that are a single character may do anything
 * (WCAG 2.1.4 wants a way to stop that). Keys that are for something else, or belong to where
 * somebody types, are left alone.
 */
export function shortcutsOf(
  list: ShortList,
  areOn: () => boolean,
): (event: KeyboardEvent) => void {
  const shortcuts = new Map<string, () => unknown>([
    ["/", () => list.focusFilter()],
    ["s", () => list.focusFilter()],
    ["f", () => list.focusNextFailure()],
    ["F", () => list.focusPreviousFailure()],
  ]);
  return (event) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey;
    if (!areOn() || event.defaultPrevented || event.isComposing || isHeld)
      return;
    const shortcut = shortcuts.get(event.key);
    if (!shortcut || event.composedPath().some(takesKeys)) return;
    event.preventDefault();
    shortcut();
  };
}

/** A field, or a dialog that a job's controls have opened. */
function takesKeys(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input, textarea, select, dialog"))
  );
}
