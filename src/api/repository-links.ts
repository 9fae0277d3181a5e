import type { Pipeline } from "./types.js";

/** How one kind of host writes the addresses below a repository. */
interface Layout {
  readonly commit: (sha: string) => string;
  readonly branch: (name: string) => string;
  readonly pullRequest: (number: string) => string;
  /** What `head` has that `base` has not. */
  readonly compare: (base: string, head: string) => string;
}

const GITHUB: Layout = {
  commit: (sha) => `commit/${sha}`,
  branch: (name) => `tree/${name}`,
  pullRequest: (number) => `pull/${number}`,
  compare: (base, head) => `compare/${base}...${head}`,
};

const GITLAB: Layout = {
  commit: (sha) => `-/commit/${sha}`,
  branch: (name) => `-/tree/${name}`,
  pullRequest: (number) => `-/merge_requests/${number}`,
  compare: (base, head) => `-/compare/${base}...${head}`,
};

const BITBUCKET: Layout = {
  commit: (sha) => `commits/${sha}`,
  branch: (name) => `branch/${name}`,
  pullRequest: (number) => `pull-requests/${number}`,
  // Bitbucket names what is new first, and takes two dots.
  compare: (base, head) => `branches/compare/${head}..${base}`,
};

const BITBUCKET_SERVER: Layout = {
  commit: (sha) => `commits/${sha}`,
  branch: (name) => `browse?at=${name}`,
  pullRequest: (number) => `pull-requests/${number}`,
  compare: (base, head) =>
    `compare/diff?sourceBranch=${head}&targetBranch=${base}`,
};

const PROVIDERS: Readonly<
  Record<string, { readonly layout: Layout; readonly host?: string }>
> = {
  github: { layout: GITHUB, host: "github.com" },
  github_enterprise: { layout: GITHUB },
  gitlab: { layout: GITLAB, host: "gitlab.com" },
  gitlab_ee: { layout: GITLAB },
  bitbucket: { layout: BITBUCKET, host: "bitbucket.org" },
  bitbucket_server: { layout: BITBUCKET_SERVER },
};

/** Links into the repository's host; each `undefined` where no sure https address is known. */
export interface RepositoryLinks {
  readonly repository: string | undefined;
  commit(sha: string): string | undefined;
  branch(name: string): string | undefined;
  pullRequest(number: string): string | undefined;
  /** What the commit `head` has that `base` has not. */
  compare(base: string, head: string): string | undefined;
}

/**
 * Buildkite has no web address of the repository: it follows from the provider, its
 * `owner/repository` where given, and the address that git clones from.
 */
export function repositoryLinks(
  pipeline: Pick<Pipeline, "provider" | "repository">,
): RepositoryLinks {
  const { id, repository: named } = pipeline.provider;
  const origin = parseGitAddress(pipeline.repository);
  const known = Object.hasOwn(PROVIDERS, id)
    ? PROVIDERS[id]
    : providerOfHost(origin?.host);
  const host = known?.host ?? origin?.host;
  const path = named !== undefined && isPath(named) ? named : origin?.path;
  const layout = known?.layout;
  const root =
    host === undefined || path === undefined
      ? undefined
      : `https://${host}/${layout === BITBUCKET_SERVER ? serverPath(path) : path}`;
  const below = (rest: string | undefined) =>
    root === undefined || rest === undefined ? undefined : `${root}/${rest}`;
  return {
    repository: root,
    commit: (sha) => below(isSha(sha) ? layout?.commit(sha) : undefined),
    // `user:branch` is a branch of a fork, whose address is not known.
    branch: (name) => {
      const path = name.includes(":") ? undefined : encodedPath(name);
      return below(path === undefined ? undefined : layout?.branch(path));
    },
    pullRequest: (number) =>
      below(
        /^[1-9]\d{0,9}$/.test(number) ? layout?.pullRequest(number) : undefined,
      ),
    compare: (base, head) =>
      below(
        isSha(base) && isSha(head) ? layout?.compare(base, head) : undefined,
      ),
  };
}

/** Not `HEAD`, which stands for a commit that Buildkite has not resolved yet. */
function isSha(text: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(text);
}

/** `git@host:path`, `ssh://git@host:port/path`, `https://host/path`, with or without `.git`. */
function parseGitAddress(
  address: string,
): { host: string; path: string } | undefined {
  const found =
    /^(?:https?|ssh|git):\/\/(?:[^/@\s]+@)?([a-z0-9.-]+)(?::\d+)?\/(.+)$/i.exec(
      address.trim(),
    ) ?? /^(?:[^/@:\s]+@)([a-z0-9.-]+):(.+)$/i.exec(address.trim());
  const [, host = "", rest = ""] = found ?? [];
  const path = rest
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .replace(/^\/+/, "");
  return host !== "" && isPath(path)
    ? { host: host.toLowerCase(), path }
    : undefined;
}

/** Slash-separated plain names, none of them `.` or `..`. */
function isPath(path: string): boolean {
  const names = path.split("/");
  return (
    names.length >= 2 &&
    names.every((name) => /^~?[\w.-]+$/.test(name) && !/^\.+$/.test(name))
  );
}

function providerOfHost(host: string | undefined) {
  return Object.values(PROVIDERS).find(
    (provider) => provider.host === host && host !== undefined,
  );
}

/** Bitbucket Server keeps `project/repository` under `projects/…/repos/…`; clones start with `scm/`. */
function serverPath(path: string): string {
  const [project = "", repository = ""] = path.replace(/^scm\//, "").split("/");
  return `projects/${project}/repos/${repository}`;
}

/** The parts of a branch's name as parts of a path, unless they would lead out of it. */
function encodedPath(name: string): string | undefined {
  // Half a character, which JSON can carry, makes `encodeURIComponent` throw.
  if (/\p{Surrogate}/u.test(name)) return undefined;
  const parts = name.split("/");
  if (parts.some((part) => part === "" || /^\.+$/.test(part))) return undefined;
  return parts.map(encodeURIComponent).join("/");
}
