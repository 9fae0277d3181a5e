import { expect } from "@open-wc/testing";
import { ReactiveElement } from "lit";
import { UrlSync } from "./url-sync.js";
import { START, type ViewState } from "./view-state.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

/** A view that shows nothing but remembers what it was told to. */
class SyncedView extends ReactiveElement {
  synced = true;
  prefixed = "";
  shown: ViewState[] = [];
  readonly url = new UrlSync(this, {
    grammar: () =>
      this.synced
        ? { prefix: this.prefixed, filterParameters: ["branch"] }
        : undefined,
    onRead: (view) => this.shown.push(view),
  });

  protected override willUpdate(): void {
    this.url.sync();
  }

  get last(): ViewState | undefined {
    return this.shown.at(-1);
  }
}
customElements.define("synced-view", SyncedView);

const build = (number: number): ViewState => ({ ...START, build: number });

async function show(fields: Partial<SyncedView> = {}): Promise<SyncedView> {
  const view = Object.assign(new SyncedView(), fields);
  document.body.append(view);
  await view.updateComplete;
  return view;
}

/** The browser goes back by itself, some time later. */
async function back(): Promise<void> {
  const moved = new Promise((resolve) => {
    addEventListener("popstate", resolve, { once: true });
  });
  history.back();
  await moved;
}

describe("a view and the page's address", () => {
  const start = location.href;

  beforeEach(() => history.replaceState(null, "", start));

  afterEach(() => {
    for (const view of document.querySelectorAll("synced-view")) view.remove();
    history.replaceState(null, "", start);
  });

  const own = () =>
    location.search.replace(new URL(start).search, "").slice(1) + location.hash;

  it("begin with what the address says", async () => {
    const address = new URL(start);
    address.searchParams.set("build", "12");
    history.replaceState(null, "", address);
    const view = await show();
    expect(view.shown).to.deep.equal([build(12)]);
  });

  it("go a step on with each build, and a step back with the browser", async () => {
    const view = await show();
    view.url.push(build(12));
    view.url.push({ ...build(12), job: JOB, line: "3" });
    expect(own()).to.equal(`build=12&job=${JOB}#L3`);
    await back();
    expect(view.last).to.deep.equal(build(12));
    await back();
    expect(view.last).to.deep.equal(START);
    expect(location.href).to.equal(start);
  });

  it("make no step of a letter typed, nor of what shows already", async () => {
    const view = await show();
    const steps = history.length;
    view.url.replace({ ...START, filters: "branch=ma" });
    view.url.replace({ ...START, filters: "branch=main" });
    view.url.push({ ...START, filters: "branch=main" });
    expect(own()).to.equal("branch=main");
    expect(history.length).to.equal(steps);
  });

  it("leave the state that a router keeps with a step", async () => {
    history.replaceState({ key: "router" }, "", start);
    const view = await show();
    view.url.replace({ ...START, filters: "branch=main" });
    expect(history.state).to.deep.equal({ key: "router" });
  });

  it("know the address of what is not shown yet", async () => {
    const view = await show();
    const href = view.url.href(build(12))!;
    expect(new URL(href).search).to.contain("build=12");
    expect(own()).to.equal("");
  });

  it("have nothing to do with each other unless that is asked for", async () => {
    const view = await show({ synced: false });
    view.url.push(build(12));
    history.pushState(null, "", `${start}&build=3`);
    await back();
    expect(own()).to.equal("");
    expect(view.shown).to.deep.equal([]);
    expect(view.url.href(build(12))).to.equal(undefined);
  });

  it("come together when it is asked for later", async () => {
    const view = await show({ synced: false });
    view.synced = true;
    view.requestUpdate();
    await view.updateComplete;
    expect(view.shown).to.deep.equal([START]);
  });

  it("go on after the view is moved, and stop after it is removed", async () => {
    const view = await show();
    view.url.push(build(12));
    document.body.prepend(view);
    await view.updateComplete;
    expect(view.last).to.deep.equal(build(12));
    const told = view.shown.length;
    view.remove();
    await back();
    view.url.push(build(13));
    expect(view.shown).to.have.length(told);
    expect(own()).to.equal("");
  });

  it("are two views' under two prefixes", async () => {
    const ci = await show({ prefixed: "ci" });
    const nightly = await show({ prefixed: "nightly" });
    ci.url.push(build(12));
    nightly.url.push(build(7));
    expect(own()).to.equal("ci.build=12&nightly.build=7");
    await back();
    expect(nightly.last).to.deep.equal(START);
    expect(ci.last).to.deep.equal(build(12));
  });

  it("are the first view's where two have one prefix, and the other's after it", async () => {
    const first = await show();
    const second = await show();
    second.url.push(build(7));
    expect(own()).to.equal("");
    expect(second.shown).to.deep.equal([]);
    first.url.push(build(12));
    expect(own()).to.equal("build=12");
    first.remove();
    second.url.push(build(7));
    expect(own()).to.equal("build=7");
  });
});
