import { isFinished } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { deploymentsOf, type Deployment } from "./read-deployments.js";

/** One place that builds deploy to, and what they have brought there. */
export interface Environment {
  /** Tells it from the others, and stays the same while builds come and go. */
  readonly id: string;
  readonly name: string;
  /** What of the pipeline's is there; `undefined` where it deploys one thing. */
  readonly app: string | undefined;
  /** The newest whose build has passed: Buildkite says no more on whether it went well. */
  readonly current: Deployment | undefined;
  /** Every one of them, newest first. */
  readonly history: readonly Deployment[];
}

/** As people call what their customers see; it stands first. */
const PRODUCTION = /^(?:production|prod|live)$/i;

/** Every environment that the builds name: production first, the others by name. */
export function environmentsOf(
  builds: readonly Build[],
): readonly Environment[] {
  const byPlace = new Map<string, Deployment[]>();
  const newestFirst = [...builds].sort((a, b) => b.number - a.number);
  for (const deployment of newestFirst.flatMap(deploymentsOf)) {
    const { environment, app } = deployment;
    const id = JSON.stringify([environment, app]);
    const known = byPlace.get(id);
    if (known) known.push(deployment);
    else byPlace.set(id, [deployment]);
  }
  return [...byPlace]
    .flatMap(([id, history]) => {
      const [newest] = history;
      return newest ? [environmentOf(id, newest, history)] : [];
    })
    .sort(inOrder);
}

function environmentOf(
  id: string,
  { environment: name, app }: Deployment,
  history: readonly Deployment[],
): Environment {
  const current = history.find(({ build }) => hasPassed(build));
  return { id, name, app, current, history };
}

function hasPassed(build: Build): boolean {
  return build.state === "passed" && isFinished(build);
}

function inOrder(a: Environment, b: Environment): number {
  return (
    Number(PRODUCTION.test(b.name)) - Number(PRODUCTION.test(a.name)) ||
    compare(a.name, b.name) ||
    compare(a.app ?? "", b.app ?? "")
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
