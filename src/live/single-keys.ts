import type { ReactiveElement } from "lit";
import { HostSettingsController } from "./host-settings.js";
import { PreferencesController } from "./preferences.js";

/** Whether keys that are a single character may do anything: where both the host and the person want it. */
export class SingleKeys {
  readonly #settings: HostSettingsController;
  readonly #preferences: PreferencesController;

  constructor(host: ReactiveElement) {
    this.#settings = new HostSettingsController(host);
    this.#preferences = new PreferencesController(host);
  }

  get wanted(): boolean {
    return this.#settings.singleKeys && this.#preferences.values.singleKeys;
  }
}
