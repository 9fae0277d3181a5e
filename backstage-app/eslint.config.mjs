import { defineConfig, globalIgnores } from "eslint/config";
import { tests, typescript, untyped } from "../eslint.config.mjs";

export default defineConfig(
  globalIgnores(["**/dist", "**/*.cjs"]),
  typescript,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  tests,
  untyped,
);
