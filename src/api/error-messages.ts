import { errorTexts } from "./error-texts.js";
import type { BuildkiteProblem } from "./errors.js";
import { fillTemplate, type TemplateValues } from "./fill-template.js";

/** What happened, and what a person should do: one or two plain sentences each. */
export interface ErrorMessage {
  readonly message: string;
  readonly advice: string;
}

/** Which of the words for errors tell a problem, and what they take in. */
export interface ErrorWording {
  readonly name: keyof typeof errorTexts;
  readonly values: TemplateValues;
}

export function wordingOf(problem: BuildkiteProblem): ErrorWording {
  switch (problem.kind) {
    case "scope-missing":
      return { name: problem.kind, values: { scope: problem.scope } };
    case "forbidden":
    case "refused":
      return problem.details === ""
        ? { name: problem.kind, values: {} }
        : {
            name: `${problem.kind}-because`,
            values: { details: problem.details },
          };
    case "not-found":
      return { name: `no-${problem.what}`, values: {} };
    case "rate-limited": {
      const count = Math.ceil(problem.retryAfter / 1_000);
      return { name: problem.kind, values: { count, amount: count } };
    }
    case "server":
      return {
        name: problem.status === 504 ? "gateway-timeout" : "server",
        values: { status: problem.status },
      };
    case "unreadable":
      return "isWebPage" in problem
        ? { name: "web-page", values: {} }
        : { name: problem.kind, values: { details: problem.details } };
    case "invalid-slug":
      return { name: `invalid-${problem.fault}`, values: problem.values };
    default:
      return { name: problem.kind, values: {} };
  }
}

/** In English, for logs and for hosts; elements say it in the host's language. */
export function describeProblem(problem: BuildkiteProblem): ErrorMessage {
  const { name, values } = wordingOf(problem);
  const { message, advice } = errorTexts[name];
  const form =
    typeof advice === "string"
      ? advice
      : advice[values.count === 1 ? "one" : "other"];
  return {
    message: fillTemplate(message, values),
    advice: fillTemplate(form, values),
  };
}
