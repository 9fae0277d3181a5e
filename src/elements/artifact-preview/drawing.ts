/**
 * Whether a drawing in SVG repeats parts that repeat others: ten levels of ten copies are
 * ten thousand million elements, which no browser survives. Copies of plain parts, as of the
 * letters of a chart, are ordinary.
 */
export function multiplies(svg: string): boolean {
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
  const uses = [...drawing.getElementsByTagName("use")];
  const used = new Set(uses.map(nameUsed));
  return uses.some((use) => {
    let around: Element | null = use;
    while (around && !used.has(around.id)) around = around.parentElement;
    return around !== null;
  });
}

/** The `id` of what a `use` copies. */
function nameUsed(use: Element): string | undefined {
  const href = use.getAttribute("href") ?? use.getAttribute("xlink:href");
  return href?.startsWith("#") ? href.slice(1) : undefined;
}
