import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Route, Routes } from "react-router-dom";
import { StaticRouter } from "react-router-dom/server.js";
import { mountOf, useMount } from "./use-mount.js";

function Mount() {
  return `[${useMount()}]`;
}

/** What the hook says at an address, in a tab of a page as Backstage nests them. */
function mountAt(address: string, v7_relativeSplatPath: boolean): string {
  const tab = createElement(Route, {
    path: "ci-cd/*",
    element: createElement(Mount),
  });
  const page = createElement(Route, {
    path: "/catalog/:namespace/:name/*",
    element: createElement(Routes, null, tab),
  });
  return renderToStaticMarkup(
    createElement(StaticRouter, {
      location: address,
      future: { v7_relativeSplatPath },
      children: createElement(Routes, null, page),
    }),
  );
}

describe("The path that a view is mounted at", () => {
  for (const flag of [false, true])
    it(`is the same at every address below, with v7_relativeSplatPath ${flag}`, () => {
      for (const below of [
        "",
        "/",
        "/builds/12",
        "/builds/12/",
        "/builds/12/jobs/0190?state=failed#L3",
        "/builds/a%2Fb",
        "/b%C3%BCilds/%31",
        "/builds/%zz",
        "/builds//12",
        "/ci-cd/ci-cd",
      ])
        assert.equal(
          mountAt(`/catalog/default/web/ci-cd${below}`, flag),
          "[/catalog/default/web/ci-cd]",
          below,
        );
    });

  it("stays encoded", () => {
    assert.equal(
      mountAt("/catalog/default/a%20b%3Fc/ci-cd/builds/1", true),
      "[/catalog/default/a%20b%3Fc/ci-cd]",
    );
  });

  it("is empty at the root", () => {
    assert.equal(mountOf("/", ""), "");
    assert.equal(mountOf("/builds/12", "builds/12"), "");
  });

  it("ends where the rest begins, though the rest repeats itself", () => {
    assert.equal(mountOf("/a/a/a", "a"), "/a/a");
    assert.equal(mountOf("/a/a/a", "a/a"), "/a");
  });

  it("takes a slash that is encoded for the one that the router makes of it", () => {
    assert.equal(mountOf("/ci/a%2Fb/c", "a/b/c"), "/ci");
    assert.equal(mountOf("/ci/a%2F", "a/"), "/ci");
    assert.equal(mountOf("/c%2Fi/a", "a"), "/c%2Fi");
  });
});
