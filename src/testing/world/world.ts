import type { Clock } from "../clock.js";
import type { Random } from "../random.js";
import { EventQueue } from "./event-queue.js";
import { organizationFrom, pipelineFrom } from "./from-specs.js";
import { progress } from "./progress.js";
import type {
  BuildRecord,
  OrganizationRecord,
  PipelineRecord,
} from "./records.js";
import { resumeBuild, startBuild } from "./start-build.js";
import type { BuildSpec, OrganizationSpec, PipelineSpec } from "./specs.js";

/**
 * Everything that exists, and what will happen to it. Nothing runs in the background:
 * whoever asks first calls `catchUp`, which plays the events that have fallen due, in
 * order and each at its own time. So the same seed and the same acts at the same times
 * give the same world, however often someone looks.
 */
export class World {
  readonly random: Random;
  readonly organizations: OrganizationRecord[] = [];
  readonly #clock: Clock;
  readonly #events = new EventQueue();
  /** The time of the event being played. */
  #eventTime: number | undefined;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.random = random;
  }

  now(): number {
    return this.#eventTime ?? this.#clock.now();
  }

  /** Does `action` once, `ms` from now. */
  after(ms: number, action: () => void): void {
    this.at(this.now() + ms, action);
  }

  /**
   * Does `action` once, at `time`. A scenario writes history that way: what lies in the
   * past is played, at its own time, before anyone looks.
   */
  at(time: number, action: () => void): void {
    this.#events.add(time, action);
  }

  catchUp(): void {
    const now = this.#clock.now();
    for (;;) {
      const event = this.#events.takeDueBy(now);
      if (event === undefined) break;
      this.#eventTime = event.time;
      event.action();
    }
    this.#eventTime = undefined;
  }

  addOrganization(spec: OrganizationSpec): OrganizationRecord {
    const organization = organizationFrom(spec, this.random);
    this.organizations.push(organization);
    return organization;
  }

  addPipeline(spec: PipelineSpec): PipelineRecord {
    const pipeline = pipelineFrom(spec, this.random, this.now());
    const organization =
      this.organization(spec.organization) ??
      this.addOrganization({ slug: spec.organization });
    organization.pipelines.push(pipeline);
    for (const build of pipeline.builds) resumeBuild(this, build);
    return pipeline;
  }

  /** Adds a build to the pipeline named `organization/slug`, and sets it going. */
  start(name: string, spec: BuildSpec = {}): BuildRecord {
    const pipeline = this.pipeline(name);
    if (pipeline === undefined) throw new RangeError(`No pipeline ${name}`);
    return startBuild(this, pipeline, spec);
  }

  /**
   * Moves a build on after something happened in it. Here, and not among what happens to
   * jobs, because each of the two leads to the other.
   */
  progress(build: BuildRecord): void {
    progress(this, build);
  }

  organization(slug: string): OrganizationRecord | undefined {
    return this.organizations.find((one) => one.slug === slug);
  }

  /** The pipeline named `organization/slug`. */
  pipeline(name: string): PipelineRecord | undefined {
    const [organization = "", slug = ""] = name.split("/");
    return this.organization(organization)?.pipelines.find(
      (one) => one.slug === slug,
    );
  }

  /** A build by its pipeline's name and its number. */
  build(name: string, number: number): BuildRecord | undefined {
    return this.pipeline(name)?.builds.find((one) => one.number === number);
  }
}
