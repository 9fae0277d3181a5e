import { arch, cpus } from "node:os";
import { measureLogCore } from "./log-core.js";

export interface Measurement {
  readonly name: string;
  readonly milliseconds: number;
  readonly detail: string;
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? arch()}`,
);
for (const { name, milliseconds, detail } of measureLogCore()) {
  console.log(
    `${name.padEnd(32)} ${milliseconds.toFixed(0).padStart(7)} ms  ${detail}`,
  );
}
