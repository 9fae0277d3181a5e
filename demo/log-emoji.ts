/** The shortcodes in titles of the logs made here. A host that knows Buildkite asks it for them. */
const CHARACTERS: Readonly<Record<string, string>> = {
  docker: "🐳",
  gear: "⚙️",
  go: "🐹",
  kubernetes: "☸️",
  package: "📦",
  rust: "🦀",
  terraform: "🏗️",
};

/** What stands for a shortcode, as the viewer's `emoji` asks for it. */
export function findEmoji(name: string) {
  const character = CHARACTERS[name];
  return character === undefined
    ? undefined
    : { kind: "character" as const, character };
}
