/** What the page is told of the server behind it. Never the token. */
export interface DemoBackend {
  readonly mode: "simulated" | "proxied";
  /** `organization/pipeline` each; none where nobody named one. */
  readonly pipelines: readonly string[];
}
