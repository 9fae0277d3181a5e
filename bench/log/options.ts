import { parseArgs } from "node:util";
import { VIEWERS, type Viewer } from "./viewers.js";

export interface BenchOptions {
  readonly runs: number;
  readonly viewers: readonly Viewer[];
  /** Sizes (bytes) of logs for our viewer, and for the others. */
  readonly sizes: readonly number[];
  readonly peerSizes: readonly number[];
  /** Prints where the time goes while a log opens. */
  readonly profile: boolean;
  readonly write: boolean;
}

export const USAGE = `npm run bench:log -- [options]
  --runs N        runs of each, of which the median counts (3)
  --quick         one run with 10 MB
  --long          1 GiB too, in our viewer alone
  --sizes 1,10    other sizes, in MB
  --only a,b      some viewers: ${VIEWERS.join(", ")}
  --profile       where the main thread's time goes while a log opens
  --dry           leave results/latest.json as it is`;

const MB = 1_000_000;
export const GIBIBYTE = 2 ** 30;

/** @throws {RangeError} With a sentence for whoever typed it. */
export function readOptions(args: string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string" },
      quick: { type: "boolean", default: false },
      long: { type: "boolean", default: false },
      sizes: { type: "string" },
      only: { type: "string" },
      profile: { type: "boolean", default: false },
      dry: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const sizes = values.sizes?.split(",").map((size) => positive(size) * MB);
  const ours = sizes ?? (values.quick ? [10 * MB] : [MB, 10 * MB, 100 * MB]);
  return {
    runs: positive(values.runs ?? (values.quick ? "1" : "3")),
    viewers: values.only?.split(",").map(viewer) ?? VIEWERS,
    sizes: values.long ? [...ours, GIBIBYTE] : ours,
    peerSizes: sizes ?? ours.filter((size) => size >= 10 * MB),
    profile: values.profile,
    // A part of the table would replace the whole.
    write: !values.dry && !values.only && !values.sizes && !values.quick,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`${text} is not a whole number above 0.\n\n${USAGE}`);
  return number;
}

function viewer(name: string): Viewer {
  const found = VIEWERS.find((viewer) => viewer === name);
  if (!found) throw new RangeError(`There is no viewer ${name}.\n\n${USAGE}`);
  return found;
}
