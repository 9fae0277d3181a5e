import { isEmpty, type FilterState } from "../build-filters/filter-state.js";

/** The view whose list begins with a branch. */
interface FirstBranchHost {
  readonly branch: string;
  readonly defaultBranchOnly: boolean;
  readonly build: number | undefined;
  readonly filters: FilterState;
}

/** What is known of the pipeline's default branch. */
interface DefaultBranch {
  /** Nothing yet, and it may still come. */
  readonly pending: boolean;
  readonly defaultBranch: string | undefined;
}

/**
 * The branch that a pipeline's list begins with: the one that is named, or the default
 * one. It is chosen once, and only while nothing else narrows the list; afterwards that
 * is up to whoever looks at it.
 */
export class FirstBranch {
  readonly #host: FirstBranchHost;
  readonly #known: () => DefaultBranch;
  #chosen = false;

  constructor(host: FirstBranchHost, known: () => DefaultBranch) {
    this.#host = host;
    this.#known = known;
  }

  /** The list waits for the default branch. */
  get awaited(): boolean {
    return this.#isOpen && this.#host.build === undefined;
  }

  /** The list begins anew: it is another pipeline's, or the host says so. */
  reset(): void {
    this.#chosen = false;
  }

  /** The branch, in the one update that it is chosen in. Where it cannot be read, there is none. */
  choose(): string | undefined {
    if (this.#chosen) return undefined;
    const { branch, build, filters } = this.#host;
    const { pending, defaultBranch } = this.#known();
    // No list is wanted yet, or it is not known what it begins with.
    if (this.#isOpen && (build !== undefined || pending)) return undefined;
    const first = this.#isOpen ? defaultBranch : branch || undefined;
    this.#chosen = true;
    return isEmpty(filters) ? first : undefined;
  }

  /** The default branch is still to be chosen. */
  get #isOpen(): boolean {
    const { branch, defaultBranchOnly, filters } = this.#host;
    const wanted = defaultBranchOnly && branch === "" && isEmpty(filters);
    return wanted && !this.#chosen;
  }
}
