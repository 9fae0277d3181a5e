/** The plugin, for apps of the new frontend system, which finds it by itself. */
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from "@backstage/frontend-plugin-api";
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from "@backstage/plugin-catalog-react/alpha";
import { z } from "zod";
import { isBuildkiteAvailable } from "./annotations.js";
import { BuildkiteClient, buildkiteApiRef } from "./api.js";
import { BuildkiteIcon } from "./icon.js";
import {
  buildRouteRef,
  jobRouteRef,
  pageRouteRef,
  pipelineRouteRef,
  rootRouteRef,
} from "./routes.js";

/** The branch that lists begin with, where an entity's annotation says nothing of it. */
const branch = z.string().optional();

/** Whether lists begin with the default branch alone; likewise, and `branch` wins. */
const defaultBranchOnly = z.boolean().optional();

/** Which controls there are; what is left out is on. */
const controls = z
  .strictObject({
    rebuild: z.boolean().optional(),
    cancel: z.boolean().optional(),
    retry: z.boolean().optional(),
    unblock: z.boolean().optional(),
    create: z.boolean().optional(),
    reprioritize: z.boolean().optional(),
  })
  .optional();

const buildkiteApi = ApiBlueprint.make({
  params: (defineParams) =>
    defineParams({
      api: buildkiteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new BuildkiteClient({ discoveryApi, fetchApi }),
    }),
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  configSchema: { branch, defaultBranchOnly, controls },
  factory: (makeContent, { config }) =>
    makeContent({
      path: "/ci-cd",
      title: "CI/CD",
      group: "deployment",
      icon: <BuildkiteIcon />,
      routeRef: rootRouteRef,
      filter: isBuildkiteAvailable,
      loader: async () => {
        const { EntityContent } = await import("./components/EntityContent.js");
        return (
          <EntityContent
            branch={config.branch}
            defaultBranchOnly={config.defaultBranchOnly}
            controls={config.controls}
          />
        );
      },
    }),
});

const entityCard = EntityCardBlueprint.makeWithOverrides({
  configSchema: { title: z.string().optional(), branch },
  factory: (makeCard, { config }) =>
    makeCard({
      filter: isBuildkiteAvailable,
      type: "info",
      loader: async () => {
        const { EntityCard } = await import("./components/EntityCard.js");
        return <EntityCard title={config.title} branch={config.branch} />;
      },
    }),
});

const page = PageBlueprint.makeWithOverrides({
  configSchema: { branch, defaultBranchOnly, controls },
  factory: (makePage, { config }) =>
    makePage({
      path: "/buildkite",
      title: "Buildkite",
      icon: <BuildkiteIcon />,
      routeRef: pageRouteRef,
      loader: async () => {
        const { NextPage } = await import("./components/NextPage.js");
        return (
          <NextPage
            branch={config.branch}
            defaultBranchOnly={config.defaultBranchOnly}
            controls={config.controls}
          />
        );
      },
    }),
});

export default createFrontendPlugin({
  pluginId: "buildkite",
  title: "Buildkite",
  icon: <BuildkiteIcon />,
  routes: {
    entity: rootRouteRef,
    entityBuild: buildRouteRef,
    entityJob: jobRouteRef,
    page: pageRouteRef,
    pipeline: pipelineRouteRef,
  },
  extensions: [buildkiteApi, entityContent, entityCard, page],
});
