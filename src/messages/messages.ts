import type { TemplateValues } from "../api/fill-template.js";
import { table } from "./table.js";
import {
  isLeaf,
  type Codes,
  type Leaf,
  type Named,
  type Plural,
  type Table,
  type Text,
} from "./template.js";

/**
 * Every word the elements show: strings, and functions where a sentence takes something
 * in. A host translates by giving `<buildkite-provider>` other ones.
 */
export type Messages = WordsOf<typeof table>;

type WordsOf<Entries> = {
  readonly [Name in keyof Entries]: WordOf<Entries[Name]>;
};

type WordOf<Entry> = Entry extends string
  ? string
  : Entry extends Text<infer Names>
    ? (...values: ValuesFor<Names>) => string
    : Entry extends Plural<infer Names>
      ? (count: number, amount: string, ...values: ValuesFor<Names>) => string
      : Entry extends Named
        ? (values: TemplateValues) => string
        : Entry extends Codes
          ? Readonly<Record<string, string>>
          : WordsOf<Entry>;

type ValuesFor<Names extends readonly string[]> = {
  readonly [Index in keyof Names]: string | number;
};

/** Finds the words under a key. A plural's key comes without its form: `values.count` decides. */
export type Lookup = (key: string, values?: TemplateValues) => string;

/**
 * The words as a translation system has them. Strings are asked for at once and sentences
 * when they are shown, so call this again once the language has changed.
 */
export function messagesFrom(lookup: Lookup): Messages {
  // The words are read off the same table that the type is.
  return wordsOf(table, "", lookup) as unknown as Messages;
}

function wordsOf(entries: Table, above: string, lookup: Lookup): object {
  // Without a prototype: a code such as `constructor` must find nothing.
  const words = Object.create(null) as Record<string, unknown>;
  for (const [name, entry] of Object.entries(entries)) {
    words[name] = isLeaf(entry)
      ? wordOf(entry, above + name, lookup)
      : wordsOf(entry, `${above}${name}.`, lookup);
  }
  return words;
}

function wordOf(leaf: Leaf, key: string, lookup: Lookup): unknown {
  if (typeof leaf === "string") return lookup(key);
  switch (leaf.kind) {
    case "text":
      return (...values: readonly (string | number)[]) =>
        lookup(key, under(leaf.names, values));
    case "plural":
      return (
        count: number,
        amount: string,
        ...values: readonly (string | number)[]
      ) => lookup(key, { ...under(leaf.names, values), count, amount });
    case "named":
      return (values: TemplateValues) => lookup(key, values);
    case "codes":
      return wordsOf(leaf.words, `${key}.`, lookup);
  }
}

function under(
  names: readonly string[],
  values: readonly (string | number)[],
): TemplateValues {
  return Object.fromEntries(
    names.map((name, index) => [name, values[index] ?? ""]),
  );
}
