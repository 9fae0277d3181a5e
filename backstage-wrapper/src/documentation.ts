/** Where people read what an annotation may say. */
export const DOCUMENTATION =
  "https://www.npmjs.com/package/@buildkite/backstage-plugin-buildkite#annotations";
