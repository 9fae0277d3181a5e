import { isFields, type Fields } from "../api/fields.js";
import type { Allowance } from "./allowance.js";
import type {
  SelectField,
  SelectOption,
  StepField,
  TextField,
} from "./types.js";
import { entry, flagOf, scalar, textOf } from "./yaml-map.js";

/**
 * The fields of a block or an input step. `undefined` where one of them cannot be read:
 * a form that leaves one out would answer less than was asked.
 */
export function parseFields(
  value: unknown,
  allowance: Allowance,
): readonly StepField[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const fields: StepField[] = [];
  for (const item of allowance.each(value)) {
    const field = isFields(item) ? parseField(item, allowance) : undefined;
    if (!field) return undefined;
    fields.push(field);
  }
  return fields;
}

function parseField(map: Fields, allowance: Allowance): StepField | undefined {
  const key = textOf(map, "key");
  if (key === undefined) return undefined;
  const common = {
    key,
    hint: textOf(map, "hint"),
    // Buildkite takes every field for required that does not say otherwise.
    required: flagOf(map, "required", true),
  };
  const text = scalar(entry(map, "text"));
  if (text !== undefined) return textField({ ...common, label: text }, map);
  const select = scalar(entry(map, "select"));
  return select === undefined
    ? undefined
    : selectField({ ...common, label: select }, map, allowance);
}

type Common = Omit<TextField, "kind" | "default" | "format">;

function textField(common: Common, map: Fields): TextField {
  return {
    ...common,
    kind: "text",
    default: scalar(entry(map, "default")),
    format: textOf(map, "format"),
  };
}

function selectField(
  common: Common,
  map: Fields,
  allowance: Allowance,
): SelectField | undefined {
  const options: SelectOption[] = [];
  for (const item of allowance.each(entry(map, "options"))) {
    const option = isFields(item) ? selectOption(item) : undefined;
    if (option) options.push(option);
  }
  if (options.length === 0) return undefined;
  const multiple = flagOf(map, "multiple");
  const given = entry(map, "default");
  const defaults: string[] = [];
  for (const item of allowance.each(Array.isArray(given) ? given : [given])) {
    const value = scalar(item);
    const isOption = options.some((option) => option.value === value);
    if (value !== undefined && isOption) defaults.push(value);
  }
  return {
    ...common,
    kind: "select",
    options,
    multiple,
    defaults: multiple ? defaults : defaults.slice(0, 1),
  };
}

function selectOption(map: Fields): SelectOption | undefined {
  const value = scalar(entry(map, "value"));
  if (value === undefined) return undefined;
  return {
    value,
    label: textOf(map, "label") ?? value,
    hint: textOf(map, "hint"),
  };
}
