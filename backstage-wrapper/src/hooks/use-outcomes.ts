import { alertApiRef, useApiHolder } from "@backstage/core-plugin-api";
import { toastApiRef } from "@backstage/frontend-plugin-api";
import { useCallback } from "react";
import { alertOf, type Outcome } from "../outcomes.js";

/** Tells somebody what came of an act: by a toast where the app has them, else by an alert. */
export function useOutcomes(): (outcome: Outcome) => void {
  const apis = useApiHolder();
  return useCallback(
    (outcome: Outcome) => {
      const toasts = apis.get(toastApiRef);
      const { links, ...toast } = outcome;
      if (toasts) toasts.post({ ...toast, links: [...(links ?? [])] });
      else
        apis
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- older apps have nothing else
          .get(alertApiRef)
          ?.post({ ...alertOf(outcome), display: "transient" });
    },
    [apis],
  );
}
