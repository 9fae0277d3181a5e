/** What a key does while the log has the focus. */
export type LogCommand =
  | "lineUp"
  | "lineDown"
  | "pageUp"
  | "pageDown"
  | "start"
  | "end"
  | "left"
  | "right"
  | "extendUp"
  | "extendDown"
  | "extendLeft"
  | "extendRight"
  | "selectAll"
  | "clear"
  | "link"
  | "search"
  | "nextMatch"
  | "previousMatch"
  | "follow"
  | "foldAll"
  | "unfoldAll";

/** The parts of a `KeyboardEvent` that choose a command. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const PLAIN: Readonly<Record<string, LogCommand>> = {
  ArrowUp: "lineUp",
  ArrowDown: "lineDown",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "pageUp",
  PageDown: "pageDown",
  " ": "pageDown",
  Home: "start",
  End: "end",
  Escape: "clear",
  "/": "search",
  n: "nextMatch",
  N: "previousMatch",
  f: "follow",
  l: "link",
  "[": "foldAll",
  "]": "unfoldAll",
};

const WITH_SHIFT: Readonly<Record<string, LogCommand>> = {
  ArrowUp: "extendUp",
  ArrowDown: "extendDown",
  ArrowLeft: "extendLeft",
  ArrowRight: "extendRight",
  " ": "pageUp",
};

/** Held with Ctrl, or with Command on a Mac. */
const WITH_CONTROL: Readonly<Record<string, LogCommand>> = {
  a: "selectAll",
  f: "search",
  Home: "start",
  End: "end",
  ArrowUp: "start",
  ArrowDown: "end",
};

/** `undefined` leaves the key to the browser. */
export function commandFor(press: KeyPress): LogCommand | undefined {
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return own(WITH_CONTROL, press.key);
  return (
    (press.shiftKey ? own(WITH_SHIFT, press.key) : undefined) ??
    own(PLAIN, press.key)
  );
}

function own(
  commands: Readonly<Record<string, LogCommand>>,
  key: string,
): LogCommand | undefined {
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
