/** The meaning of Buildkite's and iTerm's control strings: pure functions on their payloads. */

import { decodeBase64, type InlineImages } from "./images.js";
import type { LogImage, LogTarget } from "./log-text.js";

/** What Buildkite adds to a terminal's text: a link or a picture. */
export interface LogElement {
  readonly text: string;
  /** `undefined` where the text is all there is. */
  readonly target: LogTarget | undefined;
}

const decoder = new TextDecoder();

/** The URL of OSC 8: `8;params;URL`; empty to end a link, `undefined` if it is another command. */
export function hyperlink(payload: Uint8Array): string | undefined {
  if (payload[0] !== 0x38 || payload[1] !== 0x3b) return undefined;
  return /^8;[^;]*;(.*)$/s.exec(decoder.decode(payload))?.[1];
}

/**
 * What an element shows: `1339` links, `1338` images, `1337` images that come along.
 *
 * @param cut The payload was too long: what is left of its URL is another one.
 */
export function elementOf(
  payload: Uint8Array,
  cut: boolean,
  images: InlineImages,
): LogElement | undefined {
  const semicolon = payload.indexOf(0x3b);
  const command = decoder.decode(payload.subarray(0, semicolon));
  const rest = payload.subarray(semicolon + 1);
  if (command === "1337") return inlineImage(rest, cut, images);
  const args = argumentsOf(rest);
  let element: LogElement | undefined;
  if (command === "1339") element = link(args);
  else if (command === "1338") element = remoteImage(args);
  return element && cut ? { ...element, target: undefined } : element;
}

/** No link is longer; what is in a log is rarely a tenth of it. */
const MOST_URL = 8000;

/**
 * A URL that a log may link to, or `undefined`: logs are written by whoever opens a pull
 * request. One with a user name in it is none, since `https://github.com@evil.example/`
 * leads to the latter, and what stands before the `@` is often a secret.
 */
export function safeUrl(url: string): string | undefined {
  if (url.length > MOST_URL) return undefined;
  if (/^artifact:\/\/\S/i.test(url))
    return /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(url) ? undefined : url;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { username, password, href } = new URL(url);
  return username === "" && password === "" ? href : undefined;
}

/**
 * The time that `bk;t=…` or `bk;dt=…` sets, in milliseconds; `undefined` for other
 * payloads, malformed ones, and a `dt` with nothing before it.
 */
export function timestamp(
  bytes: Uint8Array,
  from: number,
  to: number,
  previous: number | undefined,
): number | undefined {
  const time = agentTimestamp(bytes, from, to);
  if (time !== undefined) return time;
  const text = decoder.decode(bytes.subarray(from, to));
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
function agentTimestamp(
  bytes: Uint8Array,
  from: number,
  to: number,
): number | undefined {
  const first = from + AGENT_PREFIX.length;
  if (to <= first || to > first + MOST_DIGITS) return undefined;
  for (let at = from; at < first; at++) {
    if (bytes[at] !== AGENT_PREFIX[at - from]) return undefined;
  }
  let time = 0;
  for (let at = first; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    time = time * 10 + digit;
  }
  return time;
}

function argumentsOf(bytes: Uint8Array) {
  return parseArguments(decoder.decode(bytes));
}

function link(args: Arguments | undefined): LogElement | undefined {
  const url = args?.get("url") ?? "";
  const text = args?.get("content") ?? url;
  return text === "" ? undefined : { text, target: safeUrl(url) };
}

function remoteImage(args: Arguments | undefined): LogElement | undefined {
  const url = args?.get("url") ?? "";
  const name = args?.get("alt") ?? url;
  const href = safeUrl(url);
  if (!args || name === "") return undefined;
  const source =
    href === undefined ? href : ({ kind: "remote", href } as const);
  return image(name, args, source);
}

// `File=name=…;size=…;inline=1:` stands in front of the base64.
const MOST_ARGUMENTS = 8192;
const COLON = 0x3a;

/** Without `inline=1` it is a download, which a page does not offer. */
function inlineImage(
  payload: Uint8Array,
  cut: boolean,
  images: InlineImages,
): LogElement | undefined {
  const colon = payload.subarray(0, MOST_ARGUMENTS).indexOf(COLON);
  const head = decoder.decode(payload.subarray(0, Math.max(0, colon)));
  const args = head.startsWith("File=")
    ? parseArguments(head.slice("File=".length))
    : undefined;
  if (args?.get("inline") !== "1") return undefined;
  const name = base64Text(args.get("name") ?? "") ?? "image";
  return image(name, args, images.read(payload.subarray(colon + 1), cut));
}

function image(
  name: string,
  args: Arguments,
  source: LogImage["source"] | undefined,
): LogElement {
  return {
    text: `[${name}]`,
    target: source && {
      name: name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ""),
      width: cssLength(args.get("width")),
      height: cssLength(args.get("height")),
      source,
    },
  };
}

/** As Buildkite has it: pixels, a percentage, or else a number of `em`. */
function cssLength(text = ""): string | undefined {
  const [, number, unit] =
    /^(\d{1,4}(?:\.\d{1,3})?)(px|%|em)?$/i.exec(text) ?? [];
  return number && number + (unit?.toLowerCase() ?? "em");
}

function base64Text(base64: string): string | undefined {
  const bytes = decodeBase64(new TextEncoder().encode(base64));
  return bytes && bytes.length > 0 ? decoder.decode(bytes) : undefined;
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text)
    ? Number(text)
    : undefined;
}

type Arguments = ReadonlyMap<string, string>;

/**
 * `key=value` pairs between semicolons. A backslash or quotes protect what they hold;
 * `undefined` when a quote is never closed.
 */
export function parseArguments(text: string): Arguments | undefined {
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
