import {
  COMMAND_GROUPS,
  type Command,
  type CommandGroup,
} from "../commands/command.js";
import { fuzzyScore, queryWords } from "../commands/fuzzy.js";

/** Commands under one heading; without one where they stand by how well they answer. */
export interface Section {
  readonly heading: CommandGroup | "recent" | undefined;
  readonly commands: readonly Command[];
}

export interface Ranking {
  readonly sections: readonly Section[];
  /** How many answer the query, the sections' limit aside. */
  readonly total: number;
}

/** What was used lately is meant again rather than what answers as well. */
const RECENT = 20;
/** What cannot be done is seldom meant. */
const UNAVAILABLE = 15;

/** A command with its texts as they are searched, made once however often somebody types. */
export interface Indexed {
  readonly command: Command;
  readonly label: string;
  readonly keywords: string;
}

export function indexed(commands: readonly Command[]): readonly Indexed[] {
  return commands.map((command) => ({
    command,
    label: command.label.toLowerCase(),
    keywords: (command.keywords ?? "").toLowerCase(),
  }));
}

/** What to list for a query: at most `limit` commands, those used lately (their ids, latest first) ahead. */
export function ranked(
  commands: readonly Indexed[],
  query: string,
  recent: readonly string[],
  limit: number,
): Ranking {
  const words = queryWords(query);
  return words.length === 0
    ? everything(commands, recent, limit)
    : answers(commands, words, recent, limit);
}

function everything(
  commands: readonly Indexed[],
  recent: readonly string[],
  limit: number,
): Ranking {
  const lately = new Set(recent);
  const byId = new Map(commands.map(({ command }) => [command.id, command]));
  const recently = recent.flatMap((id) => byId.get(id) ?? []);
  const of = (group: CommandGroup) =>
    commands
      .map(({ command }) => command)
      .filter((command) => command.group === group && !lately.has(command.id));
  const sections: readonly Section[] = [
    { heading: "recent", commands: recently },
    ...COMMAND_GROUPS.map((group) => ({ heading: group, commands: of(group) })),
  ];
  return { sections: limited(sections, limit), total: commands.length };
}

function answers(
  commands: readonly Indexed[],
  words: readonly string[],
  recent: readonly string[],
  limit: number,
): Ranking {
  const lately = new Set(recent);
  const found: { readonly command: Command; readonly score: number }[] = [];
  for (const { command, label, keywords } of commands) {
    const score = fuzzyScore(words, label, keywords);
    if (score === undefined) continue;
    const bonus = lately.has(command.id) ? RECENT : 0;
    const malus = command.unavailable === undefined ? 0 : UNAVAILABLE;
    found.push({ command, score: score + bonus - malus });
  }
  found.sort((a, b) => b.score - a.score);
  const best = found.slice(0, limit).map(({ command }) => command);
  return {
    sections: best.length ? [{ heading: undefined, commands: best }] : [],
    total: found.length,
  };
}

function limited(
  sections: readonly Section[],
  limit: number,
): readonly Section[] {
  let room = limit;
  return sections
    .map(({ heading, commands }) => {
      const shown = commands.slice(0, room);
      room -= shown.length;
      return { heading, commands: shown };
    })
    .filter(({ commands }) => commands.length > 0);
}
