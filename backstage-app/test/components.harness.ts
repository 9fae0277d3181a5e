import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/backstage/step.js";

/** Annotations by the name of the component that has them. */
export type Components = Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** Files of components that only one test needs; the catalog reads them as long as it runs. */
export class ComponentFiles {
  readonly paths: readonly string[];
  readonly #folder: string;

  constructor(components: Components) {
    const cache = join(root, ".cache");
    mkdirSync(cache, { recursive: true });
    this.#folder = mkdtempSync(join(cache, "components-"));
    this.paths = Object.entries(components).map(([name, annotations]) => {
      const path = join(this.#folder, `${name}.yaml`);
      // JSON is YAML.
      writeFileSync(path, JSON.stringify(component(name, annotations)));
      return path;
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function component(name: string, annotations: Components[string]) {
  return {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Component",
    metadata: { name, annotations },
    spec: { type: "service", lifecycle: "production", owner: "shop" },
  };
}
