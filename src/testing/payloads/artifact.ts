import { Random } from "../random.js";
import type {
  AnnotationRecord,
  ArtifactRecord,
  BuildRecord,
} from "../world/records.js";
import { iso } from "./common.js";
import { jobUrl } from "./urls.js";

export function artifactPayload(artifact: ArtifactRecord, build: BuildRecord) {
  const url = `${jobUrl(build, { id: artifact.jobId })}/artifacts/${artifact.id}`;
  const cut = artifact.path.lastIndexOf("/");
  return {
    id: artifact.id,
    job_id: artifact.jobId,
    url,
    download_url: `${url}/download`,
    state: artifact.state,
    path: artifact.path,
    dirname: cut === -1 ? "." : artifact.path.slice(0, cut),
    filename: artifact.path.slice(cut + 1),
    mime_type: artifact.mimeType,
    file_size: bytesOf(artifact.content).length,
    glob_path: null,
    original_path: null,
    sha1sum: new Random(0).sha(`${artifact.path} ${artifact.content.length}`),
  };
}

export function annotationPayload(
  annotation: AnnotationRecord,
  omitBody: boolean,
) {
  return {
    id: annotation.id,
    context: annotation.context,
    style: annotation.style,
    scope: annotation.jobId === null ? "build" : "job",
    job_id: annotation.jobId,
    priority: annotation.priority,
    ...(!omitBody && { body_html: annotation.bodyHtml }),
    created_at: iso(annotation.createdAt),
    updated_at: iso(annotation.updatedAt),
  };
}

function bytesOf(content: ArtifactRecord["content"]): Uint8Array {
  return typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
}
