import { buildStatus, jobLabel, jobStatus } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import { formatDuration, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { jobNotes } from "../job-list/job-notes.js";
import { stateWord } from "../state/state-word.js";
import { escapeMarkdown, markdownCode, markdownLink } from "./escape.js";

/** As many as somebody reads in a message. */
const MOST_JOBS = 20;

/** A commit's first characters, which name it well enough. */
const SHORT_COMMIT = 8;

interface BuildMarkdownOptions {
  /** `organization/pipeline`. */
  readonly pipeline: string;
  /** Where the build is shown, whole. */
  readonly href: string | undefined;
  readonly hrefOfJob: (job: Job) => string | undefined;
  readonly words: Messages;
  readonly language: string;
}

/** A build in a line, with its failed jobs as a list. */
export function buildMarkdown(
  build: Build,
  { pipeline, href, hrefOfJob, words, language }: BuildMarkdownOptions,
): string {
  const { takeAlong, common, jobs } = words;
  const state = stateWord(common.buildStates, buildStatus(build).name);
  const title = takeAlong.build(pipeline, build.number, state);
  const facts = [
    markdownLink(title, href),
    markdownCode(build.branch),
    markdownCode(build.commit.slice(0, SHORT_COMMIT)),
    ...tookOf(build, words, language).map(escapeMarkdown),
  ].filter(Boolean);
  const failed = failedJobs(build);
  const lines = failed.slice(0, MOST_JOBS).map((job) => {
    const label = markdownLink(jobLabel(job, jobs.types), hrefOfJob(job));
    const notes = jobNotes(job, words).map(({ text }) => escapeMarkdown(text));
    return `- ${[label, ...notes].join(" · ")}`;
  });
  const rest = failed.length - lines.length;
  if (rest > 0)
    lines.push(
      `- ${escapeMarkdown(takeAlong.moreJobs(rest, formatNumber(rest, language)))}`,
    );
  return [facts.join(" · "), ...(lines.length ? ["", ...lines] : [])].join(
    "\n",
  );
}

function tookOf(
  { startedAt, finishedAt }: Build,
  { takeAlong }: Messages,
  language: string,
): readonly string[] {
  if (startedAt === undefined || finishedAt === undefined) return [];
  return [takeAlong.took(formatDuration(finishedAt - startedAt, language))];
}

/** Of a job that was retried the last attempt counts. */
function failedJobs({ jobs = [] }: Build): readonly Job[] {
  return jobs.filter(
    (job) =>
      jobStatus(job).tone === "failed" &&
      !(job.type === "script" && job.retried),
  );
}
