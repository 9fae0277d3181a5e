import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseSteps } from "./parse-steps.js";
import { stepGraph } from "./step-graph.js";

/** What waits for what, by the steps' labels or kinds: `A>B`, with `?` where A may fail. */
async function links(text: string): Promise<readonly string[]> {
  const result = await parseSteps(text);
  assert.ok(result.ok);
  const { nodes, links } = stepGraph(result.value.steps);
  const name = (at: number) => {
    const step = nodes[at]?.step;
    return step?.label ?? step?.key ?? step?.kind ?? "";
  };
  return links
    .map(
      ({ from, to, allowFailure }) =>
        `${name(from)}${allowFailure ? "?" : ""}>${name(to)}`,
    )
    .sort();
}

const step = (label: string, more = "") =>
  `- {label: ${label}, key: ${label}, command: x${more && `, ${more}`}}\n`;

describe("what a step waits for", () => {
  it("is nothing where nothing says so", async () => {
    assert.deepEqual(await links(step("A") + step("B")), []);
  });

  it("is the wait before it, which waits for all before itself", async () => {
    const text = `${step("A")}${step("B")}- wait\n${step("C")}- block: Ship\n${step("D")}`;
    assert.deepEqual(await links(text), [
      "A>wait",
      "B>wait",
      "C>Ship",
      "Ship>D",
      "wait>C",
    ]);
  });

  it("is what it names, and then no wait", async () => {
    const text = `${step("A")}- wait\n${step("B", "depends_on: A")}${step("C")}- {wait: ~, key: W}\n`;
    assert.deepEqual(await links(text), [
      "A>B",
      "A>wait",
      "B>W",
      "C>W",
      "wait>C",
    ]);
  });

  it("may be nothing at all, even behind a wait", async () => {
    const text = `${step("A")}- wait\n${step("B", "depends_on: ~")}`;
    assert.deepEqual(await links(text), ["A>wait"]);
  });

  it("is what a block names, and no more, while all after the block wait for it", async () => {
    const text = `${step("A")}${step("B")}- {block: Ship, depends_on: A}\n${step("C")}- wait\n`;
    assert.deepEqual(await links(text), [
      "A>Ship",
      "B>wait",
      "C>wait",
      "Ship>C",
    ]);
  });

  it("is every step of a group that it names, and what its own group names", async () => {
    const text = `- group: G\n  key: g\n  steps:\n  ${step("A")}  ${step("B")}- group: H\n  depends_on: g\n  steps:\n  ${step("C")}`;
    assert.deepEqual(await links(text), ["A>C", "B>C"]);
  });

  it("holds no step up after an input, which waits for nothing either", async () => {
    const text = `${step("A")}- input: Ask\n${step("B")}- wait\n`;
    assert.deepEqual(await links(text), ["A>wait", "B>wait"]);
  });

  it("is one wait after the other where nothing stands between them", async () => {
    assert.deepEqual(
      await links("- wait\n- {wait: ~, key: W, continue_on_failure: true}\n"),
      ["wait?>W"],
    );
  });

  it("may fail where the step says so", async () => {
    const text =
      step("A") +
      step("B", "depends_on: [{step: A, allow_failure: true}]") +
      step("C", "depends_on: A, allow_dependency_failure: true") +
      step("D", "depends_on: A");
    assert.deepEqual(await links(text), ["A>D", "A?>B", "A?>C"]);
  });

  it("is told where no step has that key", async () => {
    const result = await parseSteps(step("A", "depends_on: [gone, A]"));
    assert.ok(result.ok);
    const { nodes, links } = stepGraph(result.value.steps);
    assert.deepEqual(nodes[0]?.missing, ["gone"]);
    assert.deepEqual(links, [], "and a step does not wait for itself");
  });
});
