import { ContextProvider } from "@lit/context";
import { LitElement, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { SingleKeys } from "../../live/single-keys.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import type { Command } from "../commands/command.js";
import {
  CommandRegistry,
  commandsContext,
  type CommandSource,
} from "../commands/command-registry.js";
import { CommandsController } from "../commands/commands-controller.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import { keySheetStyles } from "../key-sheet/key-sheet.styles.js";
import { runsOnMac } from "../key-sheet/key-sheet.js";
import {
  commandOfKey,
  isInDialog,
  opensPalette,
  SEARCH_KEY,
  SHEET_KEY,
  typedKey,
} from "./page-keys.js";
import { commandsOf, paletteTemplate } from "./palette-template.js";
import { paletteStyles } from "./palette.styles.js";
import { indexed, ranked, type Indexed, type Ranking } from "./ranking.js";
import { recentCommands, rememberCommand } from "./recent-commands.js";
import { sheetTemplate } from "./sheet-template.js";

/** Rows that are on the page at once; the rest is found by typing. */
const MOST_ROWS = 50;
/** Rows that Page up and Page down pass. */
const PAGE = 8;

/**
 * Everything that can be done within it, in one list: Ctrl+K or ⌘K opens it, typing finds,
 * Enter does it. `?` shows the keys there are besides. Elements inside say by themselves
 * what they can do; within another palette it leaves everything to that one.
 *
 * `<buildkite-command-button>` within it opens it by pointer or touch.
 *
 * Keys work while the focus is within it, and never in a field. Single keys can be switched
 * off: by a person in the list of keys, and by a host with `keys="off"` on the provider.
 *
 * @element buildkite-command-palette
 * @slot - What it is for.
 */
export class BuildkiteCommandPalette extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    dialogStyles,
    keySheetStyles,
    paletteStyles,
  ];

  /** What can be done besides, by the element that has it in its template. */
  @property({ attribute: false }) accessor commands: CommandSource = () => [];

  @state() accessor _open: "palette" | "keys" | undefined;
  @state() accessor _query = "";
  @state() accessor _active: string | undefined;
  @state() accessor _refusal = "";

  @query("dialog") private accessor _dialog!: HTMLDialogElement | null;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #keys = new SingleKeys(this);
  readonly #outer = new CommandsController(this, () => this.#within);
  readonly #registry = new CommandRegistry({
    isNested: () => this.#outer.isListed,
    open: () => this.show(),
  });

  /** As they were when it was opened: nothing moves under somebody who chooses. */
  #commands: readonly Indexed[] = [];
  #recent: readonly string[] = [];
  #ranking: Ranking = { sections: [], total: 0 };

  constructor() {
    super();
    new ContextProvider(this, {
      context: commandsContext,
      initialValue: this.#registry,
    });
    this.addEventListener("keydown", this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._open = undefined;
  }

  protected override willUpdate(): void {
    this.#ranking = ranked(
      this.#commands,
      this._query,
      this.#recent,
      MOST_ROWS,
    );
    const shown = commandsOf(this.#ranking);
    if (!shown.some(({ id }) => id === this._active))
      this._active = shown[0]?.id;
  }

  protected override updated(): void {
    if (!this._open || !this._dialog) return;
    if (!this._dialog.open) this._dialog.showModal();
    const active = this.renderRoot.querySelector("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest" });
  }

  /** Opens the list of commands. */
  show(): void {
    this.#commands = indexed(this.#listed);
    this.#recent = recentCommands();
    this._query = "";
    this._refusal = "";
    this._active = undefined;
    this._open = "palette";
    this.requestUpdate();
  }

  /** Opens the list of keys. */
  showKeys(): void {
    this.#commands = indexed(this.#listed);
    this._open = "keys";
  }

  protected override render() {
    return html`<slot></slot>${
        this._open === "palette"
          ? this.#renderPalette()
          : this._open === "keys"
            ? this.#renderKeys()
            : nothing
      }`;
  }

  #renderPalette() {
    const { words, language } = this.#messages;
    const { total } = this.#ranking;
    return paletteTemplate({
      words,
      language,
      query: this._query,
      ranking: this.#ranking,
      active: this._active,
      said:
        this._refusal ||
        words.palette.found(total, formatNumber(total, language)),
      onInput: this.#onInput,
      onKeyDown: this.#onListKey,
      onChoose: this.#onChoose,
      onClose: this.#onClose,
    });
  }

  #renderKeys() {
    return sheetTemplate({
      words: this.#messages.words,
      commands: this.#commands.map(({ command }) => command),
      isMac: runsOnMac(),
      singleKeys: this.#preferences.values.singleKeys,
      mayChange: this.#settings.singleKeys,
      onSingleKeys: (on) => this.#preferences.set("singleKeys", on),
      onClose: this.#onClose,
    });
  }

  /** What can be done, as far as the elements within it and its owner say. */
  get #within(): readonly Command[] {
    return [...this.#registry.commands, ...this.commands()];
  }

  /** With its own, of which the list of keys tells, too. */
  get #listed(): readonly Command[] {
    const { palette } = this.#messages.words;
    return [
      ...this.#within,
      {
        id: "keys",
        label: palette.showKeys,
        group: "view",
        keys: [SHEET_KEY],
        run: () => this.showKeys(),
      },
    ];
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || this.#outer.isListed)
      return;
    if (isInDialog(event)) return;
    if (opensPalette(event)) {
      answered(event);
      this.show();
      return;
    }
    const key = this.#keys.wanted ? typedKey(event) : undefined;
    if (key === undefined) return;
    const command = commandOfKey(key, this.#listed);
    if (!command && key === SEARCH_KEY) {
      answered(event);
      this.show();
    }
    if (!command || command.unavailable !== undefined) return;
    answered(event);
    command.run();
  };

  readonly #onInput = (event: Event) => {
    this._query = (event.currentTarget as HTMLInputElement).value;
    this._active = undefined;
    this._refusal = "";
  };

  readonly #onListKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const shown = commandsOf(this.#ranking);
    const at = shown.findIndex(({ id }) => id === this._active);
    const last = shown.length - 1;
    const go = (to: number) => {
      this._active = shown[to]?.id;
      this._refusal = "";
    };
    if (opensPalette(event)) this._dialog?.close();
    else if (event.key === "ArrowDown") go(at === last ? 0 : at + 1);
    else if (event.key === "ArrowUp") go(at <= 0 ? last : at - 1);
    else if (event.key === "PageDown") go(Math.min(last, at + PAGE));
    else if (event.key === "PageUp") go(Math.max(0, at - PAGE));
    else if (event.key === "Enter") {
      const command = shown[at];
      if (command) this.#onChoose(command);
    } else return;
    event.preventDefault();
  };

  readonly #onChoose = (command: Command) => {
    if (command.unavailable !== undefined) {
      this._active = command.id;
      this._refusal = command.unavailable;
      return;
    }
    rememberCommand(command.id);
    // Closed before it is run, which may open a dialog or move the focus by itself.
    this._open = undefined;
    this._dialog?.close();
    command.run();
  };

  readonly #onClose = () => {
    // What was run meanwhile may have opened the list of keys.
    if (this._dialog?.open) return;
    this._open = undefined;
    this.#commands = [];
  };
}

/** Nothing else on the page, the host's own keys included, is to answer it as well. */
function answered(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-command-palette": BuildkiteCommandPalette;
  }
}
