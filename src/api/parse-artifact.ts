import { count, expectFields, expectText, filledText, text } from "./fields.js";
import type { Artifact } from "./types.js";

export function parseArtifact(value: unknown): Artifact {
  const artifact = expectFields(value, "An artifact");
  const path = text(artifact.path) ?? "";
  return {
    id: expectText(artifact.id, "An artifact’s id"),
    jobId: text(artifact.job_id) ?? "",
    state: filledText(artifact.state) ?? "unknown",
    path,
    dirname: text(artifact.dirname) ?? "",
    filename:
      filledText(artifact.filename) ?? path.slice(path.lastIndexOf("/") + 1),
    mimeType: filledText(artifact.mime_type) ?? "application/octet-stream",
    fileSize: count(artifact.file_size),
    sha1: filledText(artifact.sha1sum),
  };
}
