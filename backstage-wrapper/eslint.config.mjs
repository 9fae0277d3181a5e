import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import { tests, typescript, untyped } from "../eslint.config.mjs";

export default defineConfig(
  typescript,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
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
