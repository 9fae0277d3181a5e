import type { BuildRef, Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";

/** What every row of the list needs from it. */
export interface RowContext {
  readonly words: Messages;
  readonly language: string;
  readonly lookup: EmojiLookup;
  readonly selected: string;
  /** Folds and jobs whose children show, by key. */
  readonly open: ReadonlyMap<string, boolean>;
  readonly hrefFor: ((job: Job) => string) | undefined;
  /** The page on buildkite.com, where it may be linked. */
  readonly pageAddress: (ref: BuildRef) => string | undefined;
  readonly onSelect: (click: MouseEvent, job: Job) => void;
  readonly onToggle: (key: string) => void;
}
