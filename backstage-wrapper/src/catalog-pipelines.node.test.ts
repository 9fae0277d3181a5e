import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Entity } from "@backstage/catalog-model";
import {
  annotatedEntities,
  organizationsOf,
  pipelinesOf,
  searchPipelines,
} from "./catalog-pipelines.js";

const ANY = { organizations: [] };

function component(name: string, slug?: string, title?: string): Entity {
  const annotations = slug && { "buildkite.com/pipeline-slug": slug };
  return {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Component",
    metadata: {
      name,
      ...(title && { title }),
      ...(annotations && { annotations }),
    },
  };
}

const names = ({ entities }: { readonly entities: readonly Entity[] }) =>
  entities.map(({ metadata }) => metadata.name);

describe("The pipelines of a catalog", () => {
  it("stand there once, with everybody who names them in a lasting order", () => {
    const { pipelines } = pipelinesOf(
      [
        component("web", "acme/web"),
        component("shop", "Web=acme/web, API=acme/api"),
        component("none"),
      ],
      ANY,
    );
    assert.deepEqual(
      pipelines.map((one) => [one.slug, names(one)]),
      [
        ["acme/api", ["shop"]],
        ["acme/web", ["shop", "web"]],
      ],
    );
  });

  it("leave out what is wrong, and say whose it is", () => {
    const { pipelines, wrong } = pipelinesOf(
      [component("half", "acme/web, acme web"), component("web", "acme/web")],
      ANY,
    );
    assert.deepEqual(pipelines.map(names), [["half", "web"]]);
    assert.deepEqual(names({ entities: wrong }), ["half"]);
  });

  it("are of the organizations that are configured, or else of those they name", () => {
    const { pipelines } = pipelinesOf(
      [component("web", "acme/web, labs/x"), component("api", "acme/api")],
      ANY,
    );
    assert.deepEqual(organizationsOf(pipelines, ANY), ["acme", "labs"]);
    assert.deepEqual(organizationsOf([], { organizations: ["acme"] }), [
      "acme",
    ]);
    assert.deepEqual(organizationsOf([], ANY), []);
  });

  it("are found by their names and by their entities’", () => {
    const { pipelines } = pipelinesOf(
      [
        component("web", "acme/storefront", "The Shop"),
        component("api", "acme/api"),
      ],
      ANY,
    );
    const found = (text: string) =>
      searchPipelines(pipelines, text).map(({ slug }) => slug);
    assert.deepEqual(found("STORE"), ["acme/storefront"]);
    assert.deepEqual(found("the shop"), ["acme/storefront"]);
    assert.deepEqual(found(" "), ["acme/api", "acme/storefront"]);
    assert.deepEqual(found("nothing"), []);
  });

  it("come page after page, with no more of each entity than is needed", async () => {
    const asked: object[] = [];
    const entities = await annotatedEntities({
      queryEntities: (request) => {
        asked.push(request ?? {});
        const first = asked.length === 1;
        return Promise.resolve({
          items: [component(first ? "a" : "b", "acme/web")],
          totalItems: 2,
          pageInfo: first ? { nextCursor: "next" } : {},
        });
      },
    });
    assert.deepEqual(names({ entities }), ["a", "b"]);
    assert.equal(asked.length, 2);
    assert.ok("cursor" in asked[1]! && asked[1].cursor === "next");
    for (const request of asked)
      assert.ok(
        "fields" in request && !String(request.fields).includes("spec"),
      );
  });
});
