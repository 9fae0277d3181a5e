import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import type { JobRef } from "../../api/types.js";

/**
 * The log with its escape sequences; asked for anew, since only the lines are kept here.
 * Rejects with a `BuildkiteError` where it cannot be fetched.
 */
export async function fetchRawLog(
  client: BuildkiteClient,
  ref: JobRef,
): Promise<Blob> {
  const { body } = await client.streamLog(ref);
  try {
    return await new Response(body).blob();
  } catch (cause) {
    throw new BuildkiteError({ kind: "network" }, { cause });
  }
}
