import { build } from "./build.js";
import { common } from "./common.js";
import { filters } from "./filters.js";
import { jobs } from "./jobs.js";
import { list } from "./list.js";
import { log } from "./log.js";
import { pipeline } from "./pipeline.js";

/**
 * Every word the elements show, in one typed table: strings, and functions where a
 * sentence takes something in. A host translates by giving `<buildkite-provider>`
 * another table of the same shape.
 */
export const english = {
  build,
  common,
  filters,
  jobs,
  list,
  log,
  pipeline,
};

export type Messages = typeof english;
