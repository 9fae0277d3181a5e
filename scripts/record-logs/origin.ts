import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const AUTHORS = [
  "Ana Ruiz",
  "Björn Åkesson",
  "陈伟",
  "Maeve O'Brien",
  "Tariq Aziz",
];
const CHANGES = [
  "Round half cents up",
  "Say how many are left when an article is out of stock",
  "Keep the cart when the page is reloaded",
  "Show prices in the visitor's currency",
  "Bump vite from 8.3.6 to 8.3.8",
  "Let articles have more than one picture",
  "Fix the slug of titles with accents",
  "Ask before emptying the cart :shopping_cart:",
];

/** A repository with branches and merges, and files enough for a clone to take a moment. */
export function createOrigin(
  directory: string,
  files: Readonly<Record<string, string>>,
): void {
  let clock = Date.UTC(2026, 10, 2, 8) / 1000;
  const git = (...args: readonly string[]) => {
    const author = AUTHORS[clock % AUTHORS.length] ?? "Ana Ruiz";
    const identity = {
      name: author,
      email: "dev@storefront.example.com",
      date: `${clock} +0000`,
    };
    execFileSync("git", args, {
      cwd: directory,
      stdio: "ignore",
      env: {
        PATH: process.env.PATH,
        HOME: directory,
        GIT_AUTHOR_NAME: identity.name,
        GIT_AUTHOR_EMAIL: identity.email,
        GIT_AUTHOR_DATE: identity.date,
        GIT_COMMITTER_NAME: identity.name,
        GIT_COMMITTER_EMAIL: identity.email,
        GIT_COMMITTER_DATE: identity.date,
      },
    });
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  const commit = (message: string) => {
    clock += 4177;
    git("add", "-A");
    git("commit", "-m", message);
  };

  git("init", "-b", "main");
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (let page = 0; page < 400; page++) {
    write(
      `pages/${page % 20}/article-${page}.json`,
      JSON.stringify({ page, sku: `art-${page * 7}` }),
    );
  }
  commit("Open the shop");
  for (let change = 0; change < 24; change++) {
    const message = CHANGES[change % CHANGES.length] ?? "Tidy up";
    const branches = change % 3 === 1;
    if (branches) git("checkout", "-b", `feature/${change}`);
    write(
      `pages/notes/${change}.md`,
      `# ${message}\n\n${"Details follow.\n".repeat(change)}`,
    );
    commit(message);
    if (!branches) continue;
    git("checkout", "main");
    write(`pages/notes/main-${change}.md`, message);
    commit(`${message} on the old page too`);
    git(
      "merge",
      "--no-ff",
      `feature/${change}`,
      "-m",
      `Merge pull request #${400 + change} from acme/feature/${change}`,
    );
  }
}
