/** What the whole viewer does, of which the log is a part: it is told by an event. */
const VIEWER_COMMANDS = [
  "help",
  "outline",
  "filter",
  "nextProblem",
  "previousProblem",
  "larger",
  "smaller",
  "originalSize",
  "fullWindow",
  "wrap",
  "times",
  "download",
] as const;

export type ViewerCommand = (typeof VIEWER_COMMANDS)[number];

/** What a key does while the log has the focus. */
export type LogCommand =
  | ViewerCommand
  | "lineUp"
  | "lineDown"
  | "pageUp"
  | "pageDown"
  | "start"
  | "end"
  | "left"
  | "right"
  | "follow"
  | "nextGroup"
  | "previousGroup"
  | "toggleGroup"
  | "foldAll"
  | "unfoldAll"
  | "search"
  | "nextMatch"
  | "previousMatch"
  | "extendUp"
  | "extendDown"
  | "extendLeft"
  | "extendRight"
  | "extendWordLeft"
  | "extendWordRight"
  | "extendRowStart"
  | "extendRowEnd"
  | "extendPageUp"
  | "extendPageDown"
  | "extendStart"
  | "extendEnd"
  | "selectAll"
  | "copy"
  | "link"
  | "clear";

/** The headings that a list of keys has. */
export type KeyGroup = "move" | "fold" | "find" | "select" | "show";

export interface KeyBinding {
  readonly command: LogCommand;
  /**
   * Any of them: a `KeyboardEvent.key` (`Space` for the blank) after what is held with
   * it, in the order `Mod+Alt+Shift+`. `Mod` is Ctrl, or Command on a Mac.
   */
  readonly keys: readonly string[];
  readonly group: KeyGroup;
}

/** Every key of the log, in the order in which a person is told of them. */
export const KEYS: readonly KeyBinding[] = [
  { command: "lineUp", keys: ["ArrowUp"], group: "move" },
  { command: "lineDown", keys: ["ArrowDown"], group: "move" },
  { command: "pageUp", keys: ["PageUp", "Shift+Space"], group: "move" },
  { command: "pageDown", keys: ["PageDown", "Space"], group: "move" },
  {
    command: "start",
    keys: ["Home", "Mod+Home", "Mod+ArrowUp"],
    group: "move",
  },
  { command: "end", keys: ["End", "Mod+End", "Mod+ArrowDown"], group: "move" },
  { command: "left", keys: ["ArrowLeft"], group: "move" },
  { command: "right", keys: ["ArrowRight"], group: "move" },
  { command: "follow", keys: ["f"], group: "move" },

  { command: "nextGroup", keys: ["Alt+ArrowDown", "}"], group: "fold" },
  { command: "previousGroup", keys: ["Alt+ArrowUp", "{"], group: "fold" },
  { command: "toggleGroup", keys: ["Enter"], group: "fold" },
  { command: "foldAll", keys: ["["], group: "fold" },
  { command: "unfoldAll", keys: ["]"], group: "fold" },
  { command: "outline", keys: ["o"], group: "fold" },

  { command: "search", keys: ["/", "Mod+f"], group: "find" },
  { command: "nextMatch", keys: ["n"], group: "find" },
  { command: "previousMatch", keys: ["N"], group: "find" },
  { command: "filter", keys: ["&"], group: "find" },
  { command: "nextProblem", keys: ["e"], group: "find" },
  { command: "previousProblem", keys: ["E"], group: "find" },

  { command: "extendUp", keys: ["Shift+ArrowUp"], group: "select" },
  { command: "extendDown", keys: ["Shift+ArrowDown"], group: "select" },
  { command: "extendLeft", keys: ["Shift+ArrowLeft"], group: "select" },
  { command: "extendRight", keys: ["Shift+ArrowRight"], group: "select" },
  // A Mac's keys for a word have Option, all others Ctrl.
  {
    command: "extendWordLeft",
    keys: ["Mod+Shift+ArrowLeft", "Alt+Shift+ArrowLeft"],
    group: "select",
  },
  {
    command: "extendWordRight",
    keys: ["Mod+Shift+ArrowRight", "Alt+Shift+ArrowRight"],
    group: "select",
  },
  { command: "extendRowStart", keys: ["Shift+Home"], group: "select" },
  { command: "extendRowEnd", keys: ["Shift+End"], group: "select" },
  { command: "extendPageUp", keys: ["Shift+PageUp"], group: "select" },
  { command: "extendPageDown", keys: ["Shift+PageDown"], group: "select" },
  {
    command: "extendStart",
    keys: ["Mod+Shift+Home", "Mod+Shift+ArrowUp"],
    group: "select",
  },
  {
    command: "extendEnd",
    keys: ["Mod+Shift+End", "Mod+Shift+ArrowDown"],
    group: "select",
  },
  { command: "selectAll", keys: ["Mod+a"], group: "select" },
  { command: "copy", keys: ["Mod+c"], group: "select" },
  { command: "link", keys: ["l"], group: "select" },
  { command: "clear", keys: ["Escape"], group: "select" },

  { command: "wrap", keys: ["w"], group: "show" },
  { command: "times", keys: ["t"], group: "show" },
  { command: "larger", keys: ["+", "="], group: "show" },
  { command: "smaller", keys: ["-"], group: "show" },
  { command: "originalSize", keys: ["0"], group: "show" },
  { command: "fullWindow", keys: ["z"], group: "show" },
  { command: "download", keys: ["d"], group: "show" },
  { command: "help", keys: ["?"], group: "show" },
];

/** The parts of a `KeyboardEvent` that choose a command. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const COMMANDS: ReadonlyMap<string, LogCommand> = new Map(
  KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command])),
);

/** `undefined` leaves the key to the browser. */
export function commandFor(press: KeyPress): LogCommand | undefined {
  return COMMANDS.get(nameOf(press));
}

export function isViewerCommand(command: LogCommand): command is ViewerCommand {
  return (VIEWER_COMMANDS as readonly LogCommand[]).includes(command);
}

/** A key press as the table above writes it. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const mod = ctrlKey || metaKey;
  // Alt or Option is how some keyboards write brackets; Shift shows in what a key writes.
  const writesSign = /^[^\p{L}\p{N}\s]$/u.test(key);
  const alt = altKey && !(writesSign && !mod);
  const shift = shiftKey && (mod || alt || key.length > 1 || key === " ");
  const name = key === " " ? "Space" : key;
  return `${mod ? "Mod+" : ""}${alt ? "Alt+" : ""}${shift ? "Shift+" : ""}${name}`;
}
