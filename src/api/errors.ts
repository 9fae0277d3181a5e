import { describeProblem } from "./error-messages.js";
import type { TemplateValues } from "./fill-template.js";
import type { Scope, Timestamp } from "./types.js";

/** What a 404 says is missing; `resource` where nothing finer can be told. */
export type MissingThing =
  "proxy" | "organization" | "pipeline" | "build" | "job" | "log" | "resource";

/** Why a name from outside cannot be part of a path. */
export type NameFault =
  | "pipeline-slug"
  | "build-number"
  | "id"
  | "empty-slug"
  | "long-slug"
  | "leading-hyphen"
  | "character"
  | "character-for-hyphen";

/** What Buildkite says is wrong with one field of what was sent. */
export interface FieldFault {
  /** As it was sent: `branch`, `meta_data`, the key of a step's question. */
  readonly field: string;
  /** `missing_field`, `invalid` and the like. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** Everything that can go wrong with a call, with what is known about it. */
export type BuildkiteProblem =
  /** The host's own session has ended; Buildkite was never asked. */
  | { readonly kind: "signed-out" }
  /** Buildkite does not accept the token that the proxy sends. */
  | { readonly kind: "token-rejected" }
  | { readonly kind: "scope-missing"; readonly scope: Scope }
  /** Refused for another reason than a scope; `details` is the refusal's own words. */
  | { readonly kind: "forbidden"; readonly details: string }
  | { readonly kind: "not-found"; readonly what: MissingThing }
  | {
      readonly kind: "rate-limited";
      readonly retryAt: Timestamp;
      readonly retryAfter: number;
    }
  /** The proxy lets only reads through. */
  | { readonly kind: "writes-refused" }
  /** Buildkite understood the call and declined; `details` is its own words. */
  | {
      readonly kind: "refused";
      readonly details: string;
      /** What it says of single fields; left out where it names none. */
      readonly faults?: readonly FieldFault[];
    }
  /** No answer arrived, or only a part of one. */
  | { readonly kind: "network" }
  | { readonly kind: "server"; readonly status: number }
  /** An answer arrived that is not Buildkite's; `details` is a diagnosis for whoever runs the portal. */
  | { readonly kind: "unreadable"; readonly details: string }
  /** In place of an answer there is a page, such as one to sign in. */
  | { readonly kind: "unreadable"; readonly isWebPage: true }
  /** A name from outside that cannot be part of a path; no request was made. `values` are what the words about it take in. */
  | {
      readonly kind: "invalid-slug";
      readonly fault: NameFault;
      readonly values: TemplateValues;
    };

export type BuildkiteErrorKind = BuildkiteProblem["kind"];

/**
 * A call that failed, told for a person: `message` says what happened and `advice`
 * what to do about it. Aborted calls reject with the signal's own reason instead.
 */
export class BuildkiteError extends Error {
  override readonly name = "BuildkiteError";
  readonly problem: BuildkiteProblem;
  readonly advice: string;

  constructor(problem: BuildkiteProblem, options?: ErrorOptions) {
    const { message, advice } = describeProblem(problem);
    super(message, options);
    this.problem = problem;
    this.advice = advice;
  }

  get kind(): BuildkiteErrorKind {
    return this.problem.kind;
  }

  /** For `not-found`. */
  get what(): MissingThing | undefined {
    return this.problem.kind === "not-found" ? this.problem.what : undefined;
  }

  /** For `scope-missing`. */
  get scope(): Scope | undefined {
    return this.problem.kind === "scope-missing"
      ? this.problem.scope
      : undefined;
  }

  /** For `refused`: what Buildkite says of single fields. */
  get faults(): readonly FieldFault[] {
    return this.problem.kind === "refused" ? (this.problem.faults ?? []) : [];
  }

  /** For `rate-limited`: when asking again is allowed. */
  get retryAt(): Timestamp | undefined {
    return this.problem.kind === "rate-limited"
      ? this.problem.retryAt
      : undefined;
  }

  /** For `rate-limited`: milliseconds to wait, counted from the refusal. */
  get retryAfter(): number | undefined {
    return this.problem.kind === "rate-limited"
      ? this.problem.retryAfter
      : undefined;
  }
}
