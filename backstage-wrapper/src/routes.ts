import { createRouteRef, createSubRouteRef } from "@backstage/core-plugin-api";
import { BUILD_PATH, JOB_PATH } from "./view-address.js";

/** An entity's builds, wherever the app has put them: `/ci-cd` on the entity's page. */
export const rootRouteRef = createRouteRef({ id: "buildkite.entity" });

/** A build of the entity's pipeline. With several pipelines, `?pipeline=` says which one. */
export const buildRouteRef = createSubRouteRef({
  id: "buildkite.entity.build",
  parent: rootRouteRef,
  path: BUILD_PATH,
});

/** A job of a build, with its log. */
export const jobRouteRef = createSubRouteRef({
  id: "buildkite.entity.job",
  parent: rootRouteRef,
  path: JOB_PATH,
});

/** The page of all pipelines. */
export const pageRouteRef = createRouteRef({ id: "buildkite.page" });

/** One pipeline on that page; builds and jobs are below it as on an entity's page. */
export const pipelineRouteRef = createSubRouteRef({
  id: "buildkite.page.pipeline",
  parent: pageRouteRef,
  path: "/pipelines/:organization/:pipeline",
});
