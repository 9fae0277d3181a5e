import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What a person has chosen, kept in their browser for every page that shows the elements. */
export interface PreferenceValues {
  /** Long log lines: broken to the width, or scrolled to. */
  readonly wrap: boolean;
  readonly timestamps: "off" | "relative" | "absolute";
  readonly timeZone: "local" | "utc";
  readonly density: "comfortable" | "compact";
  /** Size of a log's text. */
  readonly fontSize: FontSize;
  /** The list of a log's groups shows beside it. */
  readonly outline: boolean;
  /** Keys that are a single character do something (WCAG 2.1.4 wants a way to stop that). */
  readonly singleKeys: boolean;
  /** A build's jobs: as the pipeline is written, or as rows of facts. */
  readonly jobLayout: "tree" | "table";
  /** A build's jobs: in the pipeline's order, or by how they stand. */
  readonly jobGrouping: "pipeline" | "state";
}

/** Sizes of a log's text, from the smallest up. */
export const FONT_SIZES = ["small", "medium", "large", "larger"] as const;

export type FontSize = (typeof FONT_SIZES)[number];

const DEFAULTS: PreferenceValues = {
  wrap: true,
  timestamps: "off",
  timeZone: "local",
  density: "comfortable",
  fontSize: "medium",
  outline: false,
  singleKeys: true,
  jobLayout: "tree",
  jobGrouping: "pipeline",
};

/** Stored values that are none of these are ignored, such as those of a later version. */
const ALLOWED: {
  readonly [Name in keyof PreferenceValues]: readonly PreferenceValues[Name][];
} = {
  wrap: [true, false],
  timestamps: ["off", "relative", "absolute"],
  timeZone: ["local", "utc"],
  density: ["comfortable", "compact"],
  fontSize: FONT_SIZES,
  outline: [true, false],
  singleKeys: [true, false],
  jobLayout: ["tree", "table"],
  jobGrouping: ["pipeline", "state"],
};

const KEY = "buildkite-elements:preferences";

/** One person's preferences. Works, without remembering, where storage is refused. */
export class Preferences {
  #values: PreferenceValues;
  readonly #storage: Storage | undefined;
  readonly #subscribers = new Set<() => void>();

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
    this.#values = { ...DEFAULTS, ...this.#read() };
  }

  get values(): PreferenceValues {
    return this.#values;
  }

  set<Name extends keyof PreferenceValues>(
    name: Name,
    value: PreferenceValues[Name],
  ): void {
    if (this.#values[name] === value) return;
    this.#values = { ...this.#values, [name]: value };
    try {
      this.#storage?.setItem(KEY, JSON.stringify(this.#values));
    } catch {
      // A full or forbidden storage costs remembering, not the choice itself.
    }
    for (const notify of [...this.#subscribers]) notify();
  }

  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  #read(): Partial<PreferenceValues> {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? "{}");
      if (typeof stored !== "object" || stored === null) return {};
      return Object.fromEntries(
        Object.entries(stored).filter(
          ([name, value]) =>
            Object.hasOwn(ALLOWED, name) &&
            (
              ALLOWED[name as keyof PreferenceValues] as readonly unknown[]
            ).includes(value),
        ),
      );
    } catch {
      // Unreadable is the same as never written.
      return {};
    }
  }
}

let shared: Preferences | undefined;

/** The preferences of this page; made on first use, since importing must touch nothing. */
export function pagePreferences(): Preferences {
  shared ??= new Preferences(usableStorage());
  return shared;
}

/** Reading `localStorage` itself throws where a policy forbids it. */
export function usableStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Re-renders its host when a preference changes, wherever on the page that was done. */
export class PreferencesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #preferences: Preferences;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, preferences = pagePreferences()) {
    this.#host = host;
    this.#preferences = preferences;
    host.addController(this);
  }

  get values(): PreferenceValues {
    return this.#preferences.values;
  }

  set<Name extends keyof PreferenceValues>(
    name: Name,
    value: PreferenceValues[Name],
  ): void {
    this.#preferences.set(name, value);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#preferences.subscribe(() =>
      this.#host.requestUpdate(),
    );
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
