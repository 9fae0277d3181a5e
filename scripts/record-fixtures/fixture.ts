/** A tool that is run under a pseudo-terminal, and what is particular about it. */
export interface Fixture {
  readonly name: string;
  /** What this pair is there for. */
  readonly shows: string;
  /** Prints the version of the tool. */
  readonly version: string;
  readonly commands: readonly string[];
  /** Group headers: the log is written as the agent writes it, with timestamps; a command below each. */
  readonly headers?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Installs packages itself, so that those of the tools are not linked. */
  readonly installs?: true;
  /** A shell command that prepares the directory and is not recorded. */
  readonly setup?: string;
  /** Where our documented choice is not the terminal's, and how the terminal is told of it. */
  readonly differs?: {
    readonly why: string;
    readonly pattern: RegExp;
    readonly instead: string;
  };
}
