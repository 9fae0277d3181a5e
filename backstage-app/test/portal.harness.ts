import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import {
  Backend,
  type BackendOptions,
} from "../../scripts/backstage/backend.js";
import type { System } from "../../scripts/backstage/prepare.js";
import {
  type BuildkiteServer,
  TOKEN_WITHOUT_LOGS,
  serveBuildkite,
} from "../../scripts/backstage/simulated-buildkite.js";
import { root } from "../../scripts/backstage/step.js";
import type { SimulationOptions } from "../../src/testing/index.js";
import { launchBrowser } from "../../test/page.harness.js";
import { PortalPage } from "./portal-page.harness.js";

export { SYSTEMS, type System } from "../../scripts/backstage/prepare.js";

export interface PortalOptions extends Pick<
  BackendOptions,
  "components" | "config" | "env"
> {
  /** What Buildkite is like; the scenario `demo`, if it is left out. */
  readonly buildkite?: SimulationOptions;
}

export interface VisitOptions {
  /** Pixels; 1400, if it is left out. */
  readonly width?: number;
  /** What the page may complain of in this story, such as a request that is refused. */
  readonly expected?: readonly RegExp[];
}

/** A real Backstage in front of a simulated Buildkite of its own, and a browser to visit it with. */
export class Portal {
  readonly system: System;
  readonly backend: Backend;
  readonly buildkite: BuildkiteServer;
  readonly #browser: Browser;

  private constructor(
    system: System,
    backend: Backend,
    buildkite: BuildkiteServer,
    browser: Browser,
  ) {
    this.system = system;
    this.backend = backend;
    this.buildkite = buildkite;
    this.#browser = browser;
  }

  static async start(
    system: System,
    { buildkite: simulation, ...options }: PortalOptions = {},
  ): Promise<Portal> {
    const server = await serveBuildkite(simulation);
    try {
      const buildkite = { ...server, tokenWithoutLogs: TOKEN_WITHOUT_LOGS };
      const backend = await Backend.start({ system, buildkite, ...options });
      return new Portal(system, backend, server, await launchBrowser());
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.backend.stop();
    await this.buildkite.stop();
  }

  /**
   * Opens `path` as somebody who has never been here, signs in, and does `act`. Fails where
   * the page complained; keeps a picture of what was on the screen when something failed.
   */
  async visit(
    path: string,
    act: (page: PortalPage) => Promise<void>,
    { width = 1400, expected = [] }: VisitOptions = {},
  ): Promise<void> {
    const context = await this.#browser.createBrowserContext();
    const page = new PortalPage(await context.newPage(), this.backend.url);
    try {
      await page.page.setViewport({ width, height: 900 });
      await page.goto(path);
      await act(page);
      assert.deepEqual(page.complaints(expected), []);
    } catch (error) {
      const pictures = join(root, ".cache/backstage/failures");
      mkdirSync(pictures, { recursive: true });
      const name = `${this.system}${path.replaceAll(/\W+/g, "-")}-${width}.png`;
      await page.page.screenshot({ path: join(pictures, name) });
      throw new Error(
        [
          error instanceof Error ? error.message : String(error),
          `What was on the screen: .cache/backstage/failures/${name}`,
          ...page.complaints(expected),
        ].join("\n"),
        { cause: error },
      );
    } finally {
      await context.close();
    }
  }
}
