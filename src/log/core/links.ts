import { safeUrl } from "./control-strings.js";

/** A longer URL in plain text stays text: UTF-16 units. */
export const MOST_PLAIN_URL = 2000;

export interface FoundUrl {
  /** UTF-16 offsets into the text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

// Neither blanks and controls, nor what quotes a URL, nor East Asian punctuation, which ends one.
const URL_CHARACTER = String.raw`[^\s\p{Cc}\p{Cf}<>"\x60'{}|\\^\u2018-\u201f\u3000-\u303f\uff00-\uff20]`;
const PLAIN_URL = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])https?://${URL_CHARACTER}+`,
  "giu",
);
const LAST_BREAK = new RegExp(`(?:${URL_CHARACTER.replace("[^", "[")})`, "u");

/** What ends a sentence around a URL rather than the URL. */
const SENTENCE_END = /[.,;:!?…*_~]/;
const BRACKETS: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/**
 * The web addresses in plain text, without the punctuation around them.
 *
 * @param cut The text begins in the middle of a line: what reaches to its edge is part of
 * something longer than a URL may be.
 */
export function urlsIn(text: string, cut = false): FoundUrl[] {
  if (!text.includes("://")) return [];
  const found: FoundUrl[] = [];
  for (const match of text.matchAll(PLAIN_URL)) {
    const start = match.index;
    const url = withoutEnd(match[0]);
    if (url.length > MOST_PLAIN_URL) continue;
    if (cut && !LAST_BREAK.test(text.slice(0, start))) continue;
    const href = safeUrl(url);
    if (href !== undefined)
      found.push({ start, end: start + url.length, href });
  }
  return found;
}

/** Without a full stop, or a bracket that was opened before it. */
function withoutEnd(url: string): string {
  const opened = new Map<string, number>();
  for (const char of url) opened.set(char, (opened.get(char) ?? 0) + 1);
  let end = url.length;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    const opening = BRACKETS[last];
    const closing = opened.get(last) ?? 0;
    const balanced = opening && closing <= (opened.get(opening) ?? 0);
    if (opening ? balanced : !SENTENCE_END.test(last)) break;
    opened.set(last, closing - 1);
  }
  return url.slice(0, end);
}

/** A text that is an address by itself: `https://a.example/b`, `www.a.example`, `a.example.com/b`. */
const ADDRESS =
  /^[\s[(<"']*(?:https?:\/\/(?:[^\s/?#]*@)?|(?=www\.)|(?=[\p{L}\p{N}.-]+\.(?:com|org|net|io|dev|app|co|ai|edu|gov)(?:[/:?#\])>"']|\s*$)))([\p{L}\p{N}.-]+)/iu;

/** By these, `moc.buhtig` reads as `github.com`. */
const OVERRIDES = /[\u202d\u202e]/;

/**
 * The host that a link really leads to, where its text is itself the address of another
 * one: `https://github.com` on the way to evil.example. Characters that do not show count
 * for nothing; a text whose order is overridden may read as anything.
 */
export function misleadingHost(text: string, href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { host, hostname } = new URL(href);
  if (OVERRIDES.test(text)) return host;
  const shown = ADDRESS.exec(text.replace(/\p{Cf}/gu, ""))?.[1];
  return shown === undefined || sameSite(shown, hostname) ? undefined : host;
}

function sameSite(shown: string, hostname: string): boolean {
  const address = `https://${shown}/`;
  if (!URL.canParse(address)) return false;
  const bare = (name: string) => name.replace(/^www\./, "").replace(/\.$/, "");
  return bare(new URL(address).hostname) === bare(hostname);
}
