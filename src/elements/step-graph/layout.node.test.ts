import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseSteps } from "../../steps/parse-steps.js";
import { stepGraph } from "../../steps/step-graph.js";
import { manySteps } from "../../testing/scenarios/many-steps.js";
import { UPLOADED } from "../../testing/scenarios/step-uploads.js";
import { crossings, orderLayers } from "./crossings.js";
import { planGraph, type Box, type GraphPlan } from "./graph-plan.js";
import { outgoing, type Edge } from "./layers.js";
import { layout } from "./layout.js";
import { withoutOverlap } from "./straighten.js";

const size = { width: 100, height: 20 };

/** Some boxes, and edges between any two of them: circles, doubles and loops included. */
const graphs = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: count - 1 }),
        fc.integer({ min: 0, max: count - 1 }),
      ),
      { maxLength: 60 },
    ),
  }),
);

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height - 0.01 &&
    b.y < a.y + a.height - 0.01
  );
}

async function plan(yaml: string): Promise<GraphPlan> {
  const result = await parseSteps(yaml);
  assert.ok(result.ok);
  return planGraph(stepGraph(result.value.steps));
}

describe("a layout", () => {
  it("leads every edge to the right, and lets no two boxes overlap", () => {
    fc.assert(
      fc.property(graphs, ({ count, edges }) => {
        const sizes = Array.from({ length: count }, () => size);
        const { boxes, edges: routes, width, height } = layout(sizes, edges);
        const placed = boxes.map((box) => ({ ...box, ...size }));
        placed.forEach((box, at) => {
          assert.ok(box.x >= 0 && box.y >= 0);
          assert.ok(box.x + box.width <= width + 0.01);
          assert.ok(box.y + box.height <= height + 0.01);
          assert.ok(!placed.slice(at + 1).some((other) => overlap(box, other)));
        });
        for (const { edge, points } of routes) {
          const [from, to] = edge.map((at) => placed[at]);
          assert.ok(from && to && from.x + from.width < to.x);
          for (const [at, point] of points.entries())
            assert.ok(at === 0 || point.x >= (points[at - 1]?.x ?? 0));
        }
      }),
    );
  });

  it("holds every edge of a graph without circles", () => {
    fc.assert(
      fc.property(graphs, ({ count, edges }) => {
        const forward = edges.filter(([from, to]) => from < to);
        const sizes = Array.from({ length: count }, () => size);
        const routes = layout(sizes, forward).edges;
        assert.equal(
          routes.length,
          count > 12 && forward.length === 0 ? 0 : forward.length,
        );
      }),
    );
  });

  it("is straight for a chain, however long", () => {
    const edges = Array.from({ length: 5_000 }, (_, at): Edge => [at, at + 1]);
    const { boxes, height } = layout(
      Array.from({ length: 5_001 }, () => size),
      edges,
    );
    assert.equal(height, size.height);
    assert.equal(new Set(boxes.map(({ y }) => y)).size, 1);
  });

  it("draws every edge of 500 boxes that each wait for the sixty before", () => {
    const edges = Array.from({ length: 500 }, (_, to) =>
      Array.from({ length: Math.min(60, to) }, (_, n): Edge => [
        to - n - 1,
        to,
      ]),
    ).flat();
    const { boxes, edges: routes } = layout(
      Array.from({ length: 500 }, () => size),
      edges,
    );
    assert.equal(routes.length, edges.length);
    assert.equal(new Set(boxes.map(({ x }) => x)).size, 500);
  });

  it("leads no more edges around boxes than can be worked out at once", () => {
    // A chain, and from its beginning an edge to each of its boxes.
    const edges = Array.from({ length: 499 }, (_, at): Edge[] => [
      [at, at + 1],
      [0, at + 1],
    ]).flat();
    const { edges: routes } = layout(
      Array.from({ length: 500 }, () => size),
      edges,
    );
    const around = routes.filter(({ points }) => points.length > 3);
    assert.ok(around.length > 50 && around.length < 200, `${around.length}`);
  });

  it("puts many boxes that wait for nothing into columns", () => {
    const { width, height } = layout(
      Array.from({ length: 100 }, () => size),
      [],
    );
    assert.ok(width > 3 * size.width && height < 30 * size.height);
  });
});

describe("the order within layers", () => {
  it("takes away crossings that need not be", () => {
    const edges: Edge[] = [
      [0, 5],
      [1, 4],
      [2, 3],
    ];
    const layers = [
      [0, 1, 2],
      [3, 4, 5],
    ];
    const next = outgoing(6, edges);
    assert.equal(crossings(layers, next), 3);
    assert.equal(crossings(orderLayers(layers, 6, edges), next), 0);
  });

  it("never has more crossings than before, and loses no box", () => {
    const layered = fc
      .array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), {
        maxLength: 30,
      })
      .map((pairs) => pairs.map(([from, to]): Edge => [from, to + 8]));
    const layers = [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
    ];
    fc.assert(
      fc.property(layered, (edges) => {
        const next = outgoing(16, edges);
        const order = orderLayers(layers, 16, edges);
        assert.ok(crossings(order, next) <= crossings(layers, next));
        assert.deepEqual(
          order.map((layer) => [...layer].sort((a, b) => a - b)),
          layers,
        );
        // Pair by pair, the slow way.
        const crossed = edges.filter(([a, b], at) =>
          edges.slice(at + 1).some(([c, d]) => (a - c) * (b - d) < 0),
        );
        assert.equal(crossings(layers, next) > 0, crossed.length > 0);
      }),
    );
  });
});

describe("boxes of one layer", () => {
  it("keep their order and their distance, as near as can be to where they should be", () => {
    const boxes = fc.array(
      fc.record({
        wanted: fc.integer({ min: -500, max: 500 }),
        height: fc.integer({ min: 1, max: 80 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(boxes, (all) => {
        const middles = withoutOverlap(all, 10);
        middles.forEach((middle, at) => {
          const next = middles[at + 1];
          if (next === undefined) return;
          const heights = (all[at]?.height ?? 0) + (all[at + 1]?.height ?? 0);
          assert.ok(next - middle >= heights / 2 + 10 - 0.001);
        });
        // Least squares: what is gained on one side is lost on the other.
        const pull = middles.reduce(
          (sum, middle, at) => sum + middle - (all[at]?.wanted ?? 0),
          0,
        );
        assert.ok(Math.abs(pull) < 0.001);
      }),
    );
  });

  it("stand exactly where they should where there is room", () => {
    const wanted = [0, 100, 250];
    const boxes = wanted.map((at) => ({ wanted: at, height: 20 }));
    assert.deepEqual(withoutOverlap(boxes, 10), wanted);
  });
});

describe("the plan of a pipeline", () => {
  it("draws a box around each group, and its steps inside", async () => {
    const { groups, nodes } = await plan(UPLOADED);
    assert.equal(groups.length, 2);
    for (const { members, ...frame } of groups)
      nodes.forEach((box, at) => {
        assert.equal(overlap(frame, box), members.includes(at));
      });
  });

  it("lets a group's steps stand alone where a box would close a circle", async () => {
    const { groups, edges } = await plan(
      "- {group: G, steps: [{command: a, key: a}, {command: c, key: c, depends_on: b}]}\n- {command: b, key: b, depends_on: a}",
    );
    assert.equal(groups.length, 0);
    assert.equal(edges.length, 2);
  });

  it("has a place for each of hundreds of steps", async () => {
    const { nodes } = await plan(manySteps().yaml);
    assert.equal(nodes.length, 302);
    nodes.forEach((box, at) => {
      assert.ok(box.width > 0);
      assert.ok(!nodes.slice(at + 1).some((other) => overlap(box, other)));
    });
  });
});
