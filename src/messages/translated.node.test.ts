import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError } from "../api/errors.js";
import { describeError } from "./describe-error.js";
import { german } from "./german/index.js";
import { messagesFrom } from "./messages.js";
import { englishTemplates, table, type Translation } from "./table.js";
import { isLeaf, type Leaf, type Table } from "./template.js";
import { english, translated } from "./translated.js";

describe("the English words", () => {
  it("are filled in, in the form that the number takes", () => {
    assert.equal(english.list.label("acme/web"), "Builds of acme/web");
    assert.equal(english.list.newBuilds(1, "1"), "1 new build");
    assert.equal(english.list.newBuilds(1_000, "1,000"), "1,000 new builds");
    assert.equal(english.log.size(1, "1", "3 kB"), "1 line, 3 kB");
    const { talliesOfTotal } = english.jobs;
    assert.equal(talliesOfTotal.failed(3, "3", "12"), "3 of 12 failed");
  });

  it("pass a value for every placeholder", () => {
    assert.deepEqual(leavesOf(table).flatMap(unfilled), []);
  });

  it("find nothing for a code that nobody has named", () => {
    for (const code of ["constructor", "__proto__", "toString", "some_news"])
      assert.equal(english.list.sources[code], undefined);
  });
});

describe("German", () => {
  const templates = entriesOf(german);

  it("has a template for every key, and no other", () => {
    assert.deepEqual(
      Object.keys(german).sort(),
      Object.keys(englishTemplates).sort(),
    );
  });

  it("takes in what English does", () => {
    const wrong = templates.filter(
      ([key, template]) =>
        placeholders(key, template) !==
        placeholders(key, englishTemplates[key]),
    );
    assert.deepEqual(wrong, []);
  });

  it("holds no English but the words that German has taken over", () => {
    const same = templates.flatMap(([key, template]) =>
      template === englishTemplates[key] ? [template] : [],
    );
    assert.deepEqual([...new Set(same)].sort(), [
      "#{{id}}",
      "#{{number}}",
      "API",
      "Agent",
      "Alt",
      "Branch",
      "Branch: {{value}}",
      "Build #{{number}}",
      "Build {{number}}, {{state}}, {{duration}}, {{when}}",
      "Build {{number}}, {{state}}, {{when}}",
      "Builds",
      "Commit",
      "Commit {{sha}}",
      "Commit: {{value}}",
      "Deployments",
      "Esc",
      "Exit",
      "Exit {{status}}",
      "Exit {{status}}, {{meaning}}",
      "Graph",
      "Info",
      "Job",
      "Jobs",
      "Labels",
      "Log",
      "Matrix",
      "Median",
      "Name",
      "Name {{position}}",
      "Parallel",
      "Repository",
      "Tag",
      "Test",
      "Text",
      "Trigger",
      "Webhook",
      "XML",
      "{{from}} – {{to}}",
      "{{job}} in {{pipeline}} #{{number}}",
      "{{label}} – {{hint}}",
      "{{pipeline}} #{{number}}",
      "{{pipeline}} #{{number}}: {{state}}",
    ]);
  });

  it("addresses nobody, and leaves no English word behind", () => {
    // At the start of a sentence “Sie” stands for a thing.
    const strange =
      /(?<!^|[.:] )\bSie\b|\b(?:Ihre?[mnrs]?|du|dein|the|of|not|is|are|this|could)\b/;
    assert.deepEqual(
      templates.filter(([, template]) => strange.test(template)),
      [],
    );
  });
});

describe("a translation", () => {
  it("says errors, those of Buildkite's own words too", () => {
    const { errors } = translated(german, "de");
    const missing = new BuildkiteError({ kind: "not-found", what: "build" });
    assert.equal(
      describeError(errors, missing).message,
      "Buildkite kennt diesen Build nicht.",
    );
    const refused = new BuildkiteError({ kind: "refused", details: "Nope." });
    assert.equal(
      describeError(errors, refused).message,
      "Buildkite hat abgelehnt: Nope.",
    );
    for (const [retryAfter, beginning] of [
      [1_000, /^1 Sekunde warten:/],
      [30_000, /^30 Sekunden warten:/],
    ] as const) {
      const problem = { kind: "rate-limited", retryAt: 0, retryAfter } as const;
      const said = describeError(errors, new BuildkiteError(problem));
      assert.match(said.advice, beginning);
      assert.doesNotMatch(said.message, /^errors\./);
    }
  });

  it("chooses among a language's own plural forms, else the one for other numbers", () => {
    const { list } = translated(
      {
        "list.newBuilds_one": "{{amount}} nowy",
        "list.newBuilds_few": "{{amount}} nowe",
        "list.newBuilds_other": "{{amount}} nowych",
        "list.count_other": "razem {{amount}}",
      },
      "pl",
    );
    const said = (count: number) => list.newBuilds(count, String(count));
    assert.deepEqual([1, 3, 5, 22].map(said), [
      "1 nowy",
      "3 nowe",
      "5 nowych",
      "22 nowe",
    ]);
    assert.equal(list.count(1, "1"), "razem 1");
  });

  it("is English where it says nothing, by English rules", () => {
    const { list } = translated({ "list.branch": "Gałąź" }, "pl");
    assert.equal(list.branch, "Gałąź");
    assert.equal(list.tag, "Tag");
    assert.equal(list.newBuilds(22, "22"), "22 new builds");
  });

  it("shows a misspelt placeholder as it is written", () => {
    const { list } = translated(
      { "list.label": "Builds von {{pipelin}} ({{ pipeline }}) {{" },
      "de",
    );
    assert.equal(list.label("web"), "Builds von {{pipelin}} (web) {{");
  });

  it("takes values as they are, whatever they look like", () => {
    const { list, errors } = translated(german, "de");
    for (const hostile of ["{{number}}", "$&", "$1", "<b>", "{{pipeline}}"])
      assert.equal(list.triggeredBy(hostile, 7), `Ausgelöst von ${hostile} #7`);
    assert.match(
      errors.network.message({ toString: "x", __proto__: "y" }),
      /^Buildkite/,
    );
    assert.equal(
      translated({ "list.label": "{{constructor}}" }, "de").list.label("x"),
      "{{constructor}}",
    );
  });

  it("needs a language tag, and says so", () => {
    assert.throws(() => translated(german, "de_DE"), /“de_DE” .* pt-BR/);
  });
});

describe("a host's own translation system", () => {
  it("is asked by key, with a plural's number and without its form", () => {
    const asked: unknown[] = [];
    const { list, errors } = messagesFrom((key, values) => {
      asked.push([key, values]);
      return key;
    });
    asked.length = 0;
    assert.equal(list.newBuilds(2, "2"), "list.newBuilds");
    list.triggeredBy("web", 7);
    errors["rate-limited"].advice({ count: 3, amount: 3 });
    assert.deepEqual(asked, [
      ["list.newBuilds", { count: 2, amount: "2" }],
      ["list.triggeredBy", { pipeline: "web", number: 7 }],
      ["errors.rate-limited.advice", { count: 3, amount: 3 }],
    ]);
  });

  it("may use every key of the English templates", () => {
    const keys = new Set<string>();
    messagesFrom((key) => {
      keys.add(key);
      return key;
    });
    // What takes nothing in is asked for at once.
    for (const key of keys)
      assert.ok(Object.hasOwn(englishTemplates, key), key);
    assert.ok(keys.has("common.buildStates.not_run"));
  });
});

function entriesOf(translation: Translation) {
  return Object.entries(translation) as [keyof Translation, string][];
}

/** A form for one alone need not say the number. */
function placeholders(key: string, template: string): string {
  return [...template.matchAll(/\{\{(.*?)\}\}/g)]
    .map(([, name]) => name)
    .filter((name) => !(key.endsWith("_one") && name === "amount"))
    .sort()
    .join();
}

function leavesOf(entries: Table): Leaf[] {
  return Object.values(entries).flatMap((entry) =>
    isLeaf(entry) ? [entry] : leavesOf(entry),
  );
}

/** The placeholders of a leaf that its caller passes nothing for. */
function unfilled(leaf: Leaf): string[] {
  if (typeof leaf === "string") return leaf.includes("{{") ? [leaf] : [];
  if (leaf.kind === "codes" || leaf.kind === "named") return [];
  const templates =
    leaf.kind === "text" ? [leaf.template] : [leaf.forms.one, leaf.forms.other];
  const names = leaf.kind === "text" ? leaf.names : ["amount", ...leaf.names];
  return templates.flatMap((template) =>
    [...template.matchAll(/\{\{(.*?)\}\}/g)].flatMap(([, name = ""]) =>
      names.includes(name) ? [] : [`${name} in “${template}”`],
    ),
  );
}
