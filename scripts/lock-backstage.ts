/** After a change of a published package's dependencies: packs anew, and renews the app's lock. */
import { lock } from "./backstage/lock.js";
import { packAll } from "./backstage/prepare.js";

packAll();
lock();
