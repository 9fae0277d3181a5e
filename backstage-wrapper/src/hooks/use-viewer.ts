import { identityApiRef, useApi } from "@backstage/core-plugin-api";
import type { Viewer } from "@buildkite/elements";
import { useMemo } from "react";
import { useAsync } from "./use-async.js";

/**
 * Who is signed in, for “My builds”; `undefined` until that is known. Where it cannot be
 * had, the filter itself says that it does not know the e-mail address.
 */
export function useViewer(): Viewer | undefined {
  const identity = useApi(identityApiRef);
  const { value: email } = useAsync(
    async () => (await identity.getProfileInfo()).email,
    [identity],
  );
  return useMemo(() => (email === undefined ? undefined : { email }), [email]);
}
