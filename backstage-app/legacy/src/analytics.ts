import type { AnalyticsApi } from "@backstage/core-plugin-api";

/** Tells whoever listens on the window, such as a test; a portal would tell a service. */
export const analytics: AnalyticsApi = {
  captureEvent: (detail) =>
    window.dispatchEvent(new CustomEvent("analytics", { detail })),
};
