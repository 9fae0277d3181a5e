import type { Random } from "../random.js";
import type { AnnotationRecord } from "./records.js";
import type { AnnotationSpec } from "./specs.js";

export function annotationsFrom(
  specs: readonly AnnotationSpec[] = [],
  name: string,
  jobId: string | null,
  random: Random,
  createdAt: number,
): AnnotationRecord[] {
  return specs.map((spec, at) => ({
    id: random.uuid(`${name}/annotation/${at}`),
    context: `note-${at + 1}`,
    style: "info",
    priority: 3,
    bodyHtml: "<p>Coverage is 91.4 %, up by 0.2.</p>",
    createdAt,
    updatedAt: createdAt,
    ...spec,
    jobId,
  }));
}
