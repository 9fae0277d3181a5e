import { Link } from "@backstage/core-components";
import {
  EntityInfoCard,
  MissingAnnotationEmptyState,
  useEntity,
} from "@backstage/plugin-catalog-react";
import Divider from "@material-ui/core/Divider";
import { makeStyles } from "@material-ui/core/styles";
import { Fragment, useMemo } from "react";
import {
  PIPELINE_SLUG_ANNOTATION,
  PROJECT_SLUG_ANNOTATION,
  readAnnotation,
} from "../annotations.js";
import { DOCUMENTATION } from "../documentation.js";
import { firstBuilds } from "../first-builds.js";
import { useEntityRoute } from "../hooks/use-entity-route.js";
import { useSettings } from "../hooks/use-settings.js";
import { useWords } from "../translation.js";
import { AnnotationProblems } from "./AnnotationProblems.js";
import { Connection } from "./Connection.js";
import { Summary } from "./Summary.js";

export interface EntityCardProps {
  /** The card's heading. */
  readonly title?: string | undefined;
  /** Shown in place of the default branch, where an entity's annotation says nothing of it. */
  readonly branch?: string | undefined;
}

const useStyles = makeStyles((theme) => ({
  divider: { margin: theme.spacing(2, 0) },
}));

/** How an entity's pipelines fare, for the overview of its page. */
export function EntityCard({ title, branch }: EntityCardProps) {
  const t = useWords();
  const classes = useStyles();
  const { entity } = useEntity();
  const settings = useSettings();
  const home = useEntityRoute();
  const annotation = useMemo(
    () => readAnnotation(entity, settings),
    [entity, settings],
  );
  if (!annotation)
    return (
      <MissingAnnotationEmptyState
        annotation={ANNOTATIONS}
        readMoreUrl={DOCUMENTATION}
      />
    );
  const { pipelines, problems } = annotation;
  const first = firstBuilds(annotation, { branch });
  return (
    <EntityInfoCard
      title={title ?? t("backstage.cardTitle")}
      footerActions={
        home !== undefined &&
        pipelines.length > 0 && <Link to={home}>{t("backstage.toBuilds")}</Link>
      }
    >
      <Connection>
        <AnnotationProblems problems={problems} />
        {pipelines.map(({ slug, label }, index) => (
          <Fragment key={slug}>
            {index > 0 && <Divider className={classes.divider} />}
            <Summary
              variant="card"
              pipeline={slug}
              label={label}
              branch={first.branch}
              home={home}
              choose={pipelines.length > 1}
            />
          </Fragment>
        ))}
      </Connection>
    </EntityInfoCard>
  );
}

const ANNOTATIONS = [PIPELINE_SLUG_ANNOTATION, PROJECT_SLUG_ANNOTATION];
