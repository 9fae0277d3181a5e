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

/**
 * A page for a sandboxed frame. What is put before it comes first in its head, and so before
 * anything of the page's own. Links lead to a new tab, which the sandbox does not open: the
 * frame stays where it is.
 */
export function harmlessPage(html: string): string {
  const own = html.replace(/^\s*<!doctype[^>]*>/i, "");
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank">${own}`;
}
