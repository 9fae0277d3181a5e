import type { PreferencesController } from "../../live/preferences.js";

/** The times beside the lines and their zone, chosen in one go. */
export type Times = "off" | "relative" | "local" | "utc";

export const TIMES: readonly Times[] = ["off", "relative", "local", "utc"];

export function timesOf({ values }: PreferencesController): Times {
  const { timestamps, timeZone } = values;
  return timestamps === "absolute" ? timeZone : timestamps;
}

export function setTimes(preferences: PreferencesController, times: Times) {
  const absolute = times === "local" || times === "utc";
  if (absolute) preferences.set("timeZone", times);
  preferences.set("timestamps", absolute ? "absolute" : times);
}

/** The kind of times after the one on show, round the end. */
export function nextTimes(preferences: PreferencesController): void {
  const next = (TIMES.indexOf(timesOf(preferences)) + 1) % TIMES.length;
  setTimes(preferences, TIMES[next] ?? "off");
}
