import type { Artifact } from "../../api/types.js";
import {
  artifactTree,
  foldersOf,
  sizeOf,
  visibleRows,
  type ArtifactFolder,
  type ArtifactNode,
  type ArtifactRow,
} from "./artifact-tree.js";
import { Folds } from "./folds.js";

/** More artifacts than this begin with their folders folded. */
const FEW = 100;

interface Listing {
  /** Those that match. */
  readonly artifacts: readonly Artifact[];
  readonly search: string;
  /** There are more than are loaded. */
  readonly isPartial: boolean;
  readonly language: string;
}

/** The tree that shows, with its folds; the same rows for as long as nothing has changed. */
export class TreeModel {
  readonly #folds = new Folds();
  #listing: Listing | undefined;
  #folders: readonly ArtifactFolder[] = [];
  #tree: readonly ArtifactNode[] = [];
  #rows: readonly ArtifactRow[] = [];

  get rows(): readonly ArtifactRow[] {
    return this.#rows;
  }

  /** Artifacts that match. */
  get count(): number {
    return this.#listing?.artifacts.length ?? 0;
  }

  /** Bytes of them. */
  get size(): number {
    return this.#tree.reduce((sum, node) => sum + sizeOf(node), 0);
  }

  /** `undefined` where there are no folders. */
  get allOpen(): boolean | undefined {
    return this.#folders.length === 0
      ? undefined
      : this.#folders.every((folder) => this.#folds.isOpen(folder));
  }

  list(listing: Listing): void {
    const { artifacts, search, isPartial, language } = listing;
    const old = this.#listing;
    const isSame =
      old?.search === search &&
      old.language === language &&
      sameItems(old.artifacts, artifacts);
    if (isSame) return;
    this.#listing = listing;
    this.#tree = artifactTree(artifacts, language);
    this.#folders = [...foldersOf(this.#tree)];
    this.#folds.search(search);
    // A folder that holds everything says nothing while it is folded.
    if (this.#tree.length === 1)
      this.#folds.begin(this.#folders.slice(0, 1), false);
    this.#folds.begin(this.#folders, isPartial || artifacts.length > FEW);
    this.#show();
  }

  toggle({ node }: ArtifactRow): void {
    if (node.kind !== "folder") return;
    this.#folds.toggle(node);
    this.#show();
  }

  toggleAll(): void {
    this.#folds.setAll(this.#folders, this.allOpen !== true);
    this.#show();
  }

  #show(): void {
    this.#rows = visibleRows(this.#tree, (folder) =>
      this.#folds.isOpen(folder),
    );
  }
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((item, index) => item === b[index]))
  );
}
