/** Where people read what an annotation may say. */
export const DOCUMENTATION =
  "https://buildkite.com/docs/pipelines/integrations/other/backstage";
