import type { Build } from "../../api/types.js";
import { buildContains } from "../build-row/build-facts.js";

/**
 * Searches builds for a text. Thousands of them are searched again only when they or the
 * text have changed, and the answer is the same array until then.
 */
export class TextSearch {
  #builds: readonly Build[] = [];
  #text = "";
  #found: readonly Build[] = [];

  find(builds: readonly Build[], text: string): readonly Build[] {
    const wanted = text.trim();
    if (builds === this.#builds && wanted === this.#text) return this.#found;
    this.#builds = builds;
    this.#text = wanted;
    this.#found = wanted
      ? builds.filter((build) => buildContains(build, wanted))
      : builds;
    return this.#found;
  }
}
