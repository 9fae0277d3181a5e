import { stringifyEntityRef, type Entity } from "@backstage/catalog-model";
import type { catalogApiRef } from "@backstage/plugin-catalog-react";
import {
  PIPELINE_SLUG_ANNOTATION,
  PROJECT_SLUG_ANNOTATION,
  readAnnotation,
} from "./annotations.js";
import type { BuildkiteSettings } from "./settings.js";

/** A pipeline that the catalog knows of, and who it belongs to. */
export interface CatalogPipeline {
  readonly slug: string;
  /** In the order of their references. */
  readonly entities: readonly [Entity, ...Entity[]];
}

export interface CatalogPipelines {
  /** By slug, each once. */
  readonly pipelines: readonly CatalogPipeline[];
  /** Entities whose annotation is wrong, at least in part. */
  readonly wrong: readonly Entity[];
}

type Catalog = Pick<(typeof catalogApiRef)["T"], "queryEntities">;

const PIPELINE_SLUG =
  `metadata.annotations.${PIPELINE_SLUG_ANNOTATION}` as const;
const PROJECT_SLUG = `metadata.annotations.${PROJECT_SLUG_ANNOTATION}` as const;

/** What a row says, and what names the entity; catalogs are large. */
const FIELDS = [
  "kind",
  "metadata.name",
  "metadata.namespace",
  "metadata.title",
  PIPELINE_SLUG,
  PROJECT_SLUG,
];

/** Entities asked for at once. */
const PAGE = 250;

/** Everything in the catalog that names a pipeline, as far as the signed-in person may see it. */
export async function annotatedEntities(
  catalog: Catalog,
): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  const page = { fields: FIELDS, limit: PAGE };
  let answer = await catalog.queryEntities({
    ...page,
    query: {
      $any: [
        { [PIPELINE_SLUG]: { $exists: true } },
        { [PROJECT_SLUG]: { $exists: true } },
      ],
    },
  });
  found.push(...answer.items);
  while (answer.pageInfo.nextCursor !== undefined) {
    const cursor = answer.pageInfo.nextCursor;
    answer = await catalog.queryEntities({ ...page, cursor });
    found.push(...answer.items);
  }
  return found;
}

/** The pipelines that entities name, each with those that name it. */
export function pipelinesOf(
  entities: readonly Entity[],
  settings: Pick<BuildkiteSettings, "organizations">,
): CatalogPipelines {
  const found = new Map<string, CatalogPipeline>();
  const wrong: Entity[] = [];
  for (const entity of inOrder(entities)) {
    const annotation = readAnnotation(entity, settings);
    if (!annotation) continue;
    if (annotation.problems.length > 0) wrong.push(entity);
    for (const { slug } of annotation.pipelines) {
      const known = found.get(slug);
      found.set(slug, {
        slug,
        entities: known ? [...known.entities, entity] : [entity],
      });
    }
  }
  const pipelines = [...found.values()].sort((a, b) =>
    a.slug.localeCompare(b.slug),
  );
  return { pipelines, wrong };
}

/** All of whose pipelines may be shown: those that are configured, else those that the catalog names. */
export function organizationsOf(
  pipelines: readonly CatalogPipeline[],
  { organizations }: Pick<BuildkiteSettings, "organizations">,
): readonly string[] {
  if (organizations.length > 0) return organizations;
  const named = pipelines.map(({ slug }) => slug.slice(0, slug.indexOf("/")));
  return [...new Set(named)].sort();
}

/** Those with a text in the names of the pipeline or of an entity. */
export function searchPipelines(
  pipelines: readonly CatalogPipeline[],
  text: string,
): readonly CatalogPipeline[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return pipelines;
  return pipelines.filter(({ slug, entities }) =>
    [
      slug,
      ...entities.flatMap(({ metadata }) => [metadata.name, metadata.title]),
    ].some((name) => name?.toLowerCase().includes(wanted)),
  );
}

/** The catalog's own order may differ from one answer to the next. */
function inOrder(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) =>
    stringifyEntityRef(a).localeCompare(stringifyEntityRef(b)),
  );
}
