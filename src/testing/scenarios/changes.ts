/** What Acme's developers work on: the branches of the storefront, and what their commits say. */
import type { PersonSpec } from "../world/specs.js";
import { AISHA, JONAS, MEI, PRIYA, RAFAEL, TOM } from "./company.js";

export interface Change {
  readonly branch: string;
  readonly author: PersonSpec;
  readonly messages: readonly string[];
}

const RENOVATE: PersonSpec = {
  name: "renovate[bot]",
  email: "bot@renovateapp.com",
};

export const CHANGES: readonly Change[] = [
  change(MEI, "delivery-dates", [
    "Show delivery dates in the buyer's time zone\n\nThe warehouse sends UTC. A parcel due at 23:30 in Lisbon was announced for the day after.",
    "Test delivery dates on the day the clocks change",
    'Say "today" and "tomorrow" where that is shorter',
  ]),
  change(TOM, "voucher-reasons", [
    "Explain why a voucher was refused",
    "Keep the voucher's code in the field after a refusal",
  ]),
  change(RENOVATE, "renovate/vite-8.x", ["Update dependency vite to v8.3.8"]),
  change(AISHA, "checkout-focus", [
    "Move focus to the first field that is wrong",
    "Announce the number of errors to screen readers",
  ]),
  change(RAFAEL, "search-suggestions", [
    "Suggest categories while typing",
    "Cancel the suggestion request that nobody waits for",
    ":lipstick: Line up suggestions with the search field",
  ]),
  change(
    { name: "Olu Adeyemi", email: "olu@adeyemi.example" },
    "olu-adeyemi:fix-imprint",
    ["Fix the company's address in the imprint"],
  ),
  change(TOM, "image-sizes", [
    "Ask for product images in the size that is shown",
    "Drop the placeholder that flashed between two sizes",
  ]),
  change(MEI, "currency-cache", ["Cache currency rates for an hour"]),
  change(AISHA, "contrast-badges", [
    "Give sale badges enough contrast in dark mode",
    "Check contrast of every token pair in a test",
  ]),
  change(JONAS, "payment-timeouts", [
    "Tell a slow payment from a refused one",
    "Ask the provider again before giving up\n\nOne in 4,000 payments was taken although we had shown an error.",
    "Log the provider's request id with each refusal",
  ]),
  change(RENOVATE, "renovate/typescript-6.x", [
    "Update dependency typescript to v6.0.3",
  ]),
  change(PRIYA, "order-history-paging", [
    "Load the order history page by page",
    "Keep the scroll position when coming back from an order",
  ]),
  change(RAFAEL, "facets-url", [
    "Keep chosen facets in the address",
    ":scissors: Remove facets that no product has",
  ]),
  change(TOM, "preload-fonts", [
    "Preload the two font files that the first screen needs",
  ]),
  change(MEI, "tax-free-shipping", [
    "Leave shipping out of the tax for orders to Norway",
    "Name the tax rule that was applied in the invoice",
  ]),
  change(AISHA, "keyboard-gallery", [
    "Let arrow keys move through the product gallery",
    "Close the enlarged picture with Escape",
  ]),
  change(JONAS, "retry-webhooks", [
    "Deliver order webhooks at least once",
    "Back off when a shop's endpoint is down",
  ]),
  change(PRIYA, "server-timing", [
    "Send Server-Timing for cart and checkout",
    "Leave the database's host name out of Server-Timing",
  ]),
  change(RAFAEL, "synonyms", [
    'Find "trainers" when someone looks for "sneakers"',
    "Let editors keep the list of synonyms",
  ]),
  change(RENOVATE, "renovate/playwright-1.x", [
    "Update dependency @playwright/test to v1.61.0",
  ]),
  change(TOM, "flaky-stock-test", [
    ":test_tube: Stop the stock test from depending on the clock",
  ]),
  change(MEI, "gift-wrapping", [
    "Offer gift wrapping for up to five items",
    "Print the greeting on the packing slip",
    "Refuse greetings that the printer cannot print",
  ]),
  change(AISHA, "form-labels", ["Tie every label to its field"]),
  change(JONAS, "idempotent-orders", [
    "Make placing an order idempotent",
    "Keep idempotency keys for a day",
  ]),
  change(RAFAEL, "empty-results", [
    "Say which word found nothing",
    "Offer the search without that word",
  ]),
  change(PRIYA, "session-cart", [
    "Keep the cart when a session expires",
    "Merge the carts of two devices instead of choosing one",
  ]),
  // Last, so that the newest failure that a visitor finds is this one.
  change(JONAS, "ledger-rounding", [
    "Round prices half to even, as the ledger does",
    ":bug: Fix the total of a cart with a single free item",
    "Compare totals with the ledger's in a property test",
  ]),
];

function change(
  author: PersonSpec,
  branch: string,
  messages: readonly string[],
): Change {
  return { author, branch, messages };
}
