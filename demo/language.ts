const KEY = "buildkite-elements-demo:language";

/** The words of the elements, and how they write times and numbers; the page's own stay English. */
async function speak(language: string): Promise<void> {
  const provider = document.querySelector("buildkite-provider");
  if (!provider) return;
  const isGerman = language === "de";
  provider.lang = language;
  provider.messages = isGerman ? await germanWords() : undefined;
}

/** Loaded by whoever wants them alone. */
async function germanWords() {
  const [{ translated }, { german }] = await Promise.all([
    import("@buildkite/elements/messages"),
    import("@buildkite/elements/messages/german"),
  ]);
  return translated(german, "de");
}

/** English or German; remembered. */
export function setUpLanguage(): void {
  const stored = localStorage.getItem(KEY) === "de" ? "de" : "en";
  void speak(stored);
  const inputs = document.querySelectorAll<HTMLInputElement>("#language input");
  for (const input of inputs) {
    input.checked = input.value === stored;
    input.addEventListener("change", () => {
      localStorage.setItem(KEY, input.value);
      void speak(input.value);
    });
  }
}
