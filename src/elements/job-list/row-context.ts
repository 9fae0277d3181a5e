import type { BuildRef, Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";

/** What every row of the list needs from it. */
export interface RowContext {
  readonly words: Messages;
  readonly language: string;
  readonly lookup: EmojiLookup;
  readonly selected: string;
  /** Rows that show what is below them, by key. */
  readonly open: ReadonlyMap<string, boolean>;
  readonly hrefFor: ((job: Job) => string) | undefined;
  /** Controls that the host puts at the end of a job's row. */
  readonly actionsFor: ((job: Job) => unknown) | undefined;
  /** The page on buildkite.com, where it may be linked. */
  readonly pageAddress: (ref: BuildRef) => string | undefined;
  /** A moment as briefly as it is clear. */
  readonly moment: (time: number) => string;
  /** The same in full. */
  readonly dateTime: (time: number) => string;
  readonly onSelect: (click: MouseEvent, job: Job) => void;
  readonly onToggle: (key: string) => void;
}
