import type { PortalPage } from "./portal-page.harness.js";

/**
 * Lets so many milliseconds pass in a page at once: its timers fire in order, and its time
 * stands still while an answer is under way. Afterwards it stands still for good, so this is
 * the last that a visit does with the page.
 */
export async function passTime({ page }: PortalPage, ms: number) {
  const session = await page.createCDPSession();
  const passed = new Promise((resolve) =>
    session.once("Emulation.virtualTimeBudgetExpired", resolve),
  );
  await session.send("Emulation.setVirtualTimePolicy", {
    policy: "pauseIfNetworkFetchesPending",
    budget: ms,
  });
  await passed;
}
