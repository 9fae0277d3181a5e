import type { Entity } from "@backstage/catalog-model";
import { EmptyState, LinkButton } from "@backstage/core-components";
import {
  MissingAnnotationEmptyState,
  useEntity,
} from "@backstage/plugin-catalog-react";
import { useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import type { Controls } from "../access.js";
import {
  PIPELINE_SLUG_ANNOTATION,
  PROJECT_SLUG_ANNOTATION,
  readAnnotation,
  type PipelineAnnotation,
} from "../annotations.js";
import { DOCUMENTATION } from "../documentation.js";
import { firstBuilds, type FirstBuilds } from "../first-builds.js";
import { useMount } from "../hooks/use-mount.js";
import { useSettings } from "../hooks/use-settings.js";
import { useWords } from "../translation.js";
import { PIPELINE_PARAMETER } from "../view-address.js";
import { AnnotationProblems } from "./AnnotationProblems.js";
import { Connection } from "./Connection.js";
import { PipelineSwitcher } from "./PipelineSwitcher.js";
import { PipelineView } from "./PipelineView.js";

/** Where an entity's annotations say nothing of it, its lists begin as the app says. */
export interface EntityContentProps extends FirstBuilds {
  /** Which controls there are; what is left out is on. */
  readonly controls?: Controls | undefined;
}

/** The builds of an entity's pipelines, on a tab of its page. */
export function EntityContent(props: EntityContentProps) {
  const { entity } = useEntity();
  const settings = useSettings();
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
  return (
    <Connection>
      <AnnotationProblems problems={annotation.problems} />
      {annotation.pipelines.length > 0 && (
        <Pipelines {...props} entity={entity} annotation={annotation} />
      )}
    </Connection>
  );
}

const ANNOTATIONS = [PIPELINE_SLUG_ANNOTATION, PROJECT_SLUG_ANNOTATION];

interface PipelinesProps extends EntityContentProps {
  readonly entity: Entity;
  readonly annotation: PipelineAnnotation;
}

function Pipelines({ entity, annotation, controls, ...first }: PipelinesProps) {
  const { pipelines } = annotation;
  const [query] = useSearchParams();
  const mount = useMount();
  const wanted = query.get(PIPELINE_PARAMETER) ?? pipelines[0]?.slug;
  const chosen = pipelines.find(({ slug }) => slug === wanted)?.slug;
  return (
    <PipelineSwitcher pipelines={pipelines} chosen={chosen} mount={mount}>
      {chosen === undefined ? (
        <NotAnnotated pipeline={wanted ?? ""} home={mount || "/"} />
      ) : (
        <PipelineView
          key={chosen}
          entity={entity}
          pipeline={chosen}
          {...firstBuilds(annotation, first)}
          controls={controls}
        />
      )}
    </PipelineSwitcher>
  );
}

interface NotAnnotatedProps {
  readonly pipeline: string;
  /** The list of the entity's first pipeline. */
  readonly home: string;
}

/** Another pipeline's build of the same number would be the wrong one to show. */
function NotAnnotated({ pipeline, home }: NotAnnotatedProps) {
  const t = useWords();
  return (
    <EmptyState
      missing="content"
      title={t("backstage.notAnnotated.title", { pipeline })}
      description={t("backstage.notAnnotated.description")}
      action={
        <LinkButton to={home} variant="outlined">
          {t("backstage.nowhere.toBuilds")}
        </LinkButton>
      }
    />
  );
}
