import { artifactPath } from "../log-view/artifact-href.js";
import { addressOf, type BodyContext } from "./body-context.js";

/** Characters of a `data:` URL: half a mebibyte of image. */
const MOST_DATA = 700_000;

/** Raster formats; a picture in SVG could hold anything. */
const DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;

/**
 * Images load late and tell their host nothing but that somebody looks. An artifact becomes
 * a button, which asks for its address; what may not be shown leaves its words behind.
 */
export function hardenImages(
  fragment: DocumentFragment,
  context: BodyContext,
): void {
  for (const image of fragment.querySelectorAll("img")) {
    const written = image.getAttribute("src")?.trim() ?? "";
    const path = artifactPath(written);
    if (path === undefined) hardenImage(image, written, context);
    else replaceByButton(image, written, image.alt || path, context);
  }
}

function hardenImage(
  image: HTMLImageElement,
  written: string,
  context: BodyContext,
): void {
  const src = sourceOf(written, context);
  if (src === undefined) {
    image.replaceWith(image.alt);
    return;
  }
  if (!image.hasAttribute("alt")) image.alt = "";
  image.loading = "lazy";
  image.decoding = "async";
  image.referrerPolicy = "no-referrer";
  image.src = src;
}

function sourceOf(written: string, context: BodyContext): string | undefined {
  if (/^data:/i.test(written))
    return written.length <= MOST_DATA && DATA.test(written)
      ? written
      : undefined;
  const url = addressOf(written, context);
  // The page's own server would be asked in the name of whoever looks.
  const isFit = url?.protocol === "https:" && url.host !== location.host;
  return isFit ? url.href : undefined;
}

/** A button cannot be in a link: there, the image's words stay, and the button follows. */
function replaceByButton(
  image: HTMLImageElement,
  href: string,
  name: string,
  { words }: BodyContext,
): void {
  const button = image.ownerDocument.createElement("button");
  button.type = "button";
  button.className = "artifact picture";
  button.dataset.artifact = href;
  button.dataset.picture = name;
  button.append(words.log.picture.show(name));
  const link = image.closest("a");
  if (link) {
    image.replaceWith(name);
    link.after(" ", button);
  } else image.replaceWith(button);
}
