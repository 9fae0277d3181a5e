import { plainText } from "../build-filters/filter-address.js";
import type { Build } from "../../api/types.js";

/** What a build says, by its meta-data, that it has brought somewhere. */
export interface Deployment {
  readonly build: Build;
  readonly environment: string;
  /** One of several things that a pipeline brings there; `undefined` where it brings one. */
  readonly app: string | undefined;
  /** As people call it, such as `v4.7.0`; the commit has to do where nobody says. */
  readonly version: string | undefined;
  /** Where it runs: an https address. */
  readonly url: string | undefined;
}

type MetaData = Build["metaData"];

/** Anybody who can push may write meta-data: a build that names more is not read further. */
const MOST_OF_A_BUILD = 50;

/** Values are always strings. Some write the time or a URL to say that something is deployed. */
const NO = /^(?:false|no|0|off)?$/i;

/** Other keys that end in `_deployment` say other things. */
const YES = /^(?:true|yes|1|on)$/i;

/**
 * The deployments of a build, in each of the three ways that Buildkite's plugin for
 * Backstage documents:
 *
 *   environment = staging                with `staging:version`, `staging:url`, or `version`, `url`
 *   <app>:<environment>:deployed = true  with `<app>:<environment>:version` and `…:url`, or those
 *   <environment>_deployment = true      with `<environment>:version` and `…:url`, or those
 *
 * A key that is not quite one of these says nothing.
 */
export function deploymentsOf(build: Build): readonly Deployment[] {
  const found = new Map<string, Deployment>();
  for (const { environment, app } of targetsOf(build.metaData)) {
    if (found.size === MOST_OF_A_BUILD) break;
    const key = JSON.stringify([environment, app]);
    if (!found.has(key)) found.set(key, describe(build, environment, app));
  }
  return [...found.values()];
}

interface Target {
  readonly environment: string;
  readonly app?: string;
}

function targetsOf(metaData: MetaData): readonly Target[] {
  const entries = Object.entries(metaData);
  return [
    ...nameIn(valueOf(metaData, "environment")),
    ...entries.flatMap(([key, value]) =>
      NO.test(value.trim()) ? [] : ofApp(key),
    ),
    ...entries.flatMap(([key, value]) =>
      YES.test(value.trim()) ? ofFlag(key) : [],
    ),
  ];
}

function nameIn(value: string | undefined): readonly Target[] {
  return plainText(value ?? "").map((environment) => ({ environment }));
}

function ofApp(key: string): readonly Target[] {
  const parts = key.split(":");
  const [app = "", environment = "", verb] = parts;
  if (parts.length !== 3 || verb !== "deployed") return [];
  const [named] = plainText(app);
  return named === undefined
    ? []
    : nameIn(environment).map((target) => ({ ...target, app: named }));
}

function ofFlag(key: string): readonly Target[] {
  const suffix = "_deployment";
  const isFlag = key.endsWith(suffix) && !key.includes(":");
  return isFlag ? nameIn(key.slice(0, -suffix.length)) : [];
}

function describe(
  build: Build,
  environment: string,
  app: string | undefined,
): Deployment {
  const scope = app === undefined ? environment : `${app}:${environment}`;
  const find = (name: string) =>
    valueOf(build.metaData, `${scope}:${name}`) ??
    valueOf(build.metaData, name);
  const [version] = plainText(find("version") ?? "");
  const url = httpsAddress(find("url"));
  return { build, environment, app, version, url };
}

/** Own values alone: a key may be called `constructor`. */
function valueOf(metaData: MetaData, key: string): string | undefined {
  return Object.hasOwn(metaData, key) ? metaData[key] : undefined;
}

/** Only what a browser opens safely: no script, no file, no plain http, no password for somebody else. */
function httpsAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  if (!/^https:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.username === "" && url.password === "" ? url.href : undefined;
}
