import { arch, cpus } from "node:os";
import { measureJobList } from "./job-list.js";
import { measureLogCore } from "./log-core.js";

export interface Measurement {
  readonly name: string;
  readonly milliseconds: number;
  readonly detail: string;
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? arch()}`,
);
report(measureLogCore());
report(await measureJobList());

function report(measurements: readonly Measurement[]): void {
  for (const { name, milliseconds, detail } of measurements)
    console.log(
      `${name.padEnd(44)} ${milliseconds.toFixed(0).padStart(7)} ms  ${detail}`,
    );
}
