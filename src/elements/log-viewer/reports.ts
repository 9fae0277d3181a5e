import type { LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import type { LogFinder } from "../../log/worker/log-finder.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import type { Announcer } from "./announcer.js";
import { sizeOf } from "./progress-template.js";
import type { SearchController } from "./search-controller.js";

/** Tells a screen reader what has come of a search, and that a log is loaded: once each. */
export class Reports {
  readonly #announcer: Announcer;
  #finder: LogFinder | undefined;
  #match: SearchMatch | undefined;
  #state: LogProgress["state"] | undefined;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  update(
    search: SearchController,
    log: LogText | undefined,
    progress: LogProgress | undefined,
    words: Messages["log"],
    language: string,
  ): void {
    this.#reportSearch(search, words, language);
    const wasLoading = this.#state === "loading";
    this.#state = progress?.state;
    const { state } = progress ?? {};
    if (!wasLoading || !log || (state !== "complete" && state !== "growing"))
      return;
    this.#announcer.mention(
      words.loaded(sizeOf(log, progress, words, language)),
    );
  }

  #reportSearch(
    { finder, state, count, current, currentMatch }: SearchController,
    words: Messages["log"],
    language: string,
  ): void {
    // So that nothing holds the matches of a search that is over.
    if (finder !== this.#finder) this.#finder = undefined;
    // A log that grows is searched on and on.
    const limited = state === "limited";
    if (!finder || (state !== "done" && !limited)) return;
    const amount = formatNumber(count, language);
    if (finder !== this.#finder)
      this.#announcer.say(
        limited
          ? words.moreMatches(amount)
          : count > 0
            ? words.matchCount(count, amount)
            : words.noMatches,
      );
    else if (currentMatch && currentMatch !== this.#match)
      this.#announcer.say(
        (limited ? words.matchesOfMore : words.matches)(
          formatNumber(current + 1, language),
          amount,
        ),
      );
    this.#finder = finder;
    this.#match = currentMatch;
  }
}
