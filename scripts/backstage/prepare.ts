import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pack, packages } from "./pack.js";
import { app, root, step } from "./step.js";

/** Backstage's two frontend systems; there is an app for each. */
export const SYSTEMS = ["legacy", "next"] as const;
export type System = (typeof SYSTEMS)[number];

const tarballs = packages.map(
  ({ tarball }) => `backstage-app/tarballs/${tarball}`,
);
const manifests = ["", "backend/", "legacy/", "next/"].map(
  (folder) => `backstage-app/${folder}package.json`,
);
const configs = ["", ".legacy", ".next"].map(
  (which) => `backstage-app/app-config${which}.yaml`,
);

/** Builds and packs the packages of this repository, from their sources. */
export function packAll(): void {
  step(
    "Build the elements",
    {
      inputs: ["src", "scripts/build.ts", "package-lock.json", "tsconfig.json"],
      outputs: ["dist"],
    },
    () => npm(root, "run", "build"),
  );
  for (const folder of ["backstage-common", "backstage-wrapper"])
    step(
      `Install ${folder}`,
      {
        inputs: [`${folder}/package-lock.json`],
        outputs: [`${folder}/node_modules`],
      },
      () => npm(join(root, folder), "ci"),
    );
  step(
    "Build the plugin",
    {
      inputs: [
        "dist",
        "backstage-common",
        "backstage-wrapper",
        "scripts/build-backstage.ts",
      ],
      outputs: ["backstage-common/dist", "backstage-wrapper/dist"],
    },
    () => npm(root, "run", "build:backstage"),
  );
  step(
    "Pack",
    {
      inputs: [
        ...packages.flatMap(({ folder }) => [
          join(folder, "dist"),
          join(folder, "package.json"),
          join(folder, "README.md"),
          join(folder, "config.schema.json"),
        ]),
        "scripts/backstage/pack.ts",
      ],
      outputs: tarballs,
    },
    () => packages.forEach(pack),
  );
}

/** Installs the packed packages into the app, among everything else that it needs. */
export function install(): void {
  step(
    "Install the app",
    {
      inputs: [...manifests, "backstage-app/package-lock.json"],
      outputs: ["backstage-app/node_modules"],
    },
    () => npm(app, "ci"),
  );
  // Their bytes change with every build, and nothing else does: no reason to install all again.
  step(
    "Unpack what was packed",
    { inputs: tarballs, outputs: ["backstage-app/node_modules/@buildkite"] },
    () => packages.forEach(({ name, tarball }) => unpack(name, tarball)),
  );
}

/** Builds one app by Backstage's own builder. */
export function buildApp(system: System): void {
  const folder = `backstage-app/${system}`;
  step(
    `Build ${system}`,
    {
      inputs: [
        folder,
        ...tarballs,
        ...configs,
        "backstage-app/package-lock.json",
      ],
      outputs: [`${folder}/dist`],
    },
    () =>
      run(
        join(app, system),
        "cli-module-build",
        ["package", "build", ...configArguments(system)],
        { ...PLACEHOLDERS, ...appEnvironment() },
      ),
  );
}

/** Which configuration an app is built and served with. */
export function configArguments(system: System): string[] {
  return ["app-config.yaml", `app-config.${system}.yaml`].flatMap((file) => [
    "--config",
    join(app, file),
  ]);
}

/** Backstage's tools run by the Node that the app installs, the first on this path. */
export function appEnvironment(): NodeJS.ProcessEnv {
  const separator = process.platform === "win32" ? ";" : ":";
  return {
    ...process.env,
    PATH: [join(app, "node_modules/.bin"), process.env.PATH].join(separator),
  };
}

function unpack(name: string, tarball: string): void {
  const target = join(app, "node_modules", name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  run(app, "tar", ["-xzf", `tarballs/${tarball}`, "-C", target, "--strip=1"]);
}

function npm(folder: string, ...args: string[]): void {
  run(folder, "npm", args);
}

/** Keeps what a step prints for the case that it fails. */
function run(
  folder: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): void {
  try {
    execFileSync(command, args, {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32",
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as {
      stdout?: string;
      stderr?: string;
    };
    console.log(stdout + stderr);
    throw new Error(`${[command, ...args].join(" ")} failed in ${folder}`, {
      cause: error,
    });
  }
}

/** The configuration names these; a build reads it all, but none of them gets into an app. */
const PLACEHOLDERS = {
  BUILDKITE_URL: "http://127.0.0.1",
  BUILDKITE_API_TOKEN: "unused",
  BUILDKITE_API_TOKEN_WITHOUT_LOGS: "unused",
};
