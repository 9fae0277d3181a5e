import { wordingOf, type ErrorMessage } from "../api/error-messages.js";
import type { BuildkiteError } from "../api/errors.js";
import type { Messages } from "./messages.js";

/** What happened and what to do about it, in the words of whoever shows it. */
export function describeError(
  errors: Messages["errors"],
  error: BuildkiteError,
): ErrorMessage {
  const { name, values } = wordingOf(error.problem);
  const { message, advice } = errors[name];
  return { message: message(values), advice: advice(values) };
}
