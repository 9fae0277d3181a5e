import { defineConfig } from "eslint/config";
import { tests, typescript, untyped } from "../eslint.config.mjs";

export default defineConfig(
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
