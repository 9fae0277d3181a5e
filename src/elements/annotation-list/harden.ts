import { misleadingHost } from "../../log/core/links.js";
import { artifactPath } from "../log-view/artifact-href.js";
import { allowedClasses } from "./allowed-classes.js";
import { addressOf, buildNamedBy, type BodyContext } from "./body-context.js";
import { hardenImages } from "./harden-images.js";

/** Schemes that a link may have; `artifact:` becomes a button. */
const LINKED = ["https:", "http:", "mailto:"];

/** Headings stand below those of the list. */
const HEADINGS_BELOW = 3;

/**
 * Makes sanitised HTML fit for the page: classes of Buildkite's list alone, links that lead
 * where they say, images that do not say where they are looked at, headings below ours, and
 * tables in boxes that scroll. The nodes are still in a document of their own.
 */
export function harden(fragment: DocumentFragment, context: BodyContext): void {
  for (const element of fragment.querySelectorAll("[class]"))
    element.className = allowedClasses(element.className);
  hardenImages(fragment, context);
  for (const link of fragment.querySelectorAll("a")) hardenLink(link, context);
  for (const heading of fragment.querySelectorAll("h1, h2, h3, h4, h5, h6"))
    lowerHeading(heading);
  for (const table of fragment.querySelectorAll("table"))
    wrap(table, context.words.annotations.table);
  for (const block of fragment.querySelectorAll("pre"))
    describe(block, context.words.annotations.preformatted);
}

function hardenLink(link: HTMLAnchorElement, context: BodyContext): void {
  const written = link.getAttribute("href")?.trim() ?? "";
  const path = artifactPath(written);
  if (path !== undefined) {
    replaceByButton(link, written, context.words.log.artifact(path));
    return;
  }
  const url = addressOf(written, context);
  if (!url || !LINKED.includes(url.protocol)) {
    link.removeAttribute("href");
    return;
  }
  link.href = url.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.referrerPolicy = "no-referrer";
  const elsewhere = misleadingHost(link.textContent, url.href);
  const leads = elsewhere && context.words.log.leadsElsewhere(elsewhere);
  link.classList.toggle("misleading", leads !== undefined);
  link.title = leads ? `${leads}\n${url.href}` : url.href;
  const named = buildNamedBy(url, context);
  if (!named) return;
  link.dataset.build = String(named.number);
  link.dataset.job = named.job;
}

/** An artifact's address has to be asked for first. */
function replaceByButton(link: Element, href: string, label: string): void {
  const button = link.ownerDocument.createElement("button");
  button.type = "button";
  button.className = `artifact ${link.className}`.trim();
  button.dataset.artifact = href;
  button.title = label;
  button.append(...link.childNodes);
  if (button.textContent.trim() === "") button.append(label);
  link.replaceWith(button);
}

function lowerHeading(heading: Element): void {
  const level = Number(heading.tagName.slice(1));
  const lowered = heading.ownerDocument.createElement(
    `h${Math.min(6, level + HEADINGS_BELOW)}`,
  );
  lowered.className = `h${level} ${heading.className}`.trim();
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

function wrap(table: HTMLTableElement, label: string): void {
  const box = table.ownerDocument.createElement("div");
  box.className = "scrolls";
  describe(box, label);
  table.replaceWith(box);
  box.append(table);
}

/** A box that scrolls can be reached by keyboard, once it does; see `scroll-boxes.ts`. */
function describe(box: Element, label: string): void {
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
}
