import type { Artifact } from "../../api/types.js";

/** What a file is to a person who reads the list; its name decides, and else its media type. */
export type ArtifactKind =
  | "archive"
  | "data"
  | "document"
  | "file"
  | "image"
  | "log"
  | "media"
  | "page"
  | "table"
  | "text"
  | "xml";

const BY_EXTENSION: Readonly<Record<ArtifactKind, string>> = {
  archive: "zip gz tgz bz2 xz zst tar 7z rar jar war apk ipa dmg deb rpm whl",
  data: "json ndjson jsonl sarif webmanifest map",
  document: "pdf doc docx xls xlsx ppt pptx odt",
  file: "bin exe dll so dylib o a wasm class pyc sqlite db",
  image: "png jpg jpeg gif webp avif svg bmp ico",
  log: "log out err",
  media: "mp4 webm mov mkv mp3 ogg wav",
  page: "html htm xhtml",
  table: "csv tsv",
  text: "txt md rst yml yaml toml ini cfg conf env lock js mjs cjs ts tsx jsx css scss py rb go rs java kt swift c h cpp sh sql diff patch info lcov tap properties",
  xml: "xml junit jtl",
};

const KIND_OF = new Map(
  Object.entries(BY_EXTENSION).flatMap(([kind, extensions]) =>
    extensions
      .split(" ")
      .map((extension) => [extension, kind as ArtifactKind] as const),
  ),
);

export function artifactKind({
  path,
  mimeType,
}: Pick<Artifact, "path" | "mimeType">): ArtifactKind {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.lastIndexOf(".");
  const extension = dot < 0 ? "" : name.slice(dot + 1);
  return KIND_OF.get(extension) ?? kindOfType(mimeType);
}

function kindOfType(type: string): ArtifactKind {
  if (type.startsWith("image/")) return "image";
  if (/^(?:video|audio)\//.test(type)) return "media";
  if (type.startsWith("text/html")) return "page";
  if (type.startsWith("text/")) return "text";
  if (/[/+]json\b/.test(type)) return "data";
  return /[/+]xml\b/.test(type) ? "xml" : "file";
}
