/** Builds the elements and the Backstage packages, and packs them into `backstage-app/tarballs`. */
import { packAll } from "./backstage/prepare.js";

packAll();
