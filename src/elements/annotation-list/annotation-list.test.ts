import { expect } from "@open-wc/testing";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import type { AnnotationSpec } from "../../testing/index.js";
import { AnnotationsHarness, annotated } from "./annotation-list.harness.js";

const note = (context: string, spec: AnnotationSpec = {}): AnnotationSpec => ({
  context,
  bodyHtml: `<p>About ${context}</p>`,
  ...spec,
});

const everyStyle = [
  note("plain", { style: null }),
  note("told", { style: "info" }),
  note("done", { style: "success" }),
  note("careful", { style: "warning" }),
  note("broken", { style: "error" }),
  note("new", { style: "sparkling" }),
];

async function shown(
  annotations: readonly AnnotationSpec[],
  ofJob: readonly AnnotationSpec[] = [],
): Promise<AnnotationsHarness> {
  return new AnnotationsHarness(annotated(annotations, ofJob)).show();
}

describe("a list of annotations", () => {
  it("says of each its style in words, and its context", async () => {
    const list = await shown(everyStyle);
    for (const [context, word] of [
      ["plain", "Note"],
      ["told", "Info"],
      ["done", "Success"],
      ["careful", "Warning"],
      ["broken", "Error"],
      ["new", "Note"],
    ] as const) {
      const at = list.contexts.indexOf(context);
      expect(list.annotations[at]?.textContent).to.contain(word);
      expect(list.annotations[at]?.querySelector("svg") !== null).to.be.true;
    }
    expect(list.words).to.contain("About broken");
    await expect(list.element).to.be.accessible();
  });

  it("puts the highest priority first, then the oldest", async () => {
    const list = await shown([
      note("late", { createdAt: 3_000 }),
      note("early", { createdAt: 1_000 }),
      note("low", { priority: 1, createdAt: 500 }),
      note("high", { priority: 10, createdAt: 9_000 }),
    ]);
    expect(list.contexts).to.deep.equal(["high", "early", "late", "low"]);
  });

  it("sums up the styles, and tells the page of it once", async () => {
    const list = await shown([...everyStyle, note("also", { style: "error" })]);
    const summary = list.find(".summary").textContent.replace(/\s+/g, " ");
    expect(summary).to.contain("2 errors");
    expect(summary).to.contain("1 warning");
    expect(list.element.counts.error).to.equal(2);
    expect(list.told).to.deep.equal([
      { error: 2, warning: 1, info: 1, success: 1, default: 2 },
    ]);
  });

  it("shows those of jobs under a heading, each with its job", async () => {
    const list = await shown([note("of the build")], [note("of a job")]);
    expect(list.contexts).to.deep.equal(["of the build", "of a job"]);
    expect(list.find("h2").textContent).to.equal("From jobs");
    const link = list.find("a.job") as HTMLAnchorElement;
    expect(link.textContent.trim()).to.equal("Unit tests");
    expect(link.href).to.match(
      /^https:\/\/buildkite\.com\/acme\/web\/builds\/7#[0-9a-f-]{36}$/,
    );
    await expect(list.element).to.be.accessible();
  });

  it("leaves those of jobs out where the page wants only the build’s", async () => {
    const list = new AnnotationsHarness(
      annotated([note("of the build")], [note("of a job")]),
    );
    await list.show({ scope: "build" });
    expect(list.contexts).to.deep.equal(["of the build"]);
    expect(list.requests).to.deep.equal([
      "annotations?scope=build&page=1&per_page=25",
    ]);
  });

  it("of a job shows that job’s alone", async () => {
    const list = new AnnotationsHarness(
      annotated([note("of the build")], [note("of the job")]),
    );
    const [step] = list.server.world.pipeline("acme/web")!.builds[0]!.jobs;
    await list.show({ job: step!.id });
    expect(list.contexts).to.deep.equal(["of the job"]);
    expect(list.root.querySelector(".job") === null).to.be.true;
  });

  it("tells the page which job’s link was activated, and lets it show the job", async () => {
    const list = await shown([], [note("of a job")]);
    let selected: string | undefined;
    list.element.addEventListener("buildkite-job-select", (event) => {
      selected = event.job.id;
      event.preventDefault();
    });
    const link = list.find("a.job") as HTMLAnchorElement;
    let followed = true;
    link.getRootNode().addEventListener("click", (event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(link.href).to.contain(`#${selected}`);
    expect(followed).to.be.false;
  });

  it("leads to the page’s own address of a job", async () => {
    const list = new AnnotationsHarness(annotated([], [note("of a job")]));
    await list.show({ hrefFor: ({ build, job }) => `/ci/${build}/${job}` });
    expect(list.find("a.job").getAttribute("href")).to.match(
      /^\/ci\/7\/.{36}$/,
    );
  });

  it("says that there are none", async () => {
    const list = await shown([]);
    expect(list.words).to.contain("No annotations");
    expect(list.words).to.contain("buildkite-agent annotate");
    expect(list.element.matches(":state(empty)")).to.be.true;
    await expect(list.element).to.be.accessible();
  });

  it("shows that it loads", async () => {
    const list = new AnnotationsHarness(annotated(everyStyle));
    await list.show(
      {},
      { faults: [{ matching: /annotations/, delay: 60_000 }] },
    );
    expect(list.words).to.contain("Loading annotations…");
    await expect(list.element).to.be.accessible();
  });

  it("says why they could not be loaded, and tries again", async () => {
    const list = new AnnotationsHarness(annotated(everyStyle));
    list.server.failNext({ matching: /annotations/, status: 500 });
    await list.show();
    const error = list.find("buildkite-error");
    await expect(list.element).to.be.accessible();
    error.shadowRoot!.querySelector("button")!.click();
    await list.settle();
    expect(list.contexts).to.have.length(6);
  });

  it("keeps what it shows when a refresh fails, and says so", async () => {
    const list = await shown(everyStyle);
    list.server.failNext({ matching: /annotations/, status: 500 });
    await list.element.refresh();
    await list.settle();
    expect(list.contexts).to.have.length(6);
    expect(list.words).to.contain("Could not be refreshed.");
    expect(list.element.matches(":state(stale)")).to.be.true;
    await expect(list.element).to.be.accessible();
    list.find(".notice button").click();
    await list.settle();
    expect(list.words).not.to.contain("Could not be refreshed.");
  });

  it("says what is wrong with its attributes", async () => {
    const list = new AnnotationsHarness(annotated([]));
    await list.show({ job: "no-uuid" });
    expect(list.words).to.contain("no-uuid");
    expect(list.requests).to.have.length(0);
  });

  it("speaks German", async () => {
    const list = new AnnotationsHarness(annotated(everyStyle, [note("Job")]));
    await list.show({}, { provider: { messages: translated(german, "de") } });
    expect(list.words).to.contain("1 Warnung");
    expect(list.words).to.contain("Aus Jobs");
  });

  it("folds a long text, and shows all of it when asked", async () => {
    const rows = Array.from(
      { length: 900 },
      (_, at) => `<tr><td>test ${at}</td><td>passed</td></tr>`,
    );
    const list = await shown([
      note("long", { bodyHtml: `<table>${rows.join("")}</table>` }),
    ]);
    expect(list.words).to.contain("test 100");
    expect(list.words).not.to.contain("test 899");
    expect(list.words).to.contain("It goes on.");
    const button = () => list.find(".fold button");
    expect(button().textContent).to.match(/Show all of it \([\d.]+ kB\)/);
    await expect(list.element).to.be.accessible();
    button().click();
    await list.eventually(() => list.words.includes("test 899"));
    expect(button().getAttribute("aria-expanded")).to.equal("true");
    button().click();
    await list.eventually(() => !list.words.includes("test 899"));
  });

  it("says that a text is empty", async () => {
    const list = await shown([note("blank", { bodyHtml: " " })]);
    expect(list.words).to.contain("No text");
    const emptied = await shown([
      note("script", { bodyHtml: "<script>1</script>" }),
    ]);
    expect(emptied.words).to.contain("No text");
  });
});
