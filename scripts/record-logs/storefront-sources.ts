/** The small shop that the recorded jobs check out, build, lint, test and deploy. */
export const sources: Readonly<Record<string, string>> = {
  "package.json": `{
  "name": "storefront",
  "version": "4.12.0",
  "private": true,
  "type": "module",
  "scripts": {
    "build": "vite build",
    "lint": "eslint src test",
    "types": "tsc --pretty",
    "test": "node --test test/"
  },
  "dependencies": { "lit": "^3.3.0", "picocolors": "^1.1.0" },
  "devDependencies": { "mocha": "^11.0.0", "serve-static": "^2.2.0", "tsx": "^4.20.0" }
}
`,
  "index.html": `<!doctype html>
<title>Storefront</title>
<store-cart></store-cart>
<script type="module" src="/src/main.js"></script>
`,
  "src/money.js": `/** Amounts are whole cents: floating point loses some. */

/** @param {number} cents @param {string} [currency] @param {string} [locale] */
export function format(cents, currency = "EUR", locale = "en-IE") {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(cents / 100);
}

/** @param {number} cents @param {number} percent */
export function percentage(cents, percent) {
  return Math.round((cents * percent) / 100);
}

/** Shares an amount so that no cent is lost. @param {number} cents @param {number} parts */
export function split(cents, parts) {
  const share = Math.floor(cents / parts);
  const rest = cents - share * parts;
  return Array.from({ length: parts }, (_, index) => share + (index < rest ? 1 : 0));
}
`,
  "src/cart.js": `import { percentage } from "./money.js";

/** @typedef {{ sku: string, price: number, quantity: number }} Item */

/** @param {Item[]} items */
export function subtotal(items) {
  return items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}

/** @param {Item[]} items @param {{ discount?: number, vat?: number }} [rates] */
export function total(items, { discount = 0, vat = 23 } = {}) {
  const net = subtotal(items) - percentage(subtotal(items), discount);
  return net + percentage(net, vat);
}

/** @param {Item[]} items @param {Item} item */
export function add(items, item) {
  const same = items.find(({ sku }) => sku === item.sku);
  if (!same) return [...items, item];
  return items.map((each) =>
    each === same ? { ...each, quantity: each.quantity + item.quantity } : each,
  );
}
`,
  "src/slug.js": `/** @param {string} title */
export function slug(title) {
  return title
    .normalize("NFKD")
    .replace(/\\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
`,
  "src/stock.js": `import { setTimeout as delay } from "node:timers/promises";

export class OutOfStock extends Error {
  name = "OutOfStock";
}

/** A warehouse that answers after a while, as the real one does. */
export class Warehouse {
  /** @param {Record<string, number>} stock */
  constructor(stock) {
    this.stock = new Map(Object.entries(stock));
  }

  /** @param {string} sku @param {number} quantity */
  async reserve(sku, quantity) {
    await delay(20 + ((sku.length * 7) % 30));
    const left = this.stock.get(sku) ?? 0;
    if (left < quantity) throw new OutOfStock(\`\${sku}: \${left} left, \${quantity} wanted\`);
    this.stock.set(sku, left - quantity);
    return left - quantity;
  }
}
`,
  "src/main.js": `import { LitElement, css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { add, total } from "./cart.js";
import { format } from "./money.js";
import { slug } from "./slug.js";

const catalogue = [
  { sku: "tea-01", title: "Thé vert à la menthe", price: 450 },
  { sku: "cof-02", title: "Café solo", price: 890 },
];

class StoreCart extends LitElement {
  static properties = { items: { state: true } };
  static styles = css\`:host { display: block; font: 1rem/1.5 system-ui }\`;

  constructor() {
    super();
    this.items = [];
  }

  render() {
    return html\`
      <ul>\${repeat(catalogue, (item) => item.sku, (item) => html\`
        <li><a href="/\${slug(item.title)}">\${item.title}</a>
          <button @click=\${() => (this.items = add(this.items, { ...item, quantity: 1 }))}>Add</button></li>\`)}
      </ul>
      <output>\${format(total(this.items))}</output>\`;
  }
}

customElements.define("store-cart", StoreCart);
`,
  "eslint.config.js": `export default [
  {
    files: ["src/**/*.js", "test/**/*.js"],
    rules: {
      "no-unused-vars": "warn",
      "no-console": "warn",
      "prefer-const": "warn",
      eqeqeq: "warn",
      "no-var": "warn",
      "prefer-template": "warn",
    },
  },
];
`,
  "tsconfig.json": `{
  "compilerOptions": {
    "allowJs": true, "checkJs": true, "noEmit": true, "strict": true,
    "target": "ES2022", "module": "ESNext", "moduleResolution": "bundler",
    "lib": ["ES2023", "DOM"], "types": ["node"], "skipLibCheck": true
  },
  "include": ["src/cart.js", "src/checkout.js", "src/money.js", "src/slug.js", "src/stock.js"]
}
`,
  "deploy.sh": `#!/usr/bin/env bash
set -euo pipefail
release=$(date -u +%Y%m%d)-4.12.0
echo "--- :package: Packing \${release}"
tar --sort=name -czf "storefront-\${release}.tgz" src index.html package.json
sha256sum "storefront-\${release}.tgz"
printf '\\033]1339;url=artifact://storefront-%s.tgz;content=storefront-%s.tgz\\a\\n' "\${release}" "\${release}"
for region in eu-west-1 us-east-1 ap-southeast-2; do
  echo "--- :rocket: Rolling out to \${region}"
  for percent in 0 5 15 25 40 50 65 75 90 100; do
    printf '\\r\\033[K%-16s [%-40s] %3d%%' "\${region}" "$(printf '#%.0s' $(seq 0 $((percent * 2 / 5))) | cut -c2-)" "\${percent}"
    sleep 0.06
  done
  echo
  echo -e "\\033[33m⏳ waiting for healthy instances\\033[0m"
  for instance in 1 2 3; do
    sleep 0.1
    echo -e "  \\033[32m✔\\033[0m storefront-\${region}-\${instance} \\033[2m$((20 + RANDOM % 60)) ms\\033[0m"
  done
done
echo "+++ :white_check_mark: Deployed"
echo -e "\\033]8;;https://storefront.example.com/\\033\\\\storefront.example.com\\033]8;;\\033\\\\ now serves \\033[1m\${release}\\033[0m"
echo -e "\\033[38;2;255;170;0mPrevious release kept for a rollback:\\033[0m 20261119-4.11.2"
`,
  "pull.mjs": `// Draws layers as \`docker compose pull\` does: a line for each, redrawn in place.
import { setTimeout as delay } from "node:timers/promises";

const images = {
  postgres: ["8a1e25ce7c4f", "0ad9b0d1a8d1", "3f4ca61aafcd", "b1c3a0e5d8f2", "5c1f0a9d7e33"],
  redis: ["2f44b7a888fa", "c55535369ffc", "9c8a2bd4f1e6"],
  selenium: ["ff65ddf9395b", "6d8c9f2ab7d4", "e0781bc8667f", "a2a5d5b0a0f4", "77c2d5e4f6b1", "1d2b3c4d5e6f"],
};
const layers = Object.entries(images).flatMap(([image, ids]) =>
  ids.map((id, index) => ({ image, id, size: 4 + ((index * 37 + image.length * 11) % 90), done: 0 })),
);
const blue = (text) => \`\\x1b[34m\${text}\\x1b[0m\`;
const green = (text) => \`\\x1b[32m\${text}\\x1b[0m\`;
const bar = (part) => "=".repeat(Math.floor(part * 30)).concat(part < 1 ? ">" : "").padEnd(31);

let drawn = 0;
function draw() {
  const lines = [];
  const pulled = layers.filter(({ done, size }) => done >= size).length;
  lines.push(\`[+] Pulling \${pulled}/\${layers.length}\`);
  for (const image of Object.keys(images)) {
    const own = layers.filter((layer) => layer.image === image);
    const complete = own.every(({ done, size }) => done >= size);
    lines.push(complete ? \` \${green("✔")} \${image} Pulled\` : \` \${blue("⠿")} \${image} Pulling\`);
    for (const { id, done, size } of own) {
      const part = Math.min(1, done / size);
      const state = part >= 1 ? green("Pull complete") : \`Downloading [\${bar(part)}] \${done.toFixed(1)}MB/\${size}MB\`;
      lines.push(\`   \${part >= 1 ? green("✔") : blue("⠿")} \${id} \${state}\`);
    }
  }
  const up = drawn > 0 ? \`\\x1b[\${drawn}A\` : "";
  process.stdout.write(\`\\x1b[?25l\${up}\` + lines.map((line) => \`\\x1b[2K\${line}\\n\`).join("") + "\\x1b[?25h");
  drawn = lines.length;
}

while (layers.some(({ done, size }) => done < size)) {
  for (const [index, layer] of layers.entries()) {
    layer.done = Math.min(layer.size, layer.done + 1.3 + ((index * 29) % 13) * 0.6);
  }
  draw();
  await delay(70);
}
`,
};
