import type { ArtifactFolder } from "./artifact-tree.js";

/**
 * Which folders are open. Whether one begins open is decided when it is first seen: what
 * somebody reads does not fold because the list has grown. Search has folds of its own.
 */
export class Folds {
  #open = new Map<string, boolean>();
  #ofSearch = new Map<string, boolean>();
  #searched = "";

  /** To be called with what is looked for before anything is asked. */
  search(text: string): void {
    if (text === this.#searched) return;
    this.#searched = text;
    this.#ofSearch = new Map();
  }

  /** @param many There are more artifacts than can be taken in at once. */
  begin(folders: Iterable<ArtifactFolder>, many: boolean): void {
    if (this.#searched !== "") return;
    const begun = [...folders].filter(({ id }) => !this.#open.has(id));
    for (const { id } of begun) this.#open.set(id, !many);
  }

  isOpen({ id }: ArtifactFolder): boolean {
    return this.#now.get(id) ?? this.#searched !== "";
  }

  toggle(folder: ArtifactFolder): void {
    this.#now.set(folder.id, !this.isOpen(folder));
  }

  setAll(folders: Iterable<ArtifactFolder>, open: boolean): void {
    for (const { id } of folders) this.#now.set(id, open);
  }

  get #now(): Map<string, boolean> {
    return this.#searched === "" ? this.#open : this.#ofSearch;
  }
}
