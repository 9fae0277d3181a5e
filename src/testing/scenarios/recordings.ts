/** The recorded logs as scenarios play them: for any start, and as far as a job has come. */
import { LogRecording } from "../log-recording.js";
import { buildReport } from "./build-report.js";
import { type PlayableLog, recordedLogs } from "../logs/index.js";

/** Any moment with thirteen digits: playing a recording moves its times. */
const RECORDED_AT = 1_700_000_000_000;

export const recordings = {
  install: playable(recordedLogs.npmInstall),
  checkout: playable(recordedLogs.gitCheckout),
  images: playable(recordedLogs.imagePull),
  lintFailed: playable(recordedLogs.lint),
  typesFailed: playable(recordedLogs.types),
  tests: playable(recordedLogs.unitTests),
  testsFailed: playable(recordedLogs.failingTests),
  build: new LogRecording(
    () =>
      recordedLogs.viteBuild.content(RECORDED_AT) +
      buildReport(RECORDED_AT + recordedLogs.viteBuild.duration),
  ),
  deploy: playable(recordedLogs.deploy),
  long: playable(recordedLogs.longLog),
};

function playable(log: PlayableLog): LogRecording {
  return new LogRecording(() => log.content(RECORDED_AT));
}
