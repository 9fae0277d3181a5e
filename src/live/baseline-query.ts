import type { BuildkiteClient } from "../api/client.js";
import { formatPipelineSlug } from "../api/slugs.js";
import type { Build, BuildRef, Job, ScriptJob } from "../api/types.js";
import type { Query } from "./query.js";

/** Passing builds of one branch that are looked through for the step: it may not run in each. */
const MOST_BUILDS = 3;

/** The job of the same step that passed last, and where it was found. */
export interface Baseline {
  readonly build: Build;
  readonly job: ScriptJob;
  readonly branch: "same" | "default";
}

export interface BaselineAnswer {
  /** `undefined` where no passing build with that step was found. */
  readonly baseline: Baseline | undefined;
  /** Branches that were looked at. */
  readonly branches: readonly string[];
  /** How many passing builds were looked through. */
  readonly builds: number;
  /** How many requests it took, for telling what asking costs. */
  readonly requests: number;
}

/**
 * The same step's job in the last passing build before this one: on the same branch, else
 * on the default branch. One request lists builds, and one each reads the jobs of at most
 * three; nothing is read of a build beyond the first that has the step. Another request,
 * for the pipeline, tells the default branch.
 */
export function baselineQuery(
  client: BuildkiteClient,
  ref: BuildRef,
  build: Build,
  job: ScriptJob,
): Query<BaselineAnswer> {
  return {
    key: `baseline ${formatPipelineSlug(ref)}#${ref.number} ${job.id}`,
    load: ({ signal }) => new Search(client, ref, signal).run(build, job),
    refreshAfter: () => undefined,
  };
}

class Search {
  readonly #client: BuildkiteClient;
  readonly #ref: BuildRef;
  readonly #signal: AbortSignal;
  readonly #branches: string[] = [];
  #builds = 0;
  #requests = 0;

  constructor(client: BuildkiteClient, ref: BuildRef, signal: AbortSignal) {
    this.#client = client;
    this.#ref = ref;
    this.#signal = signal;
  }

  async run(build: Build, job: ScriptJob): Promise<BaselineAnswer> {
    const same = await this.#onBranch(build.branch, build, job);
    if (same) return this.#answer({ ...same, branch: "same" });
    this.#requests++;
    const { defaultBranch } = await this.#client.getPipeline(this.#ref, {
      signal: this.#signal,
    });
    const found =
      defaultBranch === undefined || defaultBranch === build.branch
        ? undefined
        : await this.#onBranch(defaultBranch, build, job);
    return this.#answer(found && { ...found, branch: "default" });
  }

  #answer(baseline: Baseline | undefined): BaselineAnswer {
    return {
      baseline,
      branches: this.#branches,
      builds: this.#builds,
      requests: this.#requests,
    };
  }

  async #onBranch(
    branch: string,
    { number, createdAt }: Build,
    wanted: ScriptJob,
  ): Promise<Omit<Baseline, "branch"> | undefined> {
    this.#branches.push(branch);
    this.#requests++;
    const { items } = await this.#client.listBuilds(this.#ref, {
      filters: {
        states: ["passed"],
        branches: [branch],
        ...(createdAt !== undefined && { createdTo: createdAt }),
      },
      perPage: MOST_BUILDS,
      signal: this.#signal,
    });
    for (const build of items.filter((each) => each.number !== number)) {
      this.#builds++;
      const job = sameStep(wanted, await this.#jobs(build, wanted));
      if (job) return { build, job };
    }
    return undefined;
  }

  /** Those of the step alone, where it has a key; of a build without, all that passed. */
  async #jobs(build: Build, { stepKey }: ScriptJob): Promise<readonly Job[]> {
    this.#requests++;
    const ref = { ...this.#ref, number: build.number };
    const signal = this.#signal;
    if (stepKey !== undefined) {
      const page = await this.#client.listJobs(ref, {
        stepKey,
        states: ["passed"],
        includeRetriedJobs: false,
        signal,
      });
      return page.items;
    }
    const options = { includeJobs: true, jobStates: ["passed"], signal };
    return (await this.#client.getBuild(ref, options)).jobs ?? [];
  }
}

/**
 * The job of the same step, and of the same place in it where the step became many: the
 * same combination of a matrix, the same number of parallel jobs.
 */
export function sameStep(
  wanted: ScriptJob,
  jobs: readonly Job[],
): ScriptJob | undefined {
  const passed = jobs.filter(
    (job): job is ScriptJob =>
      job.type === "script" && job.state === "passed" && !job.retried,
  );
  const candidates = passed.filter((job) =>
    wanted.stepKey === undefined
      ? job.stepKey === undefined &&
        job.name === wanted.name &&
        sameCommand(job, wanted)
      : job.stepKey === wanted.stepKey,
  );
  return candidates.find(
    (job) =>
      job.parallelIndex === wanted.parallelIndex &&
      JSON.stringify(job.matrix) === JSON.stringify(wanted.matrix),
  );
}

/** Only what has no name is told apart by what it runs. */
function sameCommand(one: ScriptJob, other: ScriptJob): boolean {
  return one.name !== undefined || one.command === other.command;
}
