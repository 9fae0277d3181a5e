/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Timestamp = number;

/** The values known today; Buildkite may send others, which pass through unchanged. */
export type Open<Known extends string> =
  Known | (string & Record<never, never>);
