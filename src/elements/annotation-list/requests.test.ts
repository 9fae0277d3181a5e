import { expect } from "@open-wc/testing";
import type { AnnotationSpec } from "../../testing/index.js";
import { AnnotationsHarness, annotated } from "./annotation-list.harness.js";

const LIST = "annotations?scope=all&omit_body=true&page=1&per_page=100";
const BODIES = "annotations?scope=all&page=1&per_page=25";
/** A job that runs for an hour. */
const RUNNING = { state: "running", finishedAt: null } as const;

function notes(count: number): readonly AnnotationSpec[] {
  return Array.from({ length: count }, (_, at) => ({
    context: `note ${at}`,
    bodyHtml: `<p>text ${at}</p>`,
    createdAt: at,
  }));
}

const running = (annotations: readonly AnnotationSpec[]) =>
  new AnnotationsHarness(annotated(annotations, [], RUNNING));

function recordsOf(list: AnnotationsHarness) {
  return list.server.world.pipeline("acme/web")!.builds[0]!.annotations;
}

describe("the requests of a list of annotations", () => {
  it("are none while it is out of sight", async () => {
    const list = running(notes(3));
    const shown = list.show({ hidden: true });
    await shown;
    await list.settle(60_000);
    expect(list.server.requests).to.have.length(0);
    list.element.hidden = false;
    await list.eventually(() => list.requests.length > 0);
  });

  it("are one for fewer than 25, and the build’s", async () => {
    const list = await running(notes(24)).show();
    expect(list.requests).to.deep.equal([BODIES]);
    expect(list.server.requests).to.have.length(2);
  });

  it("are for the list alone, while nothing has changed", async () => {
    const list = await running(notes(3)).show();
    await list.settle(10_000);
    await list.settle(10_000);
    expect(list.requests).to.deep.equal([BODIES, LIST, LIST]);
  });

  it("are for bodies once one is new", async () => {
    const list = await running(notes(3)).show();
    const records = recordsOf(list);
    records.push({ ...records[0]!, id: crypto.randomUUID(), context: "late" });
    await list.settle(10_000);
    expect(list.requests).to.deep.equal([BODIES, LIST, BODIES]);
    expect(list.contexts).to.contain("late");
  });

  it("are for bodies once one has changed", async () => {
    const list = await running(notes(3)).show();
    const [, second] = recordsOf(list);
    second!.bodyHtml = "<p>news</p>";
    second!.updatedAt = list.clock.now() + 1;
    await list.settle(10_000);
    expect(list.requests).to.deep.equal([BODIES, LIST, BODIES]);
    await list.eventually(() => list.words.includes("news"));
    expect(list.words).not.to.contain("text 1");
  });

  it("are not for bodies once one is gone", async () => {
    const list = await running(notes(3)).show();
    recordsOf(list).shift();
    await list.settle(10_000);
    expect(list.requests).to.deep.equal([BODIES, LIST]);
    expect(list.contexts).to.deep.equal(["note 1", "note 2"]);
  });

  it("are two pages of the list and five of bodies for 110", async () => {
    const list = await running(notes(110)).show();
    expect(list.annotations).to.have.length(110);
    expect(list.words).to.contain("text 109");
    const bodies = list.requests.filter((path) => !path.includes("omit_body"));
    expect(bodies).to.have.length(5);
    expect(list.requests).to.have.length(7);
  });

  it("are bounded, however many there are: the last show without their text", async () => {
    const list = await running(notes(300)).show();
    expect(list.annotations).to.have.length(300);
    expect(list.requests.length).to.be.lessThan(14);
    expect(list.annotations.at(-1)?.textContent).to.contain("too many");
  });

  it("end at 1,000 annotations, which is said, with a link to the others", async () => {
    const list = await running(notes(1_001)).show();
    expect(list.annotations).to.have.length(1_000);
    expect(list.words).to.contain("Only 1,000 of the annotations are listed");
    const link = list.find(".more a") as HTMLAnchorElement;
    expect(link.href).to.equal("https://buildkite.com/acme/web/builds/7");
    const whole = await running(notes(1_000)).show();
    expect(whole.root.querySelector(".more") === null).to.be.true;
  });

  it("end with the build, after one last look", async () => {
    const list = await running(notes(3)).show();
    const [record] = list.server.world.pipeline("acme/web")!.builds;
    record!.state = "passed";
    record!.finishedAt = list.clock.now();
    await list.settle(60_000);
    const { length } = list.requests;
    expect(length).to.be.lessThan(4);
    await list.settle(10 * 60_000);
    expect(list.requests).to.have.length(length);
  });

  it("go on once the build is reopened", async () => {
    const list = new AnnotationsHarness(annotated(notes(2)));
    await list.show();
    await list.settle(50_000);
    const { length } = list.requests;
    // The list and its build are asked for at once: which of them is answered first is chance.
    expect(length).to.be.lessThan(3);
    const [record] = list.server.world.pipeline("acme/web")!.builds;
    record!.state = "running";
    record!.finishedAt = null;
    await list.settle(60_000);
    await list.settle(10_000);
    expect(list.requests.length).to.be.greaterThan(length);
  });

  it("are of the job alone, for a job", async () => {
    const list = new AnnotationsHarness(annotated([], notes(1)));
    const [step] = list.server.world.pipeline("acme/web")!.builds[0]!.jobs;
    await list.show({ job: step!.id });
    expect(list.requests).to.deep.equal([
      `jobs/${step!.id}/annotations?page=1&per_page=25`,
    ]);
  });
});
