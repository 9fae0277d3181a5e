import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { LineNews } from "./line-news.js";
import type { Notices } from "./notices.js";

/** What a view says of what happens to its log, in its notices. */
export class Announcements {
  readonly #notices: Notices;
  readonly #messages: SpokenMessages;
  readonly #news = new LineNews((count) => this.#newLines(count));

  constructor(notices: Notices, messages: SpokenMessages) {
    this.#notices = notices;
    this.#messages = messages;
  }

  /** Lines that arrive are told of as long as somebody follows them. */
  update(lineCount: number, following: boolean): void {
    this.#news.update(lineCount, following);
  }

  allFolded(): void {
    this.#notices.tell(this.#messages.words.log.allFolded);
  }

  allUnfolded(): void {
    this.#notices.tell(this.#messages.words.log.allUnfolded);
  }

  /** There will be no terminal. */
  plainOnly(): void {
    this.#notices.show({ text: this.#messages.words.log.plainOnly });
  }

  stop(): void {
    this.#news.stop();
    this.#notices.stop();
  }

  #newLines(count: number): void {
    const { words, language } = this.#messages;
    this.#notices.tell(
      words.log.newLines(count, formatNumber(count, language)),
    );
  }
}
