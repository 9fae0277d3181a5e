export default {
  globs: ["src/elements/**/*.ts"],
  exclude: ["**/*.test.ts", "**/*.harness.ts"],
  outdir: ".",
  litelement: true,
  packagejson: false,
  plugins: [definitions()],
};

/** Tags are registered in `src/define`, so the manifest learns them from each class's `@element`. */
function definitions() {
  return {
    name: "definitions-and-order",
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules
        .filter(({ declarations }) =>
          declarations?.some(({ tagName }) => tagName),
        )
        .sort((a, b) => a.path.localeCompare(b.path));
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(
          ({ tagName }) => tagName,
        );
        for (const declaration of module.declarations) {
          // The analyzer takes the first argument of an event's constructor for its name.
          declaration.events = declaration.events?.filter(({ name }) =>
            name?.startsWith("buildkite-"),
          );
          declaration.members = declaration.members?.filter(
            ({ privacy, name }) =>
              privacy !== "private" &&
              privacy !== "protected" &&
              !/^[#_]/.test(name),
          );
        }
      }
    },
  };
}
