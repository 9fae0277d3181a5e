/** The meaning of Buildkite's and iTerm's control strings: pure functions on their payloads. */

export interface LinkedText {
  readonly text: string;
  /** Allow-listed; `undefined` where the text is all there is. */
  readonly href: string | undefined;
}

const decoder = new TextDecoder();

/** The URL of OSC 8: `8;params;URL`; empty to end a link, `undefined` if it is another command. */
export function hyperlink(payload: string): string | undefined {
  return /^8;[^;]*;(.*)$/s.exec(payload)?.[1];
}

/** The text that stands for an element: `1339` links, `1338` images, `1337` inline images. */
export function element(payload: string): LinkedText | undefined {
  const semicolon = payload.indexOf(";");
  const command = payload.slice(0, semicolon);
  const rest = payload.slice(semicolon + 1);
  if (command === "1339") return linked(parseArguments(rest), "content");
  if (command === "1338") return linked(parseArguments(rest), "alt");
  if (command === "1337") return inlineImage(rest);
  return undefined;
}

/** A URL that a log may link to, or `undefined`: logs are written by whoever opens a pull request. */
export function safeUrl(url: string): string | undefined {
  if (/^artifact:\/\/[^\s\p{Cc}]+$/iu.test(url)) return url;
  if (!/^https?:\/\//i.test(url)) return undefined;
  return URL.canParse(url) ? new URL(url).href : undefined;
}

/**
 * The time that `bk;t=…` or `bk;dt=…` sets, in milliseconds; `undefined` for other
 * payloads, malformed ones, and a `dt` with nothing before it.
 */
export function timestamp(
  payload: Uint8Array,
  previous: number | undefined,
): number | undefined {
  const time = agentTimestamp(payload);
  if (time !== undefined) return time;
  const text = decoder.decode(payload);
  if (!text.startsWith("bk;")) return undefined;
  const pairs = parseArguments(text.slice(3));
  const absolute = integer(pairs?.get("t"));
  if (absolute !== undefined) return absolute;
  const delta = integer(pairs?.get("dt"));
  return delta === undefined || previous === undefined
    ? undefined
    : previous + delta;
}

const AGENT_PREFIX = [0x62, 0x6b, 0x3b, 0x74, 0x3d]; // bk;t=
const MOST_DIGITS = 15;

/** `bk;t=` and digits, which is all that the agent writes, without making a string of it. */
function agentTimestamp(payload: Uint8Array): number | undefined {
  const { length } = payload;
  const first = AGENT_PREFIX.length;
  if (length <= first || length > first + MOST_DIGITS) return undefined;
  for (let at = 0; at < first; at++) {
    if (payload[at] !== AGENT_PREFIX[at]) return undefined;
  }
  let time = 0;
  for (let at = first; at < length; at++) {
    const digit = (payload[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    time = time * 10 + digit;
  }
  return time;
}

function linked(
  args: ReadonlyMap<string, string> | undefined,
  label: string,
): LinkedText | undefined {
  const url = args?.get("url") ?? "";
  const text = args?.get(label) ?? url;
  return text === "" ? undefined : { text, href: safeUrl(url) };
}

/** `File=name=…;inline=1:…`; without `inline=1` it is a download, which a page does not offer. */
function inlineImage(payload: string): LinkedText | undefined {
  const head = /^File=([^:]*):/s.exec(payload)?.[1];
  const args = head === undefined ? undefined : parseArguments(head);
  if (args?.get("inline") !== "1") return undefined;
  return {
    text: base64Text(args.get("name") ?? "") ?? "image",
    href: undefined,
  };
}

function base64Text(base64: string): string | undefined {
  try {
    const text = decoder.decode(
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    );
    return text === "" ? undefined : text;
  } catch {
    return undefined;
  }
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text)
    ? Number(text)
    : undefined;
}

/**
 * `key=value` pairs between semicolons. A backslash or quotes protect what they hold;
 * `undefined` when a quote is never closed.
 */
export function parseArguments(
  text: string,
): ReadonlyMap<string, string> | undefined {
  const args = new Map<string, string>();
  let token = "";
  let quote = "";
  const add = () => {
    const equals = token.indexOf("=");
    if (equals > 0)
      args.set(token.slice(0, equals).toLowerCase(), token.slice(equals + 1));
    token = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\\") token += text.charAt(++at);
    else if (quote !== "") {
      if (char === quote) quote = "";
      else token += char;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ";") add();
    else token += char;
  }
  add();
  return quote === "" ? args : undefined;
}
