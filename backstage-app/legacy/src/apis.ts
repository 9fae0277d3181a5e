import {
  analyticsApiRef,
  type AnyApiFactory,
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from "@backstage/core-plugin-api";
import {
  ScmAuth,
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from "@backstage/integration-react";
import {
  buildkiteApiRef,
  BuildkiteClient,
} from "@buildkite/backstage-plugin-buildkite";
import { analytics } from "./analytics";

export const apis: AnyApiFactory[] = [
  createApiFactory(analyticsApiRef, analytics),
  createApiFactory({
    api: buildkiteApiRef,
    deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
    factory: ({ discoveryApi, fetchApi }) =>
      new BuildkiteClient({ discoveryApi, fetchApi }),
  }),
  createApiFactory({
    api: scmIntegrationsApiRef,
    deps: { configApi: configApiRef },
    factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
  }),
  ScmAuth.createDefaultApiFactory(),
];
