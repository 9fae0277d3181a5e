import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Finds a Chromium-based browser, in this order: `CHROME_PATH`, what is on the
 * `PATH`, the usual places of each system, Playwright's cache. Returns `undefined`
 * where there is none.
 *
 * @throws Where `CHROME_PATH` is set but names nothing that can be run: somebody
 * meant that browser, and silently taking another would mislead them.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH is ${env.CHROME_PATH}, which cannot be run. Point it at a Chrome, Chromium or Edge binary, or unset it.`,
    );
  }
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(env), ...playwrightCache(env)].find(
    isExecutable,
  );
}

/** Finds a browser, or gets one; says in one sentence what to do where it cannot. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const install of [installDebianPackage, installWithPlaywright]) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "No browser was found and none could be installed: install Chrome, Chromium or Edge, or set CHROME_PATH to one.",
  );
}

/**
 * Flags for a browser that tests drive. Chromium's sandbox needs privileges that
 * root in a container lacks; the pages opened are our own, on loopback.
 */
export function browserFlags(): string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    ...(asRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    // Fonts and scrollbars that do not differ from machine to machine.
    "--font-render-hinting=none",
    "--hide-scrollbars",
  ];
}

const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
];

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const windows = [
    env.PROGRAMFILES,
    env["PROGRAMFILES(X86)"],
    env.LOCALAPPDATA,
  ].flatMap((root) =>
    root
      ? [
          join(root, "Google/Chrome/Application/chrome.exe"),
          join(root, "Microsoft/Edge/Application/msedge.exe"),
          join(root, "Chromium/Application/chrome.exe"),
        ]
      : [],
  );
  const macOS = ["", homedir()].flatMap((root) => [
    `${root}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${root}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]);
  return [
    ...macOS,
    ...windows,
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ];
}

function playwrightCache(env: NodeJS.ProcessEnv): string[] {
  const folder =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), "Library/Caches/ms-playwright"),
      win32: join(env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
    }[process.platform as string] ??
    join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
    .flatMap((name) =>
      [
        "chrome-linux/chrome",
        "chrome-linux64/chrome",
        "chrome-linux-arm64/chrome",
        "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
        "chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium",
        "chrome-win/chrome.exe",
        "chrome-win64/chrome.exe",
      ].map((path) => join(folder, name, path)),
    );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installDebianPackage(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  if (spawnSync("apt-get", ["--version"]).status !== 0) return;
  console.log("No browser found; installing Debian's chromium package.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  run("update", "-q");
  run("install", "-y", "-q", "--no-install-recommends", "chromium");
}

/** Capped: where downloads hang rather than fail, a person should not wait long for the sentence. */
function installWithPlaywright(): void {
  console.log("No browser found; trying Playwright's download (60 s at most).");
  try {
    execFileSync("npx", ["--yes", "playwright", "install", "chromium"], {
      stdio: "inherit",
      timeout: 60_000,
      shell: process.platform === "win32",
    });
  } catch (error) {
    console.log(
      `Playwright's download did not work: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
