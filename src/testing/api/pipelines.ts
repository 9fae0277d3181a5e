import { pipelinePayload } from "../payloads/pipeline.js";
import { type Handler, json } from "./call.js";
import { findOrganization, findPipeline } from "./find.js";
import { paged } from "./paging.js";

/** `name` and `repository` match a part, in any case. */
export const listPipelines: Handler = (call) => {
  const { searchParams } = call.url;
  const name = searchParams.get("name") ?? "";
  const repository = searchParams.get("repository") ?? "";
  const pipelines = findOrganization(call).pipelines.filter(
    (pipeline) =>
      includes(pipeline.name, name) &&
      includes(pipeline.repository, repository),
  );
  return paged(call, pipelines, pipelinePayload);
};

export const getPipeline: Handler = (call) =>
  json(pipelinePayload(findPipeline(call)));

function includes(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
