import { MOST_IMAGE_PIXELS, recognise } from "../../log/core/images.js";
import {
  artifactKind,
  type ArtifactKind,
} from "../artifact-list/artifact-kind.js";
import type { Content, TextNotice } from "./content.js";
import { multiplies } from "./drawing.js";
import { readTable } from "./read-table.js";
import { readTests } from "./read-tests.js";
import { harmlessPage } from "./harmless-page.js";
import { decodeText, textLines } from "./text-lines.js";

/**
 * What a file is: by its first bytes where they tell, else by its name; the media type that
 * it was uploaded with counts least.
 */
export async function readContent(
  bytes: Uint8Array<ArrayBuffer>,
  file: { readonly path: string; readonly mimeType: string },
): Promise<Content> {
  if (bytes.length === 0) return { kind: "empty" };
  const picture = recognise(bytes);
  if (picture) {
    const { type, pixels } = picture;
    if (pixels.width * pixels.height > MOST_IMAGE_PIXELS)
      return { kind: "too-many-pixels" };
    return imageContent(bytes, type, { pixels, lines: undefined });
  }
  const text = decodeText(bytes);
  if (text === undefined) return { kind: "binary" };
  const lines = await textLines(text);
  const asText = (notice?: TextNotice): Content => ({
    kind: "text",
    lines,
    notice,
  });
  switch (shapeOf(text, file)) {
    case "drawing":
      if (multiplies(text)) return asText({ reason: "multiplies" });
      // As an image, SVG runs nothing and loads nothing.
      return imageContent(bytes, "image/svg+xml", { pixels: undefined, lines });
    case "page":
      return { kind: "page", document: harmlessPage(text), lines };
    case "json": {
      const read = readJson(text);
      return "reason" in read ? asText(read) : { kind: "json", ...read, lines };
    }
    case "xml": {
      const read = readTests(text);
      if (typeof read === "string") return asText({ reason: read });
      return read ? { kind: "tests", report: read, lines } : asText();
    }
    case "table": {
      const separator = file.path.toLowerCase().endsWith(".tsv") ? "\t" : ",";
      return { kind: "table", table: readTable(text, separator), lines };
    }
    default:
      return asText();
  }
}

type Shape = "drawing" | "page" | "json" | "xml" | "table" | "text";

function shapeOf(
  text: string,
  file: { readonly path: string; readonly mimeType: string },
): Shape {
  // What tells stands at the start; only so much is looked at.
  const head = text.slice(0, 2_000).trimStart();
  const path = file.path.toLowerCase();
  const kind = artifactKind(file);
  if (/^<!doctype html|^<html[\s>]/i.test(head)) return "page";
  if (!head.startsWith("<")) return shapeOfPlain(path, kind);
  if (kind === "page") return "page";
  if (path.endsWith(".svg") || /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(head))
    return "drawing";
  const isXml = kind === "xml" || /^<\?xml\s|^<testsuites?[\s>]/i.test(head);
  return isXml ? "xml" : "text";
}

function shapeOfPlain(path: string, kind: ArtifactKind): Shape {
  if (kind === "xml" || kind === "table") return kind;
  const isSequence = /\.(?:ndjson|jsonl)$/.test(path);
  return kind === "data" && !isSequence ? "json" : "text";
}

function readJson(text: string): { readonly value: unknown } | TextNotice {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return error instanceof SyntaxError
      ? { reason: "invalidJson", details: error.message }
      : { reason: "deepJson" };
  }
}

async function imageContent(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  more: Pick<Extract<Content, { kind: "image" }>, "pixels" | "lines">,
): Promise<Content> {
  const src = await dataUrl(new Blob([bytes], { type }));
  return { kind: "image", src, size: bytes.length, ...more };
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () =>
      reject(reader.error ?? new Error("The image could not be read."));
    reader.readAsDataURL(blob);
  });
}
