/** Writes `docs/elements.md` from `custom-elements.json`, so that the tables cannot drift from the code. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Attribute extends Described {
  readonly fieldName?: string;
}

interface Member extends Described {
  readonly kind: "field" | "method";
  readonly attribute?: string;
  readonly static?: boolean;
  readonly inheritedFrom?: unknown;
  readonly parameters?: readonly { readonly name: string }[];
}

interface Declaration extends Described {
  readonly tagName: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(
  readFileSync(join(root, "custom-elements.json"), "utf8"),
) as {
  readonly modules: readonly {
    readonly declarations: readonly Declaration[];
  }[];
};

const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const page = [
  "# Elements",
  "",
  "Made from the source by `npm run manifest`.",
  ...elements.map(section),
].join("\n\n");
writeFileSync(
  join(root, "docs/elements.md"),
  await format(page, { parser: "markdown" }),
);

function section(element: Declaration): string {
  const members = element.members ?? [];
  const properties = members.filter(
    (member) => member.kind === "field" && !member.attribute && !member.static,
  );
  const methods = members.filter(
    (member) => member.kind === "method" && member.description,
  );
  return [
    `## \`<${element.tagName}>\``,
    element.description ?? "",
    table("Attribute", element.attributes, ({ type, name }) => [
      code(name),
      code(type?.text ?? "string"),
    ]),
    table("Property", properties, ({ name, type }) => [
      code(name),
      code(type?.text ?? ""),
    ]),
    table("Method", methods, ({ name, parameters }) => [
      code(`${name}(${parameters?.map((each) => each.name).join(", ") ?? ""})`),
      "",
    ]),
    table("Event", element.events, ({ name, type }) => [
      code(name),
      code(type?.text ?? ""),
    ]),
    table("Slot", element.slots, ({ name }) => [
      name ? code(name) : "(default)",
      "",
    ]),
    table("Part", element.cssParts, ({ name }) => [code(name), ""]),
    table("State", element.cssStates, ({ name }) => [code(name), ""]),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function table<Row extends Described>(
  title: string,
  rows: readonly Row[] | undefined,
  cells: (row: Row) => readonly [string, string],
): string {
  if (!rows?.length) return "";
  const typed = rows.some((row) => cells(row)[1] !== "");
  const head = typed
    ? `| ${title} | Type | |\n| --- | --- | --- |`
    : `| ${title} | |\n| --- | --- |`;
  const body = rows.map((row) => {
    const [name, type] = cells(row);
    const words = (row.description ?? "").replace(/\s+/g, " ");
    return `| ${name} | ${typed ? `${type} | ` : ""}${escape(words)} |`;
  });
  return [head, ...body].join("\n");
}

function code(text: string): string {
  return text ? `\`${escape(text.replace(/\s+/g, " "))}\`` : "";
}

function escape(text: string): string {
  return text.replaceAll("|", "\\|");
}
