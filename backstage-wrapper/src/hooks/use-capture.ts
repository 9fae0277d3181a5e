import { useAnalytics } from "@backstage/core-plugin-api";
import { useCallback } from "react";
import type { DomainEvent } from "../analytics.js";

export type Capture = (event: DomainEvent) => void;

/** Tells the app's analytics, if it has any. */
export function useCapture(): Capture {
  const analytics = useAnalytics();
  return useCallback(
    ({ action, subject, attributes }: DomainEvent) => {
      analytics.captureEvent(
        action,
        subject,
        attributes && { attributes: { ...attributes } },
      );
    },
    [analytics],
  );
}
