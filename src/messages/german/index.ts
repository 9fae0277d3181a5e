import type { Translation } from "../table.js";
import { annotations } from "./annotations.js";
import { artifacts } from "./artifacts.js";
import { act } from "./act.js";
import { build } from "./build.js";
import { common } from "./common.js";
import { comparison } from "./comparison.js";
import { deployments } from "./deployments.js";
import { errors } from "./errors.js";
import { failures } from "./failures.js";
import { fields } from "./fields.js";
import { filters } from "./filters.js";
import { graph } from "./graph.js";
import { insights } from "./insights.js";
import { jobs } from "./jobs.js";
import { list } from "./list.js";
import { log } from "./log.js";
import { newBuild } from "./new-build.js";
import { notify } from "./notify.js";
import { palette } from "./palette.js";
import { takeAlong } from "./take-along.js";
import { pipeline } from "./pipeline.js";
import { pipelines } from "./pipelines.js";
import { summary } from "./summary.js";
import { unblock } from "./unblock.js";
import { waterfall } from "./waterfall.js";

/**
 * German, in the words that developers use, and without addressing anybody:
 * `provider.messages = translated(german, "de")`.
 */
export const german: Translation = {
  ...act,
  ...annotations,
  ...artifacts,
  ...build,
  ...common,
  ...comparison,
  ...deployments,
  ...errors,
  ...failures,
  ...fields,
  ...filters,
  ...graph,
  ...insights,
  ...jobs,
  ...list,
  ...log,
  ...newBuild,
  ...notify,
  ...palette,
  ...pipeline,
  ...pipelines,
  ...summary,
  ...takeAlong,
  ...unblock,
  ...waterfall,
};
