import type { TemplateResult } from "lit";

/** The headings under which commands are listed, in this order. */
export const COMMAND_GROUPS = ["acts", "view", "take", "jobs"] as const;

export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that a person can do, or go to, on the page. */
export interface Command {
  /** The same as long as it means the same, so that what was used lately is found again. */
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** What else it is found by, such as a step's key. */
  readonly keywords?: string;
  /** What one wants to know beforehand, such as a job's state. */
  readonly detail?: string;
  readonly icon?: TemplateResult;
  /**
   * What runs it while the focus is in the elements, as `log-view/keys.ts` writes keys: a
   * letter, a digit or a sign alone.
   */
  readonly keys?: readonly string[];
  /** Why it cannot be done now; it is listed all the same. */
  readonly unavailable?: string | undefined;
  run(): void;
}
