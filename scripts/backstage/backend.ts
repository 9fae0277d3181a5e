import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type System, appEnvironment, configArguments } from "./prepare.js";
import { app, root } from "./step.js";

export interface BackendOptions {
  readonly system: System;
  /** Any free one, if it is left out. */
  readonly port?: number;
  /** What the proxy forwards to, and the tokens that it adds. */
  readonly buildkite: {
    readonly url: string;
    readonly token: string;
    readonly tokenWithoutLogs?: string;
  };
  /** Laid over the app's configuration; lists take the place of lists. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Files with a further component each. */
  readonly components?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds. The start takes 4 s on an idle machine with two cores. */
const START_TIMEOUT = 90_000;
const STOP_TIMEOUT = 5_000;

/** One Backstage: its backend, which serves one of the apps too. Keeps its port when started again. */
export class Backend {
  readonly url: string;
  readonly #options: BackendOptions;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #output = "";

  private constructor(options: BackendOptions, port: number) {
    this.#options = options;
    this.#port = port;
    this.url = `http://localhost:${port}`;
  }

  static async start(options: BackendOptions): Promise<Backend> {
    const backend = new Backend(options, options.port ?? (await freePort()));
    await backend.start();
    return backend;
  }

  /** What it has printed. */
  get output(): string {
    return this.#output;
  }

  /** Comes back when every plugin is ready and the catalog has read its components. */
  async start(): Promise<void> {
    const { components = [] } = this.#options;
    const overlay = this.#writeOverlay(components);
    const child = spawn(
      join(app, "node_modules/.bin/node"),
      [
        "backend/index.cjs",
        ...configArguments(this.#options.system),
        "--config",
        join(overlay, "app-config.json"),
      ],
      { cwd: app, env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#process = child;
    // Whoever started it may end by an error; it would go on listening.
    const endToo = () => child.kill("SIGKILL");
    process.once("exit", endToo);
    child.once("exit", () => process.off("exit", endToo));
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    try {
      await this.#until("/.backstage/health/v1/readiness", () => true);
      const token = await this.#guestToken();
      const own = readdirSync(join(app, "catalog/components"));
      const count = own.length + components.length;
      await this.#until(
        "/api/catalog/entities?filter=kind=component&fields=metadata.name",
        async (response) => ((await response.json()) as []).length >= count,
        { authorization: `Bearer ${token}` },
      );
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      rmSync(overlay, { recursive: true, force: true });
    }
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    // It waits for connections that a browser keeps open; the in-memory database has nothing to lose.
    const patience = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT);
    await exited;
    clearTimeout(patience);
  }

  #writeOverlay(components: readonly string[]): string {
    const cache = join(root, ".cache");
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "backend-"));
    const targets = ["catalog/**/*.yaml", ...components];
    const locations = targets.map((target) => ({ type: "file", target }));
    const config = { ...this.#options.config, catalog: { locations } };
    writeFileSync(join(folder, "app-config.json"), JSON.stringify(config));
    return folder;
  }

  #environment(): NodeJS.ProcessEnv {
    const { buildkite, env } = this.#options;
    const address = JSON.stringify(this.url);
    return {
      ...appEnvironment(),
      // Elsewhere Backstage lets no guest in.
      NODE_ENV: "development",
      APP_CONFIG_app_baseUrl: address,
      APP_CONFIG_backend_baseUrl: address,
      APP_CONFIG_backend_listen_port: String(this.#port),
      BUILDKITE_URL: buildkite.url,
      BUILDKITE_API_TOKEN: buildkite.token,
      BUILDKITE_API_TOKEN_WITHOUT_LOGS:
        buildkite.tokenWithoutLogs ?? buildkite.token,
      ...env,
    };
  }

  async #guestToken(): Promise<string> {
    const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
      method: "POST",
      headers: {
        "x-requested-with": "XMLHttpRequest",
        "content-type": "application/json",
      },
      body: "{}",
    });
    if (!response.ok)
      throw new Error(`No guest may sign in: ${await response.text()}`);
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return backstageIdentity.token;
  }

  async #until(
    path: string,
    isReady: (response: Response) => boolean | Promise<boolean>,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT;
    while (Date.now() < deadline) {
      // It does not always end where one of its plugins cannot start.
      const failed = this.#output.includes("Backend startup failed");
      if (failed || this.#process?.exitCode !== null)
        throw new Error(
          `Backstage's backend could not start:\n${this.#output}`,
        );
      const response = await fetch(this.url + path, { headers }).catch(
        // Nothing listens yet.
        () => undefined,
      );
      if (response?.ok && (await isReady(response))) return;
      await pause(100);
    }
    throw new Error(
      `Backstage's backend did not answer ${path} in time:\n${this.#output}`,
    );
  }
}

/** `preferred` where nobody listens there, or any other port of loopback. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer();
  const listening = new Promise<boolean>((resolve) => {
    server.once("listening", () => resolve(true));
    server.once("error", () => resolve(false));
  });
  server.listen(preferred, "127.0.0.1");
  if (!(await listening)) return freePort();
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
