import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { parseBuild } from "../../api/parse-build.js";
import { parsePipeline } from "../../api/parse-pipeline.js";
import { repositoryLinks } from "../../api/repository-links.js";
import "../../define/build-row.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import type { BuildkiteBuildRow } from "./build-row.js";

const SHA = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00112";

const links = repositoryLinks(
  parsePipeline({
    id: "1",
    slug: "web",
    repository: "git@github.com:acme/web.git",
    provider: { id: "github", settings: { repository: "acme/web" } },
  }),
);

describe("<buildkite-build-row>", () => {
  let row: BuildkiteBuildRow;

  async function show(fields: object, more: Partial<BuildkiteBuildRow> = {}) {
    const build = parseBuild({
      id: "b",
      number: 12,
      state: "failed",
      message: "Fix the cart",
      branch: "main",
      commit: SHA,
      source: "webhook",
      created_at: "2026-11-20T09:00:00.000Z",
      ...fields,
    });
    // In a list, as a row's role asks for.
    const list = await fixture(html`
      <div role="list">
        <buildkite-build-row role="listitem" href="#12" .build=${build}>
        </buildkite-build-row>
      </div>
    `);
    row = list.querySelector("buildkite-build-row")!;
    Object.assign(row, more);
    await row.updateComplete;
  }

  const root = () => row.shadowRoot!;
  const find = (selector: string) => root().querySelector(selector);
  const words = () => root().textContent.replace(/\s+/g, " ").trim();
  const hrefs = () =>
    [...root().querySelectorAll("a")].map((link) => link.getAttribute("href"));

  it("tells what a person looks for", async () => {
    await show(
      {
        message: "Fix the cart\n\nAt last.",
        tag: "v4.2",
        pull_request: { id: "431" },
        rebuilt_from: { id: "a", number: 11 },
        creator: { id: "9", name: "Ada Byron" },
      },
      { links },
    );
    for (const fact of [
      "Fix the cart",
      "#12",
      "main",
      "4a8c0f1e",
      "v4.2",
      "Pull request 431",
      "Rebuild of #11",
      "Ada Byron",
      "Webhook",
    ])
      expect(words()).to.contain(fact);
    expect(words()).not.to.contain("At last");
    await expect(row).to.be.accessible();
  });

  it("links to the commit and the pull request once the repository is known", async () => {
    await show({ pull_request: { id: "431" } });
    expect(hrefs()).to.deep.equal(["#12"]);
    row.links = links;
    await row.updateComplete;
    expect(hrefs()).to.deep.equal([
      "#12",
      "https://github.com/acme/web/pull/431",
      `https://github.com/acme/web/commit/${SHA}`,
    ]);
    await expect(row).to.be.accessible();
  });

  it("shows a blocked build as blocked, whatever its state was before", async () => {
    await show({ state: "passed", blocked: true });
    expect(find("buildkite-state")?.shadowRoot?.textContent).to.contain(
      "Blocked",
    );
  });

  it("shows hostile text as text, and links nowhere with it", async () => {
    const hostile = `<img src=x onerror="alert(1)">`;
    await show(
      {
        message: hostile,
        branch: hostile,
        commit: `javascript:alert(1)`,
        tag: hostile,
        source: hostile,
        pull_request: { id: `1" onclick="alert(1)` },
        creator: { id: "9", name: hostile, avatar_url: "javascript:alert(1)" },
      },
      { links },
    );
    expect(find("img")).to.equal(null);
    expect(hrefs()).to.deep.equal(["#12"]);
    expect(words()).to.contain(hostile);
  });

  it("keeps a pull request's name to its place, however long", async () => {
    await show({ pull_request: { id: "feature ".repeat(9) } });
    for (const width of [360, 640, 700, 800, 1_000]) {
      row.style.inlineSize = `${width}px`;
      const ref = find(".refs")!.getBoundingClientRect();
      const text = find(".ref .clip")!.getBoundingClientRect();
      const commit = find(".commit")!.getBoundingClientRect();
      expect(text.right, `${width}`).to.be.at.most(ref.right + 1);
      expect(text.height, `${width}`).to.be.lessThan(commit.height * 2);
    }
  });

  it("says that there is no message where there is none", async () => {
    await show({ message: null });
    expect(find("a.title")?.textContent).to.contain("No message");
    await expect(row).to.be.accessible();
  });

  it("shows emoji, and the shortcode of one whose picture is blocked", async () => {
    await show(
      { message: ":rocket: :golang: go" },
      {
        emoji: emojiLookup([
          { name: "rocket", url: "https://e.example/1f680.png", aliases: [] },
          // Refused as a page's Content-Security-Policy would: there is no such host.
          { name: "golang", url: "https://e.invalid/golang.png", aliases: [] },
        ]),
      },
    );
    await waitUntil(() => find("img") === null);
    expect(find("a.title")?.textContent).to.equal("🚀 :golang: go");
  });

  it("is one focusable link by keyboard, and says when it is the open one", async () => {
    await show({}, { selected: true });
    row.focus();
    expect(root().activeElement?.matches("a.title")).to.equal(true);
    expect(find("a.title")?.getAttribute("aria-current")).to.equal("true");
  });
});
