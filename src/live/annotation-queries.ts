import { inAnnotationOrder } from "../api/annotation-order.js";
import type { BuildkiteClient } from "../api/client.js";
import { formatPipelineSlug } from "../api/slugs.js";
import { isActive } from "../api/status.js";
import type { Annotation, Build, BuildRef, Page } from "../api/types.js";
import type { LiveStore } from "./live-store.js";
import { buildQuery } from "./queries.js";
import type { Query } from "./query.js";

/** Milliseconds. They are read more slowly than a list of jobs, and cost nothing while nothing changed. */
const WHILE_ACTIVE = 10_000;

/** Bodies that one request asks for: each may have a mebibyte. */
const BODIES_PER_PAGE = 25;

/** Requests for bodies that one refresh makes at most; further annotations show without. */
const MOST_BODY_PAGES = 8;

/** Requests for the list without bodies, of 100 annotations each. */
const MOST_LIST_PAGES = 10;

/** Whose annotations: one job's; or the build's own, with or without those of its jobs. */
export type AnnotationScope =
  { readonly job: string } | { readonly scope: "build" | "all" };

/** Annotations in the order in which they are shown. */
export interface ListedAnnotations {
  /** Those whose body is `undefined` are beyond what is loaded. */
  readonly annotations: readonly Annotation[];
  /** There are more than are listed. */
  readonly isCut: boolean;
}

/**
 * The annotations of a build or of a job.
 *
 * A first load is one request for fewer than 25 annotations. For more, it takes the list without
 * bodies (one request per 100) and the bodies by pages of 25. Buildkite has no call for a
 * single annotation, so that a refresh asks for the list without bodies, and then only for
 * the pages that hold something new or changed.
 */
export function annotationsQuery(
  store: LiveStore,
  ref: BuildRef,
  scope: AnnotationScope,
): Query<ListedAnnotations> {
  const { client } = store;
  const whose = "job" in scope ? scope.job : scope.scope;
  const build = buildQuery(client, ref).key;
  return {
    key: `annotations ${formatPipelineSlug(ref)}#${ref.number} ${whose}`,
    load: async ({ signal, previous }) => {
      const pages = new AnnotationPages(client, ref, scope, signal);
      const { annotations, isCut } = await pages.load(previous?.annotations);
      return { annotations: inAnnotationOrder(annotations), isCut };
    },
    refreshAfter: () => {
      const { value } = store.peek<Build>(build);
      return value && !isActive(value) ? undefined : WHILE_ACTIVE;
    },
  };
}

class AnnotationPages {
  readonly #client: BuildkiteClient;
  readonly #ref: BuildRef;
  readonly #scope: AnnotationScope;
  readonly #signal: AbortSignal;
  /** Those whose body is known, by id. */
  readonly #known = new Map<string, Annotation>();

  constructor(
    client: BuildkiteClient,
    ref: BuildRef,
    scope: AnnotationScope,
    signal: AbortSignal,
  ) {
    this.#client = client;
    this.#ref = ref;
    this.#scope = scope;
    this.#signal = signal;
  }

  async load(
    previous: readonly Annotation[] | undefined,
  ): Promise<ListedAnnotations> {
    if (!previous) {
      const { items, nextPage } = await this.#bodies(1);
      if (nextPage === undefined) return { annotations: items, isCut: false };
    }
    for (const annotation of previous ?? [])
      if (annotation.bodyHtml !== undefined)
        this.#known.set(annotation.id, annotation);
    const { annotations: listed, isCut } = await this.#list();
    for (const page of this.#pagesToLoad(listed)) await this.#bodies(page);
    const annotations = listed.map((annotation) => this.#withBody(annotation));
    return { annotations, isCut };
  }

  async #list(): Promise<ListedAnnotations> {
    const annotations: Annotation[] = [];
    let page: number | undefined = 1;
    while (page !== undefined && page <= MOST_LIST_PAGES) {
      const { items, nextPage }: Page<Annotation> =
        await this.#client.listAnnotations(this.#ref, {
          ...this.#scope,
          omitBody: true,
          page,
          signal: this.#signal,
        });
      annotations.push(...items);
      page = nextPage;
    }
    return { annotations, isCut: page !== undefined };
  }

  /** A body that is absent in spite of being asked for is empty. */
  async #bodies(page: number) {
    const { items, nextPage } = await this.#client.listAnnotations(this.#ref, {
      ...this.#scope,
      page,
      perPage: BODIES_PER_PAGE,
      signal: this.#signal,
    });
    const withBodies = items.map((annotation) => ({
      ...annotation,
      bodyHtml: annotation.bodyHtml ?? "",
    }));
    for (const annotation of withBodies)
      this.#known.set(annotation.id, annotation);
    return { items: withBodies, nextPage };
  }

  /** Those that hold what is new or changed, the most important first. */
  #pagesToLoad(listed: readonly Annotation[]): readonly number[] {
    const pageOf = new Map(
      listed.map(({ id }, at) => [id, Math.floor(at / BODIES_PER_PAGE) + 1]),
    );
    const pages = inAnnotationOrder(listed)
      .filter((annotation) => this.#withBody(annotation).bodyHtml === undefined)
      .map(({ id }) => pageOf.get(id) ?? 1);
    return [...new Set(pages)].slice(0, MOST_BODY_PAGES);
  }

  /** The body counts only if it is as old as the list says, or has become newer since. */
  #withBody(annotation: Annotation): Annotation {
    const known = this.#known.get(annotation.id);
    const isCurrent =
      known && (known.updatedAt ?? 0) >= (annotation.updatedAt ?? 0);
    return isCurrent ? { ...annotation, ...known } : annotation;
  }
}
