import { createFrontendModule } from "@backstage/frontend-plugin-api";
import { AnalyticsImplementationBlueprint } from "@backstage/plugin-app-react";

/** Tells whoever listens on the window, such as a test; a portal would tell a service. */
export const analytics = createFrontendModule({
  pluginId: "app",
  extensions: [
    AnalyticsImplementationBlueprint.make({
      name: "window",
      params: (define) =>
        define({
          deps: {},
          factory: () => ({
            captureEvent: (detail) =>
              window.dispatchEvent(new CustomEvent("analytics", { detail })),
          }),
        }),
    }),
  ],
});
