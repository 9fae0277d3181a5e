import type { LogKind } from "@buildkite/elements/testing";

/** What there is to choose, as it stands in the address and in the menus. */
const SIZES: Readonly<Record<string, number>> = {
  "1 KB": 1_000,
  "1 MB": 1_000_000,
  "10 MB": 10_000_000,
  "100 MB": 100_000_000,
  "1 GiB": 2 ** 30,
};

const KINDS: Readonly<Record<LogKind, string>> = {
  ci: "CI job",
  "one-line": "One single line",
  "carriage-returns": "Carriage returns only",
  redraws: "100 rows, redrawn",
};

const DEFAULT_SIZE = "10 MB";

export interface LogChoice {
  /** `100 MB`. */
  readonly size: string;
  readonly bytes: number;
  readonly kind: LogKind;
}

/** The page's two menus, which stay as the address says and keep it up to date. */
export class LogMenus {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, onChoice: () => void) {
    this.#form = form;
    fill(
      this.#select("size"),
      Object.keys(SIZES).map((size) => [size, size]),
    );
    fill(this.#select("kind"), Object.entries(KINDS));
    this.#readAddress();
    form.addEventListener("change", () => {
      history.pushState(null, "", this.#address);
      onChoice();
    });
    addEventListener("popstate", () => {
      const before = this.#address;
      this.#readAddress();
      // Links to lines go through the history, too.
      if (this.#address !== before) onChoice();
    });
  }

  get choice(): LogChoice {
    const size = this.#select("size").value;
    const kind = this.#select("kind").value as LogKind;
    return { size, kind, bytes: SIZES[size] ?? 0 };
  }

  get #address(): string {
    const { size, kind } = this.choice;
    return `?${new URLSearchParams({ size, kind }).toString()}`;
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    choose(this.#select("size"), asked.get("size"), DEFAULT_SIZE);
    choose(this.#select("kind"), asked.get("kind"), "ci");
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }
}

function fill(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
): void {
  select.replaceChildren(
    ...options.map(([value, text]) => new Option(text, value)),
  );
}

function choose(
  select: HTMLSelectElement,
  asked: string | null,
  otherwise: string,
): void {
  const known = Array.from(select.options, ({ value }) => value);
  select.value = asked !== null && known.includes(asked) ? asked : otherwise;
}
