/** The part of the browser's `Storage` that is used. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const HOUR = 3_600_000;

/**
 * What was learnt about one base URL (the prefix of its paths, the token's scopes, the
 * emoji), kept for an hour so that a fresh page does not ask again. Values are kept as
 * they came and parsed on the way out: what lies in storage is from outside, too.
 */
export class Learnt {
  readonly #prefix: string;
  readonly #storage: KeyValueStorage | undefined;
  readonly #now: () => number;

  constructor(
    baseUrl: string,
    storage: KeyValueStorage | undefined,
    now: () => number,
  ) {
    this.#prefix = `buildkite:${baseUrl}:`;
    this.#storage = storage;
    this.#now = now;
  }

  /** The value under `name` as `parse` reads it; `undefined` if there is none, it is old or unreadable. */
  recall<Value>(
    name: string,
    parse: (value: unknown) => Value,
  ): Value | undefined {
    try {
      const kept = this.#storage?.getItem(this.#prefix + name);
      if (typeof kept !== "string") return undefined;
      const { at, value } = JSON.parse(kept) as {
        at?: unknown;
        value?: unknown;
      };
      const age = this.#now() - Number(at);
      return age >= 0 && age < HOUR ? parse(value) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(name: string, value: unknown): void {
    try {
      this.#storage?.setItem(
        this.#prefix + name,
        JSON.stringify({ at: this.#now(), value }),
      );
    } catch {
      // Full or forbidden: it will be asked again, which costs a request and nothing else.
    }
  }

  forget(name: string): void {
    try {
      this.#storage?.removeItem(this.#prefix + name);
    } catch {
      // Forbidden: then nothing was kept either.
    }
  }
}

/**
 * The browser's storage, or a plain map where there is none (Node, a worker) or where the
 * user has blocked it: then even reading the property throws.
 */
export function usableStorage(): KeyValueStorage {
  for (const name of ["localStorage", "sessionStorage"] as const) {
    try {
      const storage = (
        globalThis as Partial<Record<typeof name, KeyValueStorage | null>>
      )[name];
      if (storage === undefined || storage === null) continue;
      storage.getItem("buildkite");
      return storage;
    } catch {
      continue;
    }
  }
  return mapStorage();
}

/** A storage that lives as long as its owner. */
export function mapStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
