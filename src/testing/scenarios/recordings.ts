/** The logs that scenarios play: recorded from real tools, see `../logs/README.md`. */
import type { LogRecording } from "../log-recording.js";

type Recorded =
  | "install"
  | "lint"
  | "types"
  | "typesFailed"
  | "tests"
  | "testsFailed"
  | "browser"
  | "build"
  | "deploy";

export const recordings: Partial<Record<Recorded, LogRecording>> = {};
