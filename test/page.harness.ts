import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { browserFlags, findOrInstallBrowser } from "../scripts/find-browser.js";

/** The browser on this machine, driven by a test. */
export function launchBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findOrInstallBrowser(),
    args: browserFlags(),
    headless: true,
  });
}

/** Everything that a page complains of: console warnings and errors, uncaught errors, failed requests. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) =>
    complaints.push(`uncaught: ${String(error)}`),
  );
  page.on("requestfailed", (request) => {
    // A request that the page itself gave up is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      complaints.push(`failed: ${request.url()}`);
  });
  return complaints;
}
