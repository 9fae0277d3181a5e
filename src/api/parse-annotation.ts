import {
  expectFields,
  expectText,
  filledText,
  number,
  text,
  time,
} from "./fields.js";
import type { Annotation } from "./types.js";

const DEFAULT_PRIORITY = 3;

export function parseAnnotation(value: unknown): Annotation {
  const annotation = expectFields(value, "An annotation");
  return {
    id: expectText(annotation.id, "An annotation’s id"),
    context: text(annotation.context) ?? "",
    style: filledText(annotation.style) ?? "default",
    scope: filledText(annotation.scope) ?? "build",
    jobId: filledText(annotation.job_id),
    priority: number(annotation.priority) ?? DEFAULT_PRIORITY,
    bodyHtml: text(annotation.body_html),
    createdAt: time(annotation.created_at),
    updatedAt: time(annotation.updated_at),
  };
}
