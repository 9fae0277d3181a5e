/*
 * How a table of words is written. A leaf is a string, or one of these where a sentence
 * takes something in; none holds logic, so that any translation system can carry it.
 */

/** A sentence with named placeholders; `names` is the order in which values are passed. */
export interface Text<Names extends readonly string[] = readonly string[]> {
  readonly kind: "text";
  readonly template: string;
  readonly names: Names;
}

/**
 * A sentence whose form a number decides. It takes that number first, then `amount`,
 * which is the number as the language writes it, then what `names` says.
 */
export interface Plural<Names extends readonly string[] = readonly string[]> {
  readonly kind: "plural";
  readonly forms: PluralForms;
  readonly names: Names;
}

/** A sentence that is chosen by data, and whose placeholders are therefore filled by name. */
export interface Named<
  Words extends string | PluralForms = string | PluralForms,
> {
  readonly kind: "named";
  readonly words: Words;
}

/** Words for Buildkite's codes. It may send others, which a look-up does not find. */
export interface Codes<Code extends string = string> {
  readonly kind: "codes";
  readonly words: Readonly<Record<Code, string>>;
}

export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

export type Leaf = string | Text | Plural | Named | Codes;

/** An area's words: leaves, and tables of further leaves. */
export interface Table {
  readonly [name: string]: Leaf | Table;
}

/** The placeholders of a template that is written out in the source. */
type PlaceholderOf<Template extends string> =
  Template extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | PlaceholderOf<Rest>
    : never;

export function text<
  const Template extends string,
  const Names extends readonly PlaceholderOf<Template>[],
>(template: Template, ...names: Names): Text<Names> {
  return { kind: "text", template, names };
}

/** Where English has one form alone, a string stands for both. */
export function plural<
  const Template extends string,
  const Names extends readonly Exclude<PlaceholderOf<Template>, "amount">[],
>(
  forms: Template | { readonly one: string; readonly other: Template },
  ...names: Names
): Plural<Names> {
  return {
    kind: "plural",
    forms: typeof forms === "string" ? { one: forms, other: forms } : forms,
    names,
  };
}

export function named<Words extends string | PluralForms>(
  words: Words,
): Named<Words> {
  return { kind: "named", words };
}

export function codes<const Code extends string>(
  words: Readonly<Record<Code, string>>,
): Codes<Code> {
  return { kind: "codes", words };
}

export function isLeaf(entry: Leaf | Table): entry is Leaf {
  return typeof entry === "string" || typeof entry.kind === "string";
}
