import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import type { BuildRef, Job, Pipeline, PipelineRef } from "../api/types.js";
import { assembleSteps } from "../steps/assemble-steps.js";
import { parseSteps } from "../steps/parse-steps.js";
import type { Step, StepsProblem, StepsResult } from "../steps/types.js";
import { asBuildkiteError } from "./as-buildkite-error.js";
import type { LiveSource } from "./context.js";
import { LiveController } from "./live-controller.js";
import { pipelineQuery } from "./queries.js";
import { uploadedStepsQuery, type UploadedSteps } from "./step-queries.js";

interface StepsControllerOptions {
  readonly source: LiveSource;
  /** `undefined` while nobody wants to know: nothing is asked then. Without a number, no uploads are. */
  readonly ref: () => PipelineRef | BuildRef | undefined;
  /** All jobs of the build, every attempt: they tell where uploaded steps belong. */
  readonly jobs?: () => readonly Job[];
  /** The build will not change by itself. */
  readonly isSettled?: () => boolean;
}

/** The steps of a pipeline, or of one of its builds, with where they are known from. */
export interface KnownSteps {
  /** In order; empty where neither configuration nor uploads give any. */
  readonly steps: readonly Step[];
  readonly configuration: ConfigurationFacts;
  /** `undefined` where only the pipeline was asked about. */
  readonly uploads: UploadedSteps | undefined;
  /** How many requests knowing this takes. */
  readonly requests: number;
}

/** `absent` for pipelines of visual steps; `refused` where the token may not read the pipeline. */
export type ConfigurationFacts =
  | { readonly kind: "read" | "absent" | "refused" }
  | { readonly kind: "problem"; readonly problem: StepsProblem };

interface Reading {
  readonly text: string;
  result?: StepsResult;
  error?: BuildkiteError;
}

/** Refusals that only a person can change, after which the uploads alone have to do. */
const REFUSED: readonly BuildkiteError["kind"][] = [
  "scope-missing",
  "forbidden",
];

/** Asks for the pipeline's configuration and a build's uploads, and puts their steps together. */
export class StepsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: StepsControllerOptions;
  readonly #pipeline: LiveController<Pipeline>;
  readonly #uploads: LiveController<UploadedSteps>;
  /** The configuration that was read last, and what came of it once that is known. */
  #read: Reading | undefined;
  #assembled:
    | { readonly parts: readonly unknown[]; readonly known: KnownSteps }
    | undefined;

  constructor(host: ReactiveElement, options: StepsControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    const { source } = options;
    this.#pipeline = new LiveController(host, () => {
      const ref = options.ref();
      return ref && source.store
        ? [source.store, pipelineQuery(source.store.client, ref)]
        : undefined;
    });
    this.#uploads = new LiveController(host, () => {
      const ref = options.ref();
      return ref && "number" in ref && source.store
        ? [
            source.store,
            uploadedStepsQuery(source.store.client, ref, options.isSettled),
          ]
        : undefined;
    });
  }

  /** `undefined` until both are known. */
  get known(): KnownSteps | undefined {
    const ref = this.#options.ref();
    const configuration = this.#configuration;
    const uploads = this.#uploads.value;
    if (!ref || !configuration) return undefined;
    if ("number" in ref && !uploads) return undefined;
    const own = this.#read?.result;
    const jobs = this.#options.jobs?.() ?? [];
    const parts = [configuration.kind, own, uploads, jobs];
    const same = this.#assembled?.parts.every((part, at) => part === parts[at]);
    if (this.#assembled && same) return this.#assembled.known;
    const ownSteps =
      configuration.kind === "read" && own?.ok ? own.value.steps : [];
    const known: KnownSteps = {
      steps: assembleSteps(ownSteps, additionsOf(uploads), jobs),
      configuration,
      uploads,
      requests: 1 + (uploads?.requests ?? 0),
    };
    this.#assembled = { parts, known };
    return known;
  }

  /** Why nothing is known yet, where asking again may help. */
  get error(): BuildkiteError | undefined {
    if (this.known) return undefined;
    return this.#uploads.error ?? this.#pipeline.error ?? this.#read?.error;
  }

  async refresh(): Promise<void> {
    if (this.#read?.error) this.#read = undefined;
    await Promise.all([this.#pipeline.refresh(), this.#uploads.refresh()]);
  }

  hostUpdate(): void {
    const text = this.#pipeline.value?.configuration;
    if (text === undefined || text === this.#read?.text) return;
    this.#read = { text };
    void this.#parse(this.#read);
  }

  /** The text is no cause of failures, but the parser's own script may not come. */
  async #parse(read: Reading): Promise<void> {
    try {
      read.result = await parseSteps(read.text);
    } catch (error) {
      read.error = asBuildkiteError(error);
    }
    this.#host.requestUpdate();
  }

  get #configuration(): ConfigurationFacts | undefined {
    const { value: pipeline, error } = this.#pipeline;
    if (!pipeline)
      return error && REFUSED.includes(error.kind)
        ? { kind: "refused" }
        : undefined;
    if (pipeline.configuration === undefined) return { kind: "absent" };
    const result = this.#read?.result;
    if (!result || this.#read?.text !== pipeline.configuration)
      return undefined;
    return result.ok
      ? { kind: "read" }
      : { kind: "problem", problem: result.problem };
  }
}

function additionsOf(uploads: UploadedSteps | undefined) {
  return (uploads?.uploads ?? []).flatMap(({ upload, result }) =>
    result?.ok
      ? [
          {
            steps: result.value.steps,
            sourceJobId: upload.sourceJobId,
            replaces: upload.replacesSteps,
          },
        ]
      : [],
  );
}
