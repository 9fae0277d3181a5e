import type { BuildAction } from "@buildkite/elements";

/** What came of an act, for a toast; in an app without toasts, for an alert. */
export interface Outcome {
  readonly title: string;
  readonly description?: string;
  readonly status: "success" | "danger";
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** @param link - To what the act has made or changed, where that is not on show already. */
export function doneOutcome(
  title: string,
  link?: { readonly label: string; readonly href: string },
): Outcome {
  return { title, status: "success", ...(link && { links: [link] }) };
}

/** @param refused - Says that an act was refused, and why. */
export function refusedOutcome(
  refused: (action: BuildAction, reason: string) => string,
  action: BuildAction,
  { message, advice }: { readonly message: string; readonly advice: string },
): Outcome {
  return {
    title: refused(action, message),
    description: advice,
    status: "danger",
  };
}

/** An alert is one sentence and cannot have a link. */
export function alertOf({ title, description, status }: Outcome): {
  readonly message: string;
  readonly severity: "success" | "error";
} {
  return {
    message: description === undefined ? title : `${title} ${description}`,
    severity: status === "danger" ? "error" : "success",
  };
}
