import {
  FONT_SIZES,
  type PreferencesController,
} from "../../live/preferences.js";

/** Makes a log's text larger or smaller by a step, or as large as it is by itself. */
export function setFontSize(
  preferences: PreferencesController,
  act: "larger" | "smaller" | "originalSize",
): void {
  const current = FONT_SIZES.indexOf(preferences.values.fontSize);
  const next = act === "larger" ? current + 1 : current - 1;
  const size = act === "originalSize" ? "medium" : FONT_SIZES[next];
  if (size) preferences.set("fontSize", size);
}
