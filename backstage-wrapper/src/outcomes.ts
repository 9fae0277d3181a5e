import type { BuildAction } from "@buildkite/elements";

/** What came of an act, for a toast; in an app without toasts, for an alert. */
export interface Outcome {
  readonly title: string;
  readonly description?: string;
  readonly status: "success" | "danger";
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** The words of a new build, in the language of the app. */
export interface RebuiltWords {
  readonly rebuilt: (number: number) => string;
  readonly openRebuilt: (number: number) => string;
}

export function rebuiltOutcome(
  words: RebuiltWords,
  build: number,
  href: string,
): Outcome {
  return {
    title: words.rebuilt(build),
    status: "success",
    links: [{ label: words.openRebuilt(build), href }],
  };
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
