/** The builds that the storefront's developers cause: pushes, merges, nightly runs, releases. */
import type { BuildSpec } from "../world/specs.js";
import type { World } from "../world/world.js";
import type { Change } from "./changes.js";
import { PEOPLE } from "./company.js";
import { type Course, storefrontSteps } from "./storefront.js";

/** One push, by its place in the change. */
export function push(world: World, change: Change, at: number): BuildSpec {
  const { branch, author } = change;
  const isStaff = PEOPLE.includes(author);
  return {
    message: change.messages[at] ?? `Merge branch 'main' into ${branch}`,
    branch,
    author,
    creator: isStaff ? author : null,
    commit: world.random.sha(`${branch}/${at}/${world.now()}`),
    pullRequest: { id: pullRequestOf(world, change) },
    jobs: storefrontSteps(courseOf(world, branch, at)),
  };
}

export function merge(world: World, change: Change): BuildSpec {
  const { author, branch, messages } = change;
  const number = pullRequestOf(world, change);
  const creator = PEOPLE.includes(author)
    ? author
    : world.random.pick(branch, PEOPLE);
  return {
    message: `Merge pull request #${number} from ${source(branch)}\n\n${messages[0] ?? branch}`,
    branch: "main",
    author: creator,
    creator,
    commit: world.random.sha(`merge/${branch}/${world.now()}`),
    metaData: {
      staging_deployment: "true",
      "staging:url": "https://staging.shop.example.com/",
    },
    jobs: storefrontSteps(courseOfMain(world, branch)),
  };
}

export function nightly(world: World): BuildSpec {
  return {
    message: "Nightly",
    branch: "main",
    source: "schedule",
    creator: null,
    commit: "HEAD",
    env: { NIGHTLY: "true" },
    metaData: {
      "storefront:preview:deployed": "true",
      "storefront:preview:url": "https://preview.shop.example.com/",
      "storybook:preview:deployed": "true",
      "storybook:preview:url": "https://preview.shop.example.com/storybook",
    },
    jobs: storefrontSteps({
      branch: "nightly",
      soak: true,
      ...(world.random.fraction(`nightly/${world.now()}`) < 0.2 && {
        browser: "fail" as const,
      }),
    }),
  };
}

export function release(world: World, version: string): BuildSpec {
  return {
    message: `:rocket: Release ${version}`,
    branch: version,
    tag: version,
    commit: world.random.sha(version),
    creator: world.random.pick(version, PEOPLE),
    source: "ui",
    metaData: {
      version,
      environment: "production",
      url: "https://shop.example.com/",
    },
    jobs: storefrontSteps({ branch: "main" }),
  };
}

/** First pushes fail more often than what follows. */
function courseOf(world: World, branch: string, at: number): Course {
  const chance = world.random.fraction(`course/${branch}/${at}`);
  if (branch === "ledger-rounding" && at === 0) {
    return { branch, unitTests: "fail" };
  }
  if (chance < (at === 0 ? 0.16 : 0.06)) return { branch, unitTests: "fail" };
  if (chance < 0.22) return { branch, unitTests: "flake" };
  if (chance < 0.3) return { branch, lint: "fail" };
  if (chance < 0.36) return { branch, types: "fail" };
  return { branch };
}

/** What is merged has passed before: now and then it does not with what others have merged. */
function courseOfMain(world: World, branch: string): Course {
  const chance = world.random.fraction(`main/${branch}/${world.now()}`);
  if (chance < 0.1) return { branch: "main", unitTests: "fail" };
  if (chance < 0.16) return { branch: "main", types: "fail" };
  if (chance < 0.45) return { branch: "main", browser: "flake" };
  if (chance < 0.55) return { branch: "main", lint: "fail" };
  return { branch: "main" };
}

function pullRequestOf(world: World, { branch }: Change): string {
  return String(world.random.between(`pull/${branch}`, 2400, 2499));
}

/** Forks name their owner before a colon, merges before a slash. */
function source(branch: string): string {
  return branch.includes(":") ? branch.replace(":", "/") : `acme/${branch}`;
}
