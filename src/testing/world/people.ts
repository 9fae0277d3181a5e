import type { Random } from "../random.js";
import type { PersonRecord } from "./records.js";
import type { PersonSpec } from "./specs.js";

/** Fills in a person; the id follows from the e-mail address, so that it is the same everywhere. */
export function personFrom(spec: PersonSpec, random: Random): PersonRecord {
  const name = spec.name ?? "Priya Raman";
  const email =
    spec.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@acme.example`;
  return {
    id: random.uuid(`person/${email}`),
    name,
    email,
    // Buildkite gives everybody one at gravatar.com; a simulation shall do without the network.
    avatarUrl: "",
    createdAt: Date.parse("2024-02-05T08:00:00.000Z"),
    ...spec,
  };
}
