import { useRouteRef } from "@backstage/core-plugin-api";
import { rootRouteRef } from "../routes.js";

/** The tab with the builds of the entity on show; `undefined` where the app has none. */
export function useEntityRoute(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    // An app may have the card alone. Backstage says so by an error, after every hook of
    // its own has run, and whether it has the tab does not change while it runs.
    return undefined;
  }
}
