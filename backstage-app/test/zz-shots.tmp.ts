import { Portal, SYSTEMS } from "./portal.harness.js";
import { acme, JOBS, FAILED, RUNNING } from "./acme.harness.js";
const C="/catalog/default/component/storefront";
const only = process.argv[2]?.split(",");
const sys = process.argv[3]?.split(",") ?? [...SYSTEMS];
for (const system of sys as any) {
  const portal = await Portal.start(system, { buildkite: acme() });
  const shots: [string,string,string][] = [
    ["card", C, "buildkite-pipeline-summary >>> .bar"],
    ["list", C+"/ci-cd", "buildkite-build-row"],
    ["build", C+`/ci-cd/builds/${FAILED}`, "buildkite-job-list >>> .row"],
    ["log", C+`/ci-cd/builds/${FAILED}/jobs/${JOBS.failed}#L120-L122`, ".xterm-rows"],
    ["page", "/buildkite", "buildkite-pipeline-summary >>> .bar"],
    ["switcher", "/catalog/default/component/shop-platform/ci-cd", "buildkite-build-row"],
    ["pageof", `/buildkite/pipelines/acme/storefront/builds/${FAILED}`, "buildkite-job-list >>> .row"],
  ];
  for (const [name, path, sel] of shots) {
    if (only && !only.includes(name)) continue;
    for (const theme of ["light","dark"] as const) for (const width of [1400,400]) {
      try {
      await portal.visit(path, async (page) => {
        await page.page.emulateMediaFeatures([{name:"prefers-color-scheme", value: theme}]);
        await page.see(sel);
        await new Promise(r=>setTimeout(r,700));
        await page.page.screenshot({ path: `/tmp/shots-t1/${system}-${name}-${width}-${theme}.png` as any });
      }, { width, expected: [/404/] });
      } catch (e) { console.log(system, name, width, theme, String(e).slice(0,400)); }
    }
  }
  await portal.stop();
}
