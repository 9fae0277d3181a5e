const KEY = "buildkite-elements:recent-commands";
const MOST = 6;

/** The ids of the commands used lately in this tab, latest first. */
export function recentCommands(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored)
      ? stored.filter((id) => typeof id === "string").slice(0, MOST)
      : [];
  } catch {
    // A storage that is forbidden or unreadable is the same as an empty one.
    return [];
  }
}

export function rememberCommand(id: string): void {
  const others = recentCommands().filter((other) => other !== id);
  try {
    sessionStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
  } catch {
    // Full or forbidden: it costs remembering, and nothing else.
  }
}
