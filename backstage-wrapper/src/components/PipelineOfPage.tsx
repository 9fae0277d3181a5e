import { Breadcrumbs, EmptyState, Link } from "@backstage/core-components";
import { EntityRefLinks } from "@backstage/plugin-catalog-react";
import Typography from "@material-ui/core/Typography";
import { makeStyles } from "@material-ui/core/styles";
import { useParams } from "react-router-dom";
import type { Controls } from "../access.js";
import { PIPELINE_SLUG_ANNOTATION } from "../annotations.js";
import type { CatalogPipeline } from "../catalog-pipelines.js";
import type { FirstBuilds } from "../first-builds.js";
import { useWords } from "../translation.js";
import { PipelineView } from "./PipelineView.js";

interface PipelineOfPageProps extends FirstBuilds {
  readonly pipelines: readonly CatalogPipeline[];
  /** Slugs of the organizations all of whose pipelines may be shown. */
  readonly organizations: readonly string[];
  /** Where the page is, within the app. */
  readonly home: string;
  readonly controls: Controls | undefined;
}

const useStyles = makeStyles((theme) => ({
  trail: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/**
 * One pipeline, opened on the page of all of them. What may be done with it is decided for
 * the first entity that names it.
 */
export function PipelineOfPage(props: PipelineOfPageProps) {
  const { pipelines, organizations, home, controls, ...first } = props;
  const t = useWords();
  const classes = useStyles();
  const { organization = "", pipeline = "" } = useParams();
  const slug = `${organization}/${pipeline}`;
  const known = pipelines.find((one) => one.slug === slug);
  return (
    <>
      <div className={classes.trail}>
        <Breadcrumbs aria-label={t("backstage.pipelines")}>
          <Link to={home}>{t("backstage.allPipelines")}</Link>
          {organizations.includes(organization) && (
            <Link to={`${home}/organizations/${organization}`}>
              {organization}
            </Link>
          )}
          <Typography>{slug}</Typography>
        </Breadcrumbs>
        {known && (
          <Typography variant="body2" component="div">
            {t("backstage.ofEntities")}{" "}
            <EntityRefLinks entityRefs={[...known.entities]} />
          </Typography>
        )}
      </div>
      {known || organizations.includes(organization) ? (
        <PipelineView
          key={slug}
          entity={known?.entities[0]}
          pipeline={slug}
          controls={controls}
          {...first}
        />
      ) : (
        <EmptyState
          missing="content"
          title={t("backstage.notInCatalog.title", { pipeline: slug })}
          description={t("backstage.notInCatalog.description", {
            annotation: PIPELINE_SLUG_ANNOTATION,
          })}
        />
      )}
    </>
  );
}
