/** What a template's placeholders may take in. */
export type TemplateValues = Readonly<Record<string, string | number>>;

/**
 * Puts values where a template names them: `Builds of {{pipeline}}`. Values are put in
 * as they are, never read as templates; a placeholder that nothing fills stays as it
 * is written, so that a slip in a translation is seen and harms nothing.
 */
export function fillTemplate(
  template: string,
  values: TemplateValues = {},
): string {
  return template.replace(
    /\{\{\s*(\w+)\s*\}\}/g,
    (placeholder, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
