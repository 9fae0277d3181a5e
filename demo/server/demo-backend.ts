/** What the page is told of the server behind it. Never the token. */
export interface DemoBackend {
  readonly mode: "simulated" | "proxied";
  /** Where the elements find Buildkite. */
  readonly baseUrl: string;
  /** `organization/pipeline` each; none where nobody named one. */
  readonly pipelines: readonly string[];
  /** The simulated worlds to choose from. */
  readonly scenarios: readonly DemoScenario[];
  /** The one behind `baseUrl`. */
  readonly scenario: string | undefined;
}

export interface DemoScenario {
  readonly name: string;
  readonly description: string;
}
