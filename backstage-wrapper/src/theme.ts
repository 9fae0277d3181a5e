import type { Theme } from "@material-ui/core/styles";
import { SHAPE_CONTRAST, mixture, readable, type Ground } from "./readable.js";

/** What Backstage adds to Material UI's palette; a theme that is made by other means may lack it. */
interface BackstagePalette {
  readonly status?: Readonly<
    Partial<
      Record<
        "ok" | "warning" | "error" | "running" | "pending" | "aborted",
        string
      >
    >
  >;
  readonly link?: string;
  readonly textSubtle?: string;
}

export type BuildkiteTheme = Readonly<
  Record<`--buildkite-${string}`, string>
> & {
  readonly colorScheme: "light" | "dark";
};

/**
 * The elements' tokens in the colours of the app's theme: Material UI's palette, which every
 * Backstage theme has, and Backstage UI's variables for what that lacks. The log keeps its own
 * colours, because those of terminals are made for its ground.
 */
export function buildkiteTheme({
  palette,
  typography,
  shape,
}: Theme): BuildkiteTheme {
  const { background, primary, type } = palette;
  const added: BackstagePalette = palette;
  const { status } = added;
  const text = palette.text.primary;
  const surface = background.paper;
  const hover = mixture(text, 6, surface);
  const selected = mixture(primary.main, 8, surface);
  const ground: Ground = {
    text,
    surfaces: [surface, background.default, hover, selected],
  };
  const subtle = added.textSubtle ?? palette.text.secondary;
  const muted = readable(subtle, ground);
  const state = (colour: string) =>
    readable(colour, { ...ground, tinted: surface });

  return {
    colorScheme: type,
    "--buildkite-font": String(typography.fontFamily),
    "--buildkite-font-mono": "var(--bui-font-monospace)",
    "--buildkite-font-size": lengthOf(typography.body2.fontSize),
    "--buildkite-radius": lengthOf(shape.borderRadius),

    "--buildkite-surface": surface,
    "--buildkite-surface-raised": mixture(text, 3, surface),
    "--buildkite-surface-hover": hover,
    "--buildkite-surface-selected": selected,
    "--buildkite-border": palette.divider,
    "--buildkite-border-strong": readable(subtle, ground, SHAPE_CONTRAST),
    "--buildkite-text": text,
    "--buildkite-text-muted": muted,
    "--buildkite-accent": readable(added.link ?? primary.main, ground),
    "--buildkite-accent-fill": primary.main,
    "--buildkite-on-accent": primary.contrastText,
    "--buildkite-focus": readable(primary.main, ground, SHAPE_CONTRAST),

    "--buildkite-state-passed": state(status?.ok ?? palette.success.main),
    "--buildkite-state-failed": state(status?.error ?? palette.error.main),
    "--buildkite-state-soft-failed": state(
      status?.warning ?? palette.warning.main,
    ),
    "--buildkite-state-running": state(status?.running ?? palette.info.main),
    "--buildkite-state-blocked": state(status?.pending ?? palette.warning.main),
    "--buildkite-state-waiting": muted,
    "--buildkite-state-canceled": state(status?.aborted ?? subtle),
  };
}

/** Material UI means pixels by a number. */
function lengthOf(value: string | number | undefined): string {
  return typeof value === "number" ? `${value}px` : (value ?? "initial");
}
