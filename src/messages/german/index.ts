import type { Translation } from "../table.js";
import { annotations } from "./annotations.js";
import { act } from "./act.js";
import { build } from "./build.js";
import { common } from "./common.js";
import { errors } from "./errors.js";
import { filters } from "./filters.js";
import { graph } from "./graph.js";
import { jobs } from "./jobs.js";
import { list } from "./list.js";
import { log } from "./log.js";
import { pipeline } from "./pipeline.js";
import { summary } from "./summary.js";
import { waterfall } from "./waterfall.js";

/**
 * German, in the words that developers use, and without addressing anybody:
 * `provider.messages = translated(german, "de")`.
 */
export const german: Translation = {
  ...act,
  ...annotations,
  ...build,
  ...common,
  ...errors,
  ...filters,
  ...graph,
  ...jobs,
  ...list,
  ...log,
  ...pipeline,
  ...summary,
  ...waterfall,
};
