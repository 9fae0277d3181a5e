import { alertApiRef, useApi, useApiHolder } from "@backstage/core-plugin-api";
import { toastApiRef } from "@backstage/frontend-plugin-api";
import { useCallback } from "react";
import { alertOf, type Outcome } from "../outcomes.js";

/** Tells somebody what came of an act: by a toast where the app has them, else by an alert. */
export function useOutcomes(): (outcome: Outcome) => void {
  const toasts = useApiHolder().get(toastApiRef);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older apps have nothing else
  const alerts = useApi(alertApiRef);
  return useCallback(
    (outcome: Outcome) => {
      const { links, ...toast } = outcome;
      if (toasts) toasts.post({ ...toast, links: [...(links ?? [])] });
      else alerts.post({ ...alertOf(outcome), display: "transient" });
    },
    [toasts, alerts],
  );
}
