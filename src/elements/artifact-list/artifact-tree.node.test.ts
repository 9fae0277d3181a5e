import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Artifact } from "../../api/types.js";
import { artifactKind } from "./artifact-kind.js";
import {
  artifactTree,
  foldersOf,
  visibleRows,
  type ArtifactNode,
} from "./artifact-tree.js";
import { pathFilter, pathPattern } from "./path-filter.js";

let count = 0;

function artifact(path: string, more: Partial<Artifact> = {}): Artifact {
  return {
    id: `${(count += 1)}`,
    jobId: "job",
    state: "finished",
    path,
    dirname: "",
    filename: "",
    mimeType: "text/plain",
    fileSize: 10,
    sha1: undefined,
    ...more,
  };
}

const treeOf = (...paths: readonly string[]) =>
  artifactTree(
    paths.map((path) => artifact(path)),
    "en",
  );

/** The tree as one line a node, indented. */
function drawn(nodes: readonly ArtifactNode[]): readonly string[] {
  return visibleRows(nodes, () => true).map(
    ({ level, node }) => "  ".repeat(level - 1) + node.name,
  );
}

describe("a tree of artifacts", () => {
  it("has folders before files, both in the order in which people count", () => {
    assert.deepEqual(
      drawn(treeOf("z.txt", "a/10.txt", "a/9.txt", "b/x", "a.txt")),
      ["a", "  9.txt", "  10.txt", "b", "  x", "a.txt", "z.txt"],
    );
  });

  it("joins folders that hold nothing but the next one", () => {
    assert.deepEqual(drawn(treeOf("coverage/html/a/1", "coverage/html/b/2")), [
      "coverage/html",
      "  a",
      "    1",
      "  b",
      "    2",
    ]);
  });

  it("sums up sizes and counts, without what is gone", () => {
    const [folder] = artifactTree(
      [
        artifact("a/b", { fileSize: 5 }),
        artifact("a/c/d", { fileSize: 7 }),
        artifact("a/e", { fileSize: 100, state: "expired" }),
      ],
      "en",
    );
    assert.ok(folder?.kind === "folder");
    assert.equal(folder.size, 12);
    assert.equal(folder.files, 3);
  });

  it("keeps files of one path apart, as parallel jobs upload them", () => {
    assert.equal(drawn(treeOf("junit.xml", "junit.xml")).length, 2);
  });

  for (const [path, names] of [
    ["../../etc/passwd", ["../../etc", "  passwd"]],
    ["/absolute", ["/", "  absolute"]],
    ["a//b", ["a/", "  b"]],
    ["__proto__/constructor", ["__proto__", "  constructor"]],
    ["folder/", ["folder", "  folder/"]],
  ] as const) {
    it(`shows ${JSON.stringify(path)} as it is written`, () => {
      assert.deepEqual(drawn(treeOf(path)), names);
    });
  }

  it("has a name for everything, if only its id", () => {
    const nameless = artifact("");
    assert.equal(artifactTree([nameless], "en")[0]?.name, nameless.id);
  });

  it("takes paths of thousands of folders", () => {
    const tree = treeOf("a/".repeat(5_000) + "x", "a/".repeat(4_000) + "y");
    assert.ok([...foldersOf(tree)].length < 50);
    assert.equal(visibleRows(tree, () => true).at(-1)?.node.kind, "file");
  });

  it("leaves out what is folded, and says of the rest where it stands", () => {
    const rows = visibleRows(treeOf("a/1", "a/2", "b"), () => false);
    assert.deepEqual(
      rows.map(({ node, position, siblings }) => [
        node.name,
        position,
        siblings,
      ]),
      [
        ["a", 1, 2],
        ["b", 2, 2],
      ],
    );
  });
});

describe("a search for paths", () => {
  for (const [text, path, found] of [
    ["JUnit", "reports/junit-1.xml", true],
    ["*.xml", "reports/junit-1.xml", true],
    ["reports*1", "reports/junit-1.xml", true],
    ["1*reports", "reports/junit-1.xml", false],
    ["(", "a(b", true],
    ["", "anything", true],
  ] as const) {
    it(`for ${JSON.stringify(text)} ${found ? "finds" : "passes over"} ${path}`, () => {
      assert.equal(pathFilter(text)(artifact(path)), found);
    });
  }

  it("asks Buildkite for the text anywhere in the path", () => {
    assert.equal(pathPattern("junit"), "*junit*");
    assert.equal(pathPattern("*.xml"), "*.xml*");
  });
});

describe("what an artifact is", () => {
  for (const [path, mimeType, kind] of [
    ["a/report.JSON", "application/octet-stream", "data"],
    ["junit.xml", "text/plain", "xml"],
    ["shot.png", "text/html", "image"],
    ["noextension", "text/x-log", "text"],
    ["noextension", "application/octet-stream", "file"],
    ["a.b/c", "image/png", "image"],
    ["x.constructor", "application/vnd.api+json", "data"],
  ] as const) {
    it(`${path} of type ${mimeType} is ${kind}`, () => {
      assert.equal(artifactKind({ path, mimeType }), kind);
    });
  }
});
