import type { BuildRef, Job } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import type { PathStep } from "./critical-path.js";
import type { TimeWindow } from "./time-window.js";

/** What every part of the waterfall needs from it. */
export interface WaterfallView {
  readonly words: Messages;
  readonly language: string;
  readonly emoji: EmojiLookup;
  /** UUID of the job that is open. */
  readonly selected: string;
  /** Ms since the epoch; never before the last time that is known. */
  readonly now: number;
  /** When the build was created (ms since the epoch). */
  readonly begin: number;
  /** What the axis spans as a whole. */
  readonly bounds: TimeWindow;
  /** The steps of the critical path, by the attempt that each is. */
  readonly path: ReadonlyMap<Job, PathStep>;
  /** Keys of rows that are on it, or hold one that is. */
  readonly critical: ReadonlySet<string>;
  readonly hrefFor: ((job: Job) => string) | undefined;
  /** The page on buildkite.com, where it may be linked. */
  readonly pageAddress: (ref: BuildRef) => string | undefined;
  /** Whether keys that are a single character zoom. */
  readonly singleKeys: boolean;
  readonly onSelect: (click: MouseEvent, job: Job) => void;
}
