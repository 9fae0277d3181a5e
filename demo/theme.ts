const KEY = "buildkite-elements-demo:theme";

/** The elements follow the page's `color-scheme`; this is all that a host has to set. */
function apply(theme: string): void {
  document.documentElement.style.colorScheme =
    theme === "light" || theme === "dark" ? theme : "light dark";
}

/** Light, dark, or what the system says; remembered. */
export function setUpTheme(): void {
  const stored = localStorage.getItem(KEY) ?? "system";
  apply(stored);
  const inputs = document.querySelectorAll<HTMLInputElement>("#theme input");
  for (const input of inputs) {
    input.checked = input.value === stored;
    input.addEventListener("change", () => {
      localStorage.setItem(KEY, input.value);
      apply(input.value);
    });
  }
}
