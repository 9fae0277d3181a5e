import type { SelectField, StepField } from "../../steps/types.js";
import type { DraftForm } from "./draft-form.js";

/** As many choices as Buildkite shows side by side. */
const MOST_RADIOS = 6;

export type FieldControl = "text" | "radios" | "dropdown" | "checkboxes";

/** The control that Buildkite itself uses for a field. */
export function controlFor(field: StepField): FieldControl {
  if (field.kind === "text") return "text";
  if (field.multiple) return "checkboxes";
  return field.required && field.options.length <= MOST_RADIOS
    ? "radios"
    : "dropdown";
}

/** The name of a field's control, which is no other field's of any form. */
export function nameOf({ key }: StepField): string {
  return `meta_data[${key}]`;
}

/** What a field starts with: what the build knows already, else its default. */
export function initialOf(
  field: StepField,
  metaData: Readonly<Record<string, string>>,
): readonly string[] {
  const known = Object.hasOwn(metaData, field.key)
    ? metaData[field.key]
    : undefined;
  if (field.kind === "text") return [known ?? field.default ?? ""];
  const among = known === undefined ? [] : optionsIn(known, field);
  return among.length > 0 ? among : field.defaults;
}

/**
 * The answers as meta-data, several values of one field in lines. What is left empty is left
 * out, unless that takes back a value which the build has.
 */
export function answersOf(
  fields: readonly StepField[],
  form: DraftForm,
  metaData: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const values = form.values(nameOf(field), initialOf(field, metaData));
      const value = values.join("\n");
      const isKept = value !== "" || Object.hasOwn(metaData, field.key);
      return isKept ? [[field.key, value]] : [];
    }),
  );
}

function optionsIn(known: string, { options, multiple }: SelectField) {
  const values = multiple ? known.split("\n") : [known];
  return options
    .map(({ value }) => value)
    .filter((value) => values.includes(value));
}
