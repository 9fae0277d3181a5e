import { useApiHolder } from "@backstage/core-plugin-api";
import { appLanguageApiRef } from "@backstage/core-plugin-api/alpha";
import { useCallback, useSyncExternalStore } from "react";

/** The language that the app speaks now; `undefined` where it cannot be told. */
export function useLanguage(): string | undefined {
  const api = useApiHolder().get(appLanguageApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = api?.language$().subscribe(onChange);
      return () => subscription?.unsubscribe();
    },
    [api],
  );
  return useSyncExternalStore(subscribe, () => api?.getLanguage().language);
}
