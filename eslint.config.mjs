import eslint from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * What each layer must not import, as patterns of specifiers; see docs/architecture.md.
 * Imports point downwards only.
 */
const LAYERS = {
  "src/api": ["lit", "lit/*", "@lit/*", "@xterm/*", "../*"],
  "src/log/core": ["lit", "lit/*", "@lit/*", "@xterm/*", "../*"],
  "src/log/worker": ["lit", "lit/*", "@lit/*", "@xterm/*", "../../*"],
  "src/log/terminal": ["@lit/*", "../../!(styles)/**", "../worker/*"],
  "src/steps": ["lit", "lit/*", "@lit/*", "@xterm/*", "../!(api)/**"],
  "src/live": ["../elements/*", "../define/*", "../testing/*", "@xterm/*"],
  "src/routing": ["../define/*", "../testing/*", "@xterm/*"],
  "src/styles": ["../*", "@xterm/*"],
  "src/messages": ["../elements/*", "../define/*", "../testing/*", "@xterm/*"],
  "src/elements": ["**/define/*", "**/testing/*", "@xterm/*"],
  "src/define": ["../!(elements)/**", "@xterm/*"],
  "src/testing": ["lit", "lit/*", "@lit/*", "@xterm/*", "**/elements/**"],
};

/** What holds for all TypeScript here, the Backstage packages included. */
export const typescript = defineConfig(
  { ignores: ["dist", "node_modules", ".cache"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are text enough in a template.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      // `{}`-typed handlers that must exist for an interface are documented where they are.
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
    },
  },
);

/** Tests, wherever they are, and what several of them share. */
export const tests = {
  files: [
    "**/*.test.ts",
    "**/*.test.tsx",
    "**/*.stories.ts",
    "**/*.harness.ts",
  ],
  rules: {
    // Chai asserts by property access; node:test's describe and it return promises nobody awaits.
    "@typescript-eslint/no-unused-expressions": "off",
    "@typescript-eslint/no-floating-promises": "off",
    "@typescript-eslint/no-non-null-assertion": "off",
  },
};

/** Configuration files are checked without types. */
export const untyped = {
  files: ["**/*.mjs"],
  extends: [tseslint.configs.disableTypeChecked],
  languageOptions: { globals: { URL: "readonly" } },
};

export default defineConfig(
  // The Backstage packages have configurations of their own: `npm run check:backstage`.
  {
    ignores: [
      "src/testing/logs",
      "backstage-common",
      "backstage-wrapper",
      "backstage-app",
    ],
  },
  typescript,
  lit["flat/recommended"],
  wc["flat/recommended"],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "lit-a11y": litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Our own state of a pressed or current thing is said by ARIA that this rule does not know.
      "lit-a11y/click-events-have-key-events": "off",
      // Lit's handlers are passed by reference and bound by Lit.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  ...Object.entries(LAYERS).map(([folder, group]) => ({
    files: [`${folder}/**/*.ts`],
    ignores: ["**/*.test.ts", "**/*.harness.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group,
              message: `${folder} may not import this; see docs/architecture.md.`,
            },
          ],
        },
      ],
    },
  })),
  tests,
  {
    files: [
      "scripts/**",
      "bench/**",
      "demo/server/**",
      "test/**",
      "vite.config.ts",
    ],
    rules: { "no-console": "off" },
  },
  untyped,
);
