import { act } from "./act.js";
import { annotations } from "./annotations.js";
import { artifacts } from "./artifacts.js";
import { build } from "./build.js";
import { common } from "./common.js";
import { comparison } from "./comparison.js";
import { deployments } from "./deployments.js";
import { errors } from "./errors.js";
import { failures } from "./failures.js";
import { fields } from "./fields.js";
import { filters } from "./filters.js";
import { graph } from "./graph.js";
import { insights } from "./insights.js";
import { jobs } from "./jobs.js";
import { list } from "./list.js";
import { log } from "./log.js";
import { newBuild } from "./new-build.js";
import { notify } from "./notify.js";
import { palette } from "./palette.js";
import { takeAlong } from "./take-along.js";
import { pipeline } from "./pipeline.js";
import { pipelines } from "./pipelines.js";
import { summary } from "./summary.js";
import { unblock } from "./unblock.js";
import { waterfall } from "./waterfall.js";
import {
  isLeaf,
  type Codes,
  type Leaf,
  type Named,
  type Plural,
  type PluralForms,
  type Table,
  type Text,
} from "./template.js";

/** Every word the elements show, in English, area by area. */
export const table = {
  act,
  annotations,
  artifacts,
  build,
  common,
  comparison,
  deployments,
  errors,
  failures,
  fields,
  filters,
  graph,
  insights,
  jobs,
  list,
  log,
  newBuild,
  notify,
  palette,
  pipeline,
  pipelines,
  summary,
  takeAlong,
  unblock,
  waterfall,
};

/** The name of every template: `list.label`, `list.newBuilds_one`, `list.newBuilds_other`. */
export type MessageKey = KeysOf<typeof table>;

/** A language: a template under every key. */
export type Translation = Readonly<Record<MessageKey, string>>;

type KeysOf<Words> = {
  [Name in keyof Words & string]: KeyOf<Words[Name], Name>;
}[keyof Words & string];

type KeyOf<Entry, Name extends string> = Entry extends string | Text
  ? Name
  : Entry extends Plural
    ? `${Name}_${keyof PluralForms}`
    : Entry extends Named<infer Words>
      ? Words extends string
        ? Name
        : `${Name}_${keyof PluralForms}`
      : Entry extends Codes<infer Code>
        ? `${Name}.${Code}`
        : `${Name}.${KeysOf<Entry>}`;

/** The English of everything, to translate from, or to hand to a host's translation system. */
export const englishTemplates = Object.fromEntries(
  templatesOf(table),
  // The keys are read off the same table that the type is.
) as Translation;

function templatesOf(entries: Table, above = ""): [string, string][] {
  return Object.entries(entries).flatMap(([name, entry]) =>
    isLeaf(entry)
      ? templatesOfLeaf(entry, above + name)
      : templatesOf(entry, `${above}${name}.`),
  );
}

function templatesOfLeaf(leaf: Leaf, key: string): [string, string][] {
  if (typeof leaf === "string") return [[key, leaf]];
  switch (leaf.kind) {
    case "text":
      return [[key, leaf.template]];
    case "plural":
      return formsUnder(key, leaf.forms);
    case "named":
      return typeof leaf.words === "string"
        ? [[key, leaf.words]]
        : formsUnder(key, leaf.words);
    case "codes":
      return templatesOf(leaf.words, `${key}.`);
  }
}

function formsUnder(key: string, forms: PluralForms): [string, string][] {
  return [
    [`${key}_one`, forms.one],
    [`${key}_other`, forms.other],
  ];
}
