/** A section of a job: a header and the commands whose output stands below it. */
export interface Step {
  readonly header: string;
  readonly commands: readonly string[];
  /** What the prompt shows instead, where the command has parts that no user would write. */
  readonly shown?: readonly string[];
}

export interface Job {
  readonly name: string;
  readonly description: string;
  /** Real seconds become this many in the log: the shop is small and its tools are quick. */
  readonly stretch: number;
  /** Replacements in the shop's files, by path: how this job comes to fail. */
  readonly edits?: Readonly<
    Record<string, readonly (readonly [string, string])[]>
  >;
  /** Files of this job alone. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the packages are there already; one job installs them. */
  readonly linksPackages: boolean;
  readonly steps: readonly Step[];
}

const CHECKOUT: Step = {
  header: "~~~ Preparing working directory",
  commands: [
    "git clone --progress file://$ORIGIN .buildkite-checkout",
    "git -C .buildkite-checkout -c advice.detachedHead=false checkout -f origin/main",
    "git -C .buildkite-checkout clean -ffxdq",
  ],
  shown: [
    "git clone -v -- git@github.com:acme/storefront.git .",
    "git checkout -f FETCH_HEAD",
    "git clean -ffxdq",
  ],
};

const TESTS: Step = {
  header: "+++ :test_tube: Tests",
  commands: ["node --test test/"],
};

export const jobs: readonly Job[] = [
  {
    name: "unit-tests",
    description: "Node's test runner, everything passes",
    stretch: 14,
    linksPackages: true,
    steps: [CHECKOUT, TESTS],
  },
  {
    name: "failing-tests",
    description:
      "The same tests after a rounding bug: three fail, with their assertions",
    stretch: 11,
    linksPackages: true,
    edits: {
      "src/money.js": [["Math.round((cents", "Math.floor((cents"]],
    },
    steps: [CHECKOUT, TESTS],
  },
  {
    name: "npm-install",
    description: "npm installs packages, with its spinner",
    stretch: 2,
    linksPackages: false,
    steps: [
      {
        header: "--- :package: Installing dependencies",
        commands: ["npm install --no-audit"],
      },
      {
        header: "--- :package: What was installed",
        commands: ["npm ls --all"],
      },
    ],
  },
  {
    name: "vite-build",
    description: "Vite builds the shop",
    stretch: 6,
    linksPackages: true,
    steps: [
      CHECKOUT,
      { header: "--- :zap: Building", commands: ["vite build --sourcemap"] },
      {
        header: "+++ :package: Size",
        commands: ["du -ab dist | sort -n", "gzip -kv9 dist/assets/*.js"],
      },
    ],
  },
  {
    name: "git-checkout",
    description:
      "A clone with progress redrawn for each per cent, and a coloured graph",
    stretch: 8,
    linksPackages: false,
    steps: [
      CHECKOUT,
      {
        header: "--- :scroll: History",
        commands: [
          "git -C .buildkite-checkout --no-pager log --graph --color --oneline --decorate -60",
        ],
        shown: ["git log --graph --oneline --decorate -60"],
      },
      {
        header: "--- :scroll: Last change",
        commands: [
          "git -C .buildkite-checkout --no-pager show --color --stat HEAD",
        ],
        shown: ["git show --stat"],
      },
    ],
  },
  {
    name: "image-pull",
    description: "Layers redrawn in place, as docker compose pulls images",
    stretch: 9,
    linksPackages: false,
    steps: [
      {
        header: "--- :whale: Pulling images",
        commands: ["node pull.mjs"],
        shown: ["docker compose pull"],
      },
    ],
  },
  {
    name: "lint",
    description:
      "ESLint with warnings and one error; the job is allowed to fail",
    stretch: 5,
    linksPackages: true,
    edits: {
      "src/cart.js": [
        ["const same =", "let same ="],
        ["sku === item.sku", "sku == item.sku"],
      ],
      "src/slug.js": [
        ["export function slug", "var unused = 1;\nexport function slug"],
      ],
      "src/money.js": [["const rest =", "console.log(parts);\n  const rest ="]],
      "src/main.js": [
        ["static properties", "static properties = ;\n  static other"],
      ],
    },
    steps: [
      CHECKOUT,
      { header: "+++ :mag: Lint", commands: ["eslint src test"] },
    ],
  },
  {
    name: "types",
    description:
      "The TypeScript compiler's errors, with the code they stand in",
    stretch: 4,
    linksPackages: true,
    files: {
      "src/checkout.js": `import { subtotal, total } from "./cart.js";
import { format } from "./money.js";

/** @param {import("./cart.js").Item[]} items */
export function receipt(items) {
  const lines = items.map((item) => \`\${item.title} \${format(item.price)}\`);
  return [...lines, format(total(items, { taxes: 23 })), subtotal("none")].join("\\n");
}
`,
    },
    steps: [
      CHECKOUT,
      { header: "+++ :triangular_ruler: Types", commands: ["tsc --pretty"] },
    ],
  },
  {
    name: "deploy",
    description:
      "A roll-out with progress bars, links and a previous release to go back to",
    stretch: 12,
    linksPackages: false,
    steps: [
      {
        header: "~~~ Running commands",
        commands: ["bash deploy.sh"],
        shown: ["./deploy.sh"],
      },
    ],
  },
];
