import type { AgentLog } from "./agent.js";
import type { Job } from "./jobs.js";

/** A recording as a TypeScript module: a line for each piece, so that a change can be read. */
export function logModule(job: Job, exitStatus: number, log: AgentLog): string {
  const pieces = log.pieces.map(
    ([time, text]) => `  [${time}, ${literal(text)}],`,
  );
  return `// Made by scripts/record-logs.ts; see README.md.
import { RecordedLog } from "./recorded-log.js";

export const ${camelCase(job.name)} = new RecordedLog({
  name: ${literal(job.name)},
  description: ${literal(job.description)},
  exitStatus: ${exitStatus},
  duration: ${log.duration},
}, [
${pieces.join("\n")}
]);
`;
}

/** Escapes what an editor or a reviewer would not see. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
