import {
  CodeSnippet,
  EmptyState,
  LinkButton,
  Progress,
  ResponseErrorPanel,
} from "@backstage/core-components";
import { useApi } from "@backstage/core-plugin-api";
import { catalogApiRef } from "@backstage/plugin-catalog-react";
import Button from "@material-ui/core/Button";
import { useMemo } from "react";
import { Route, Routes, useParams } from "react-router-dom";
import type { Controls } from "../access.js";
import { PIPELINE_SLUG_ANNOTATION } from "../annotations.js";
import {
  annotatedEntities,
  organizationsOf,
  pipelinesOf,
  type CatalogPipelines,
} from "../catalog-pipelines.js";
import { DOCUMENTATION } from "../documentation.js";
import type { FirstBuilds } from "../first-builds.js";
import { useAsync } from "../hooks/use-async.js";
import { useMount } from "../hooks/use-mount.js";
import { useSettings } from "../hooks/use-settings.js";
import { pipelineRouteRef } from "../routes.js";
import { useWords } from "../translation.js";
import { Connection } from "./Connection.js";
import { OrganizationList } from "./OrganizationList.js";
import { PageTabs } from "./PageTabs.js";
import { PipelineList } from "./PipelineList.js";
import { PipelineOfPage } from "./PipelineOfPage.js";

/** A `branch` is also what rows show in place of the default branch. */
export interface PipelinesPageProps extends FirstBuilds {
  /** Which controls there are; what is left out is on. */
  readonly controls?: Controls | undefined;
}

/**
 * Every pipeline that the catalog names, all of its organizations, and each of them whole; the
 * page around it has the heading.
 */
export function PipelinesPage({ controls, ...first }: PipelinesPageProps) {
  const t = useWords();
  const catalog = useApi(catalogApiRef);
  const settings = useSettings();
  const { value, error, asking, retry } = useAsync(
    () => annotatedEntities(catalog),
    [catalog],
  );
  const found = useMemo(
    () => value && pipelinesOf(value, settings),
    [value, settings],
  );
  const mount = useMount();
  if (error)
    return (
      <>
        <ResponseErrorPanel
          error={error}
          title={t("backstage.loadFailed")}
          defaultExpanded
        />
        <Button variant="outlined" onClick={retry}>
          {t("backstage.retry")}
        </Button>
        {asking && <Progress aria-label={t("backstage.loading")} />}
      </>
    );
  if (!found) return <Progress aria-label={t("backstage.loading")} />;
  const organizations = organizationsOf(found.pipelines, settings);
  return (
    <Connection>
      <Routes>
        <Route
          path={`${pipelineRouteRef.path}/*`}
          element={
            <PipelineOfPage
              pipelines={found.pipelines}
              organizations={organizations}
              home={mount}
              controls={controls}
              {...first}
            />
          }
        />
        <Route
          path="/organizations/:organization"
          element={
            <OfOrganization organizations={organizations} home={mount} />
          }
        />
        <Route
          path="*"
          element={
            <PageTabs
              organizations={organizations}
              chosen={undefined}
              home={mount}
            >
              <OfCatalog found={found} home={mount} branch={first.branch} />
            </PageTabs>
          }
        />
      </Routes>
    </Connection>
  );
}

interface OfCatalogProps {
  readonly found: CatalogPipelines;
  readonly home: string;
  readonly branch: string | undefined;
}

function OfCatalog({ found, home, branch }: OfCatalogProps) {
  return found.pipelines.length === 0 && found.wrong.length === 0 ? (
    <NoPipelines />
  ) : (
    <PipelineList {...found} home={home} branch={branch} />
  );
}

interface OfOrganizationProps {
  readonly organizations: readonly string[];
  readonly home: string;
}

function OfOrganization({ organizations, home }: OfOrganizationProps) {
  const t = useWords();
  const { organization = "" } = useParams();
  return organizations.includes(organization) ? (
    <PageTabs organizations={organizations} chosen={organization} home={home}>
      <OrganizationList
        key={organization}
        organization={organization}
        home={home}
      />
    </PageTabs>
  ) : (
    <EmptyState
      missing="content"
      title={t("backstage.notOfOrganizations.title", { organization })}
      description={t("backstage.notOfOrganizations.description")}
    />
  );
}

function NoPipelines() {
  const t = useWords();
  return (
    <EmptyState
      missing="content"
      title={t("backstage.empty")}
      description={t("backstage.emptyHow", {
        annotation: PIPELINE_SLUG_ANNOTATION,
      })}
      action={
        <>
          <CodeSnippet text={EXAMPLE} language="yaml" />
          <LinkButton to={DOCUMENTATION} variant="outlined">
            {t("backstage.readMore")}
          </LinkButton>
        </>
      }
    />
  );
}

const EXAMPLE = `metadata:
  annotations:
    ${PIPELINE_SLUG_ANNOTATION}: acme/web`;
