import { isActive } from "../../api/status.js";
import type { Build, Person, Timestamp } from "../../api/types.js";

/** More of a message than any row has room for; nothing keeps it from being a megabyte on one line. */
const MAX_TITLE_LENGTH = 300;

/** The first line of the message, which git calls its subject; `undefined` where it is blank. */
export function titleOf({ message }: Build): string | undefined {
  const line = /\S.*/.exec(message)?.[0].trim();
  return line === undefined ? undefined : line.slice(0, MAX_TITLE_LENGTH);
}

/** A full SHA as people write it; `HEAD` and the like as they are. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{40,64}$/i.test(commit) ? commit.slice(0, 8) : commit;
}

/** Who started the build: a Buildkite user or, where it knows none, the commit's author. */
export function starterOf({ creator, author }: Build): Person | undefined {
  return creator ?? author;
}

/** When a build ran, or since when it has waited to. */
export interface BuildSpan {
  readonly kind: "ran" | "waiting";
  readonly from: Timestamp;
  /** Absent while it goes on. */
  readonly to: Timestamp | undefined;
}

/** `undefined` for builds that never ran, and for those that wait for a person: that is not work. */
export function spanOf(build: Build): BuildSpan | undefined {
  const { startedAt, finishedAt, scheduledAt, createdAt } = build;
  const active = isActive(build);
  if (startedAt !== undefined) {
    return finishedAt !== undefined || active
      ? { kind: "ran", from: startedAt, to: active ? undefined : finishedAt }
      : undefined;
  }
  const since = scheduledAt ?? createdAt;
  return active && since !== undefined
    ? { kind: "waiting", from: since, to: undefined }
    : undefined;
}

/** Whether a build holds some text where a person would look for it; case does not count. */
export function buildContains(build: Build, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const person = starterOf(build);
  return [
    `#${build.number}`,
    build.message,
    build.branch,
    build.commit,
    build.tag,
    build.pullRequest && `#${build.pullRequest.id}`,
    person?.name,
    person?.email,
  ].some((field) => field?.toLowerCase().includes(wanted) ?? false);
}
