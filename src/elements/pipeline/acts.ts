import type { Job } from "../../api/types.js";
import type { ViewTab } from "../../routing/list-view.js";
import { NO_FILTERS } from "../build-filters/filter-state.js";
import type { BuildkiteFiltersChangeEvent } from "../build-filters/events.js";
import type { BuildkiteBuildViewChangeEvent } from "../build/events.js";
import type { BuildkiteBuildOpenEvent } from "../build-header/events.js";
import type { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import type { BuildkiteLogLineSelectEvent } from "../log-view/events.js";
import { formatLineRange } from "../log-view/line-range.js";
import type { BuildkiteBuildCreatedEvent } from "../new-build-button/events.js";
import type {
  BuildkiteBuildsSelectEvent,
  BuildkiteJobOpenEvent,
} from "../pipeline-insights/events.js";
import type { BuildkiteBuildRebuiltEvent } from "../rebuild-button/events.js";
import type { BuildkiteJobRetriedEvent } from "../retry-button/events.js";
import type { JobViews } from "./job-views.js";
import type { Navigation } from "./navigation.js";

const NO_JOB = { job: undefined, line: undefined, tab: undefined };

/** What a person does in the view's parts, and where that leads. */
export class Acts {
  readonly #navigation: Navigation;
  readonly #jobViews: JobViews;

  constructor(navigation: Navigation, jobViews: JobViews) {
    this.#navigation = navigation;
    this.#jobViews = jobViews;
  }

  readonly onBuild = (
    event:
      | BuildkiteBuildSelectEvent
      | BuildkiteBuildRebuiltEvent
      | BuildkiteBuildCreatedEvent,
  ) => {
    event.preventDefault();
    const { number } = event.build;
    const { view } = this.#navigation;
    // A control that has acted on the build on show leads back to it.
    if (number === view.build && view.job === undefined) return;
    this.#navigation.go({ build: number, ...NO_JOB });
  };

  readonly onBuildLink = (event: BuildkiteBuildOpenEvent) => {
    event.preventDefault();
    this.#navigation.go({ build: event.number, ...NO_JOB });
  };

  readonly onJob = (event: BuildkiteJobSelectEvent) => {
    event.preventDefault();
    const { job, line } = event;
    this.#navigation.go({ job: job.id, line });
  };

  readonly onJobOpen = (event: BuildkiteJobOpenEvent) => {
    event.preventDefault();
    const { build, job, line } = event;
    const { view } = this.#navigation;
    const isOther = build !== view.build;
    // The line may be the one that is open, behind another tab.
    if (!isOther && job === view.job) this.#jobViews.select("log");
    this.#navigation.go({ ...(isOther && NO_JOB), build, job, line });
  };

  /** The builds behind a figure. */
  readonly onBuilds = (event: BuildkiteBuildsSelectEvent) => {
    event.preventDefault();
    this.#navigation.go({ filters: event.filters, tab: undefined });
  };

  readonly onTab = (tab: ViewTab) => this.#navigation.look(tab);

  /** The new attempt is what one wants to see. */
  readonly onRetried = ({ job }: BuildkiteJobRetriedEvent) => {
    this.#navigation.go({ job: job.id, line: undefined });
  };

  readonly onAttempt = ({ id }: Job) => {
    this.#navigation.go({ job: id, line: undefined });
  };

  readonly onView = (event: BuildkiteBuildViewChangeEvent) => {
    event.preventDefault();
    this.#navigation.look(event.view);
  };

  readonly onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    const line = range && formatLineRange(range);
    this.#navigation.go({ line }, { replace: true });
  };

  readonly onFilters = ({ value: filters }: BuildkiteFiltersChangeEvent) => {
    // Every letter typed is a change; "back" undoes conditions, not letters.
    const replace = filters.text !== this.#navigation.view.filters.text;
    this.#navigation.go({ filters }, { replace });
  };

  readonly onClear = () => this.#navigation.go({ filters: NO_FILTERS });
}
