import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { ConsoleMessage, ElementHandle, Page } from "puppeteer-core";

/** Complaints that a healthy page makes too; everything else fails a test. */
const EXPECTED: readonly { readonly pattern: RegExp; readonly why: string }[] =
  [
    {
      pattern: /img-src/,
      why: "Backstage's default policy lets no other host's pictures in: people show as initials",
    },
  ];

/** Milliseconds to wait for what should be on the screen; an idle machine needs two seconds. */
const PATIENCE = 30_000;

/** A link of the sidebar, or of the bar that takes its place where there is little room. */
const NAVIGATION = '[data-testid$="sidebar-root"] a';
/** The sign-in page's only button: “Enter”, as a guest. */
const ENTER = "main li button";

/** A page of the portal, and what a person does there. */
export class PortalPage {
  readonly page: Page;
  readonly #url: string;
  readonly #complaints: string[] = [];

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.setDefaultTimeout(PATIENCE);
    page.on("console", (message) => this.#onConsole(message));
    page.on("pageerror", (error) =>
      this.#complaints.push(`uncaught: ${String(error)}`),
    );
  }

  /** What the page complained of: uncaught errors, console errors, violations of the policy. */
  complaints(expected: readonly RegExp[] = []): readonly string[] {
    const patterns = [...EXPECTED.map(({ pattern }) => pattern), ...expected];
    return this.#complaints.filter(
      (complaint) => !patterns.some((pattern) => pattern.test(complaint)),
    );
  }

  /** Opens a path of the portal as from a link in a chat, and signs in where asked to. */
  async goto(path: string): Promise<void> {
    await this.page.goto(this.#url + path);
    const first = await this.see(`${NAVIGATION}, ${ENTER}`);
    if (await first.evaluate((element) => element.matches("a"))) return;
    await first.click();
    await this.see(NAVIGATION);
  }

  /** Waits until an element is visible, in whichever shadow root it is. */
  async see(selector: string): Promise<ElementHandle> {
    const handle = await this.page.waitForSelector(pierce(selector), {
      visible: true,
    });
    if (!handle) throw new Error(`${selector} was not seen`);
    return handle;
  }

  /** Waits until no such element is visible. */
  async seeNo(selector: string): Promise<void> {
    await this.page.waitForSelector(pierce(selector), { hidden: true });
  }

  async click(selector: string): Promise<void> {
    // A locator by itself does not notice what appears inside a shadow root.
    await this.see(selector);
    await this.page.locator(pierce(selector)).click();
  }

  /** Goes to the settings inside the app, picks a theme, and comes back to the same page. */
  async switchTheme(theme: "light" | "dark"): Promise<void> {
    await this.#inSettings(`button[value="${theme}"]`);
    await this.page.waitForSelector(`body[data-theme-mode="${theme}"]`);
  }

  async switchLanguage(language: "en" | "de"): Promise<void> {
    // The settings' only select; what it offers is drawn elsewhere in the document.
    await this.#inSettings(
      '[aria-haspopup="listbox"]',
      `li[data-value="${language}"]`,
    );
  }

  /** What axe finds wrong inside our elements. */
  async axeViolations(options: RunOptions = {}): Promise<readonly string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async (options) => {
      const ours = [...document.querySelectorAll("*")].filter(
        ({ localName, parentElement }) =>
          localName.startsWith("buildkite-") &&
          !parentElement?.closest("buildkite-provider"),
      );
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: unknown, options: unknown): Promise<AxeResults>;
        };
      };
      const { violations } = await axe.run({ include: ours }, options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`,
      );
    }, options);
  }

  async #inSettings(...selectors: readonly string[]): Promise<void> {
    const { page } = this;
    const address = page.url();
    await this.click('a[href$="/settings"]');
    for (const selector of selectors) await this.click(selector);
    await page.goBack();
    await page.waitForFunction((url) => location.href === url, {}, address);
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() === "error") {
      const { url = "" } = message.location();
      this.#complaints.push(`console: ${message.text()} ${url}`.trim());
    }
  }
}

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core"),
  "utf8",
);

/** Text and roles are found in shadow roots anyway. */
function pierce(selector: string): string {
  return selector.startsWith("::-p-") ? selector : `>>> ${selector}`;
}
