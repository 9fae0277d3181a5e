import type { CellSize, SurfaceFont } from "./terminal-row.js";

/** Air between rows, as a factor of the font's own height. */
export const LINE_HEIGHT = 1.2;

let context: CanvasRenderingContext2D | null | undefined;

/**
 * The cell that xterm.js will paint with, known before it is loaded: rows that are shown
 * until then stand where its rows will stand. It measures a `W`, and takes whole pixels
 * of the screen for the height. `undefined` where there is no canvas to measure with.
 */
export function cellSize({ family, size }: SurfaceFont): CellSize | undefined {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return undefined;
  context.font = `${size}px ${family}`;
  const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } =
    context.measureText("W");
  const ratio = window.devicePixelRatio;
  const letter = Math.ceil(
    (fontBoundingBoxAscent + fontBoundingBoxDescent) * ratio,
  );
  return { width, height: Math.floor(letter * LINE_HEIGHT) / ratio };
}
