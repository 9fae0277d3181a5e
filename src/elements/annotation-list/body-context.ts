import { pageAddress, parseBuildAddress } from "../../api/build-address.js";
import type { BuildRef } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";

/** Where a body stands, and the words that are added to it. */
export interface BodyContext {
  readonly build: BuildRef;
  readonly words: Messages;
}

/**
 * An address of a body, relative to the build's page on buildkite.com, where Buildkite
 * itself shows it; without credentials, which only serve to mislead.
 */
export function addressOf(
  written: string,
  { build }: BodyContext,
): URL | undefined {
  const base = pageAddress(build);
  if (written === "" || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  url.username = "";
  url.password = "";
  return url;
}

/** The build, or the job, of the same pipeline that an address on buildkite.com names. */
export function buildNamedBy(
  url: URL,
  { build }: BodyContext,
): { readonly number: number; readonly job: string } | undefined {
  if (url.host !== "buildkite.com") return undefined;
  const named = parseBuildAddress(url.origin + url.pathname);
  const isSame =
    named?.organization === build.organization &&
    named.pipeline === build.pipeline;
  return isSame
    ? { number: named.number, job: UUID.exec(url.hash)?.[1] ?? "" }
    : undefined;
}

const UUID = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
