import { configApiRef, useApi } from "@backstage/core-plugin-api";
import { useMemo } from "react";
import { readSettings, type BuildkiteSettings } from "../settings.js";

/** What the app's configuration says under `buildkite`. A wrong value throws, and the app shows what is wrong. */
export function useSettings(): BuildkiteSettings {
  const config = useApi(configApiRef);
  return useMemo(() => readSettings(config), [config]);
}
