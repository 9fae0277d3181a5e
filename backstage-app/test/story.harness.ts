import { setTimeout as pause } from "node:timers/promises";
import type { Portal } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";

/** A story's stage: the portal that all stories of a frontend system share. */
export type Stage = () => Portal;

export const STOREFRONT = "/catalog/default/component/storefront";
export const BUILDS = `${STOREFRONT}/ci-cd`;

/** Milliseconds; an idle machine needs two seconds for the slowest of what is waited for. */
const PATIENCE = 30_000;

/** Waits until `look` finds something, and returns it. Looks at the page, not at the clock. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | false | undefined>,
): Promise<Found> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await pause(50);
  }
  throw new Error(`Waited in vain until ${what}`);
}

/** What the visible elements say that match, with all that they draw; white space counts once. */
export function textsOf(
  { page }: PortalPage,
  selector: string,
): Promise<readonly string[]> {
  return page.$$eval(`>>> ${selector}`, (elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const words: string[] = [];
        // No recursion: what runs in the page cannot name a function.
        for (const left: Node[] = [element]; left.length > 0;) {
          const node = left.pop();
          if (node instanceof Text) words.push(node.data);
          else if (node instanceof HTMLSlotElement)
            left.push(...node.assignedNodes({ flatten: true }).reverse());
          else if (node instanceof Element && !node.matches("style, script"))
            left.push(...[...(node.shadowRoot ?? node).childNodes].reverse());
        }
        return words.join("").replaceAll(/\s+/g, " ").trim();
      }),
  );
}

/** Waits until one of the elements that match says so. */
export function reads(
  page: PortalPage,
  selector: string,
  said: RegExp,
): Promise<string> {
  return until(`${selector} says ${said}`, async () =>
    (await textsOf(page, selector)).find((text) => said.test(text)),
  );
}

/** The address below the portal's own. */
export function addressOf({ page }: PortalPage): string {
  const { pathname, search, hash } = new URL(page.url());
  return pathname + search + hash;
}

/** Waits until the address is this one, or such a one. */
export function isAt(
  page: PortalPage,
  address: string | RegExp,
): Promise<string> {
  return until(`the address is ${address}`, () => {
    const now = addressOf(page);
    const fits =
      typeof address === "string" ? now === address : address.test(now);
    return Promise.resolve(fits && now);
  });
}

/** Where a link leads, below the portal's own address. */
export async function linkOf(
  page: PortalPage,
  selector: string,
): Promise<string | null> {
  const link = await page.see(selector);
  return link.evaluate((element) => element.getAttribute("href"));
}

/** Does `act`, and fails if the page was loaded anew by it. */
export async function withoutReload(
  { page }: PortalPage,
  act: () => Promise<unknown>,
): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await act();
  if (!(await page.evaluate(() => "sameDocument" in globalThis)))
    throw new Error("The page was loaded anew");
}
