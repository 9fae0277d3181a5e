import type { PortalPage } from "./portal-page.harness.js";

/** How a text is painted: both colours as `red green blue`, 0 to 255, and their contrast. */
export interface Painted {
  readonly text: string;
  readonly ground: string;
  /** WCAG's, from 1 to 21. */
  readonly contrast: number;
}

/** How the first visible element that matches is painted, over everything that lies behind it. */
export async function paintOf(
  page: PortalPage,
  selector: string,
): Promise<Painted> {
  const handle = await page.see(selector);
  const [text, ground] = await handle.evaluate((element) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("No canvas");
    const layers: string[] = [];
    for (
      let node: Element | null = element;
      node;
      node =
        node.assignedSlot ??
        node.parentElement ??
        (node.getRootNode() as Partial<ShadowRoot>).host ??
        null
    )
      layers.unshift(getComputedStyle(node).backgroundColor);
    context.fillStyle = "white";
    context.fillRect(0, 0, 1, 1);
    for (const layer of layers) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const ground = [...context.getImageData(0, 0, 1, 1).data];
    context.fillStyle = getComputedStyle(element).color;
    context.fillRect(0, 0, 1, 1);
    return [[...context.getImageData(0, 0, 1, 1).data], ground] as const;
  });
  return {
    text: text.slice(0, 3).join(" "),
    ground: ground.slice(0, 3).join(" "),
    contrast: contrastOf(text, ground),
  };
}

function contrastOf(
  text: readonly number[],
  ground: readonly number[],
): number {
  const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
