/** The people of Acme, who sell things on the web and build what they sell them with. */
import type { PersonSpec } from "../world/specs.js";

/** The token's owner, too: "my builds" are hers. */
export const PRIYA: PersonSpec = { name: "Priya Raman" };
export const TOM: PersonSpec = { name: "Tom Okafor" };
export const MEI: PersonSpec = { name: "Mei-Lin Zhou" };
export const JONAS: PersonSpec = { name: "Jonas Weber" };
export const AISHA: PersonSpec = { name: "Aisha Bello" };
export const RAFAEL: PersonSpec = { name: "Rafael Ortiz" };

export const PEOPLE: readonly PersonSpec[] = [
  PRIYA,
  TOM,
  MEI,
  JONAS,
  AISHA,
  RAFAEL,
];
