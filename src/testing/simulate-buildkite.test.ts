import { expect } from "@open-wc/testing";

import { ManualClock, simulateBuildkite } from "./index.js";

describe("the simulated Buildkite in a browser", () => {
  it("answers relative URLs, with headers, ranges and writes", async () => {
    const clock = new ManualClock();
    const server = simulateBuildkite({ clock, scenario: "calm" });
    const web = `${server.baseUrl}/v2/organizations/acme/pipelines/web`;

    const list = await server.fetch(`${web}/builds?per_page=1`);
    const [newest] = (await list.json()) as { jobs: { id: string }[] }[];
    expect(list.headers.get("link")).to.contain('rel="next"');

    const tail = await server.fetch(
      `${server.baseUrl}/v2/organizations/acme/jobs/${newest?.jobs[0]?.id}/log`,
      { headers: { accept: "text/plain", range: "bytes=-9" } },
    );
    expect(tail.status).to.equal(206);
    expect(await tail.text()).to.have.length(9);

    const rebuild = await server.fetch(`${web}/builds/4/rebuild`, {
      method: "PUT",
    });
    const { number } = (await rebuild.json()) as { number: number };
    await clock.advance(120_000);
    const rebuilt = await server.fetch(`${web}/builds/${number}`);
    expect(await rebuilt.json()).to.include({ number: 7, state: "passed" });
  });

  it("lets a poller read each answer before its clock goes on", async () => {
    const clock = new ManualClock();
    const server = simulateBuildkite({ clock, scenario: "calm" });
    const times: number[] = [];
    const start = clock.now();
    const poll = async () => {
      const answer = await server.fetch(`${server.baseUrl}/v2/access-token`);
      await answer.json();
      times.push(clock.now() - start);
      clock.setTimeout(() => void poll(), 1_000);
    };
    void poll();
    await clock.advance(5_000);
    expect(times).to.deep.equal([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });
});
