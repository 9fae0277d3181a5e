import { formatNumber } from "../../messages/format.js";
import { stateWord } from "../state/state-word.js";
import { listed, mention, stepName, type GraphView } from "./graph-view.js";

/** More names than this are a number. */
const NAMES = 6;

/** How a step does, in a few words: its state, or how many of its jobs are in which. */
export function stateWords(at: number, view: GraphView): string {
  const { words, language } = view.messages;
  const jobs = view.jobs[at];
  if (jobs?.state === undefined)
    return view.mayGrow ? words.graph.noJobYet : words.graph.noJob;
  if (jobs.jobs.length === 1)
    return stateWord(words.common.jobStates, jobs.state);
  const { tally } = jobs;
  const { tallies } = words.jobs;
  const counted = TALLIES.filter((name) => tally[name] > 0).map((name) =>
    tallies[name](tally[name], formatNumber(tally[name], language)),
  );
  const total = words.graph.jobs(
    jobs.jobs.length,
    formatNumber(jobs.jobs.length, language),
  );
  return counted.length === 0 ? total : `${total}: ${counted.join(", ")}`;
}

/** What somebody should know first stands first. */
const TALLIES = [
  "failed",
  "warning",
  "blocked",
  "running",
  "waiting",
  "passed",
  "canceled",
  "notReached",
  "neutral",
  "leftOut",
] as const;

/** What a step waits for, in words. */
export function afterWords(at: number, view: GraphView): string {
  const { graph } = view.messages.words;
  const links = view.drawn.linksTo[at] ?? [];
  const names = links.map(({ from, allowFailure }) => {
    const name = nameOf(from, view);
    return allowFailure ? graph.alsoAfterFailure(name) : name;
  });
  const { missing = [] } = view.drawn.graph.nodes[at] ?? {};
  const unknown =
    missing.length > 0
      ? graph.missing(listed(missing.map(mention), view.messages.language))
      : undefined;
  if (names.length === 0) return unknown ?? graph.afterNothing;
  const known = graph.after(some(names, view));
  return unknown === undefined ? known : `${known}. ${unknown}`;
}

/** What waits for a step, in words. */
export function beforeWords(at: number, view: GraphView): string | undefined {
  const names = (view.drawn.after[at] ?? []).map((to) => nameOf(to, view));
  const { graph } = view.messages.words;
  return names.length === 0 ? undefined : graph.before(some(names, view));
}

function some(names: readonly string[], { messages }: GraphView): string {
  const { language, words } = messages;
  const more = names.length - NAMES;
  if (more <= 1) return listed(names, language);
  const rest = words.graph.steps(more, formatNumber(more, language));
  return listed([...names.slice(0, NAMES), rest], language);
}

function nameOf(at: number, { drawn, messages }: GraphView): string {
  const node = drawn.graph.nodes[at];
  return node ? mention(stepName(node.step, messages)) : "";
}
