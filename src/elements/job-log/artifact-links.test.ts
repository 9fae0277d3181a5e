import { expect, waitUntil } from "@open-wc/testing";
import { job } from "../../testing/index.js";
import { JOB, showJob, type ShownJob } from "./job-log.harness.js";

const LOG =
  "\x1b]1339;url=artifact://dist/report.html;content=Report\x07\r\n" +
  "\x1b]1338;url=artifact://shot.svg;alt=Shot\x07\r\n";

function requests({ server }: ShownJob): string[] {
  return server.requests
    .map(({ path }) => path)
    .filter((path) => path.includes("/artifacts"));
}

async function dialogShows(
  shown: ShownJob,
  selector: string,
): Promise<Element> {
  const found = () => shown.log.root.querySelector(`dialog ${selector}`);
  await waitUntil(() => found() !== null, selector, { timeout: 10_000 });
  return found()!;
}

describe("the artifacts that a job's log links to", () => {
  it("are asked for when they are opened, and not before", async () => {
    const shown = await showJob(
      [
        job({
          id: JOB,
          log: LOG,
          artifacts: [
            { path: "dist/report.html", mimeType: "text/html", content: "x" },
          ],
        }),
      ],
      { stripHeaders: true },
    );
    await shown.painted("Report");
    expect(requests(shown)).to.deep.equal([]);
    shown.log.find("button.link").click();
    const link = await dialogShows(shown, "a.button");
    expect(link.getAttribute("href")).to.contain("https://artifacts.example/");
    expect(requests(shown).length).to.equal(2);
    await expect(shown.element).to.be.accessible();
  });

  it("are said to be missing, as pictures too", async () => {
    const shown = await showJob([job({ id: JOB, log: LOG })]);
    await shown.painted("Shot");
    shown.log.find("button.chip").click();
    await waitUntil(
      () =>
        shown.log.root
          .querySelector("dialog")
          ?.textContent.includes("no artifact by"),
      "said",
      { timeout: 10_000 },
    );
    expect(requests(shown).length).to.equal(1);
  });
});
