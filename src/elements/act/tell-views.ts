import { isActive } from "../../api/status.js";
import { formatPipelineSlug } from "../../api/slugs.js";
import type { Build, BuildRef, PipelineRef } from "../../api/types.js";
import type { LiveStore } from "../../live/live-store.js";
import { buildQuery } from "../../live/queries.js";

/** Milliseconds after an act that Buildkite does in the background, when it is worth another look. */
const LOOKS = [1_000, 3_000, 8_000];

/** An act has made a build: it is known at once, its jobs follow, and it belongs at the top of every list. */
export function tellOfNewBuild(
  store: LiveStore,
  ref: PipelineRef,
  build: Build,
): void {
  const query = buildQuery(store.client, { ...ref, number: build.number });
  store.set(query, build);
  store.invalidate(query.key);
  tellLists(store, ref);
}

/**
 * An act has changed a build: every view shows `change` at once, and asks Buildkite for the
 * rest. The answers to acts lack what views need (other attempts, counts of jobs), so that
 * they are laid over what is known and do not replace it.
 */
export function tellOfChange(
  store: LiveStore,
  ref: BuildRef,
  change: (known: Build) => Build,
): void {
  const query = buildQuery(store.client, ref);
  const known = store.peek<Build>(query.key).value;
  if (known) store.set(query, change(known));
  store.invalidate(query.key);
  tellLists(store, ref);
}

/**
 * An act goes on in the background, and a build that has ended is seldom asked about: looks
 * again a few times, until the build is seen to move and the usual schedule takes over.
 */
export function lookAgain(store: LiveStore, ref: BuildRef): void {
  const { key } = buildQuery(store.client, ref);
  const hasMoved = () => {
    const build = store.peek<Build>(key).value;
    return build !== undefined && isActive(build);
  };
  for (const delay of LOOKS)
    store.clock.setTimeout(() => {
      if (!hasMoved()) store.invalidate(key);
    }, delay);
}

function tellLists(store: LiveStore, ref: PipelineRef): void {
  store.invalidate(`builds ${formatPipelineSlug(ref)}`);
}
