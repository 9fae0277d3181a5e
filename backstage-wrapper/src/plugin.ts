import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from "@backstage/core-plugin-api";
import { BuildkiteClient, buildkiteApiRef } from "./api.js";
import {
  buildRouteRef,
  jobRouteRef,
  pageRouteRef,
  pipelineRouteRef,
  rootRouteRef,
} from "./routes.js";

/** The plugin, for apps of the old frontend system. */
export const buildkitePlugin = createPlugin({
  id: "buildkite",
  routes: {
    entity: rootRouteRef,
    entityBuild: buildRouteRef,
    entityJob: jobRouteRef,
    page: pageRouteRef,
    pipeline: pipelineRouteRef,
  },
  apis: [
    createApiFactory({
      api: buildkiteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new BuildkiteClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/** The page of all pipelines: `<Route path="/buildkite" element={<BuildkitePage />} />`. */
export const BuildkitePage = buildkitePlugin.provide(
  createRoutableExtension({
    name: "BuildkitePage",
    component: () =>
      import("./components/LegacyPage.js").then((module) => module.LegacyPage),
    mountPoint: pageRouteRef,
  }),
);

/** An entity's builds, for a tab of its page. */
export const EntityBuildkiteContent = buildkitePlugin.provide(
  createRoutableExtension({
    name: "EntityBuildkiteContent",
    component: () =>
      import("./components/EntityContent.js").then(
        (module) => module.EntityContent,
      ),
    mountPoint: rootRouteRef,
  }),
);

/** How an entity's pipelines fare, for the overview of its page. */
export const EntityBuildkiteCard = buildkitePlugin.provide(
  createComponentExtension({
    name: "EntityBuildkiteCard",
    component: {
      lazy: () =>
        import("./components/EntityCard.js").then(
          (module) => module.EntityCard,
        ),
    },
  }),
);
