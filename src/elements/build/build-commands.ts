import { jobHasLog } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { BUILD_VIEWS, type BuildView } from "../../routing/build-view.js";
import { icons } from "../../styles/icons.js";
import type { Command } from "../commands/command.js";
import { jobCommands } from "../commands/job-commands.js";
import type { EmojiLookup } from "../emoji/emoji-text.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import type { BuildkiteJobList } from "../job-list/job-list.js";
import type { BuildTarget } from "./build-target.js";

/** The build that the commands are for. */
interface CommandedBuild extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly number: number;
  readonly view: BuildView;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
  job: string;
}

/** Where one can go in a build: its views, its failures, its jobs. What can be done with it its controls say. */
export function buildCommands(
  host: CommandedBuild,
  build: Build,
  emoji: EmojiLookup,
  onView: (view: BuildView) => void,
  { words, language }: SpokenMessages,
): readonly Command[] {
  const jobs = build.jobs ?? [];
  const inList = async (act: (list: BuildkiteJobList) => unknown) => {
    if (host.view !== "jobs") onView("jobs");
    // Whoever routes may set the view only after this.
    await new Promise(requestAnimationFrame);
    const list = host.renderRoot.querySelector("buildkite-job-list");
    if (list) act(list);
  };
  const onSelect = (job: Job) => {
    // Without a log all there is to see of it is its row, unless another job's log covers that.
    if (jobHasLog(job) || !host.checkVisibility()) openJob(host, job);
    else void inList((list) => list.focusJob(job.id));
  };
  return [
    {
      id: "search-jobs",
      label: words.palette.searchJobs,
      group: "view",
      keys: ["/"],
      icon: icons.search,
      run: () => void inList((list) => list.focusFilter()),
    },
    {
      id: "next-failure",
      label: words.palette.nextFailure,
      group: "view",
      keys: ["f"],
      icon: icons.arrowDown,
      run: () => void inList((list) => list.focusNextFailure()),
    },
    {
      id: "previous-failure",
      label: words.palette.previousFailure,
      group: "view",
      keys: ["F"],
      icon: icons.arrowUp,
      run: () => void inList((list) => list.focusPreviousFailure()),
    },
    ...BUILD_VIEWS.map((view, at) => ({
      id: `view ${view}`,
      label: words.build.views[view],
      group: "view" as const,
      keys: [`${at + 1}`],
      run: () => onView(view),
    })),
    ...jobCommands(jobs, { words, language, emoji, onSelect }),
  ];
}

/** As a click on its link does. */
function openJob(host: CommandedBuild, job: Job): void {
  if (!host.dispatchEvent(new BuildkiteJobSelectEvent(job))) return;
  if (host.hrefFor)
    location.assign(host.hrefFor({ build: host.number, job: job.id }));
  else host.job = job.id;
}
