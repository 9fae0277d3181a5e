import { createContext } from "@lit/context";
import type { Command } from "./command.js";

/** Asked whenever somebody looks, so that what it gives is never out of date. */
export type CommandSource = () => readonly Command[];

/** The palette that commands are listed in. */
interface Palette {
  /** Another one around it lists them instead. */
  readonly isNested: () => boolean;
  /** Opens the list. */
  readonly open: () => void;
}

/** Where the elements of a page say what can be done. */
export class CommandRegistry {
  readonly #palette: Palette;
  readonly #sources = new Set<CommandSource>();

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  get isNested(): boolean {
    return this.#palette.isNested();
  }

  /** Opens the list of commands. */
  readonly open = (): void => this.#palette.open();

  /** Returns what takes the source away again. */
  add(source: CommandSource): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  /** Each once, however many elements offer it: rather from one where it can be done. */
  get commands(): readonly Command[] {
    const found = new Map<string, Command>();
    for (const source of this.#sources) {
      for (const command of source()) {
        const other = found.get(command.id);
        if (!other || (other.unavailable !== undefined && !command.unavailable))
          found.set(command.id, command);
      }
    }
    return [...found.values()];
  }
}

/** The registry of the closest palette. */
export const commandsContext = createContext<CommandRegistry | undefined>(
  Symbol.for("buildkite-commands"),
);
