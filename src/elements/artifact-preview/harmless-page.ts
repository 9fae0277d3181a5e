import { withFewFormattingTags } from "../formatting-tags.js";

/**
 * Nothing is loaded and nothing runs, whatever the page holds; its own styles and pictures
 * show. The frame's sandbox says the same again.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const HEAD = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer">`;

/** A policy stops requests, but not the connections that a page asks for in advance by `<link>`. */
const LEADS_OUT = "base, embed, frame, iframe, link, meta, object, template";

/**
 * A page for a sandboxed frame. It stands in a frame within that frame, whose policy lets it
 * go nowhere. What is put before it comes first in its head, and so before anything of the
 * page's own. Links within the page work; others lead to a new tab, which the sandbox does
 * not open.
 */
export function harmlessPage(html: string): string {
  const page = new DOMParser().parseFromString(
    withFewFormattingTags(html),
    "text/html",
  );
  for (const element of page.querySelectorAll(LEADS_OUT)) element.remove();
  for (const element of page.querySelectorAll("[target]"))
    element.removeAttribute("target");
  for (const link of page.querySelectorAll("a[href^='#'], area[href^='#']")) {
    // The address of the page is that of its frame; by itself `#part` is a part of the portal.
    link.setAttribute("href", `about:srcdoc${link.getAttribute("href") ?? ""}`);
    link.setAttribute("target", "_self");
  }
  const inner = `${HEAD}<base target="_blank">${page.documentElement.outerHTML}`;
  return `${HEAD}<style>body{margin:0}iframe{display:block;inline-size:100%;block-size:100vh;border:0}</style><iframe sandbox title="${quoted(page.title)}" srcdoc="${quoted(inner)}"></iframe>`;
}

/** For an attribute in double quotes. */
function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
