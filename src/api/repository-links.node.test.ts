import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { repositoryLinks } from "./repository-links.js";

function links(repository: string, id = "", named?: string) {
  return repositoryLinks({ repository, provider: { id, repository: named } });
}

const SHA = "0123456789abcdef0123456789abcdef01234567";
const NEWER = "89abcdef0123456789abcdef0123456789abcdef";

describe("links into a repository", () => {
  for (const [repository, id, named, root] of [
    [
      "git@github.com:acme/web.git",
      "github",
      "acme/web",
      "https://github.com/acme/web",
    ],
    [
      "git@github.com:acme/web.git",
      "github",
      undefined,
      "https://github.com/acme/web",
    ],
    [
      "https://github.com/acme/web.git",
      "",
      undefined,
      "https://github.com/acme/web",
    ],
    [
      "ssh://git@github.com:22/acme/web",
      "",
      undefined,
      "https://github.com/acme/web",
    ],
    [
      "https://x-token:secret@github.com/acme/web",
      "",
      undefined,
      "https://github.com/acme/web",
    ],
    ["", "github", "acme/web", "https://github.com/acme/web"],
    [
      "git@git.acme.example:acme/web.git",
      "github_enterprise",
      "acme/web",
      "https://git.acme.example/acme/web",
    ],
    [
      "http://git.acme.example/acme/web",
      "github_enterprise",
      undefined,
      "https://git.acme.example/acme/web",
    ],
    [
      "git@gitlab.com:acme/group/web.git",
      "gitlab",
      undefined,
      "https://gitlab.com/acme/group/web",
    ],
    [
      "git@bitbucket.org:acme/web.git",
      "bitbucket",
      "acme/web",
      "https://bitbucket.org/acme/web",
    ],
    [
      "https://bb.acme.example/scm/acme/web.git",
      "bitbucket_server",
      undefined,
      "https://bb.acme.example/projects/acme/repos/web",
    ],
    [
      "git@code.example:acme/web.git",
      "unheard_of",
      undefined,
      "https://code.example/acme/web",
    ],
    ["", "github_enterprise", "acme/web", undefined],
    ["/srv/git/web.git", "", undefined, undefined],
    ["javascript:alert(1)//github.com/acme/web", "", undefined, undefined],
    ["git@github.com:acme/../../evil", "github", undefined, undefined],
    ["", "github", "acme/web?x=<b>", undefined],
    ["https://github.com/acme/web#x", "", undefined, undefined],
    ["", "constructor", undefined, undefined],
    ["", "", undefined, undefined],
  ] as const) {
    it(`lead from ${repository || `a ${id} repository ${named ?? ""}`} to ${root ?? "nowhere"}`, () => {
      assert.equal(links(repository, id, named).repository, root);
    });
  }

  for (const [id, host, commit, branch, pullRequest] of [
    ["github", "github.com", `commit/${SHA}`, "tree/fix/a%23b", "pull/7"],
    [
      "gitlab",
      "gitlab.com",
      `-/commit/${SHA}`,
      "-/tree/fix/a%23b",
      "-/merge_requests/7",
    ],
    [
      "bitbucket",
      "bitbucket.org",
      `commits/${SHA}`,
      "branch/fix/a%23b",
      "pull-requests/7",
    ],
  ] as const) {
    it(`go to a commit, a branch and a pull request at ${id}`, () => {
      const found = links(`git@${host}:acme/web.git`, id);
      const root = `https://${host}/acme/web`;
      assert.equal(found.commit(SHA), `${root}/${commit}`);
      assert.equal(found.branch("fix/a#b"), `${root}/${branch}`);
      assert.equal(found.pullRequest("7"), `${root}/${pullRequest}`);
    });
  }

  for (const [repository, id, path] of [
    ["git@github.com:acme/web.git", "github", `compare/${SHA}...${NEWER}`],
    ["git@gitlab.com:acme/web.git", "gitlab", `-/compare/${SHA}...${NEWER}`],
    [
      "git@bitbucket.org:acme/web.git",
      "bitbucket",
      `branches/compare/${NEWER}..${SHA}`,
    ],
    [
      "https://bb.acme.example/scm/acme/web.git",
      "bitbucket_server",
      `compare/diff?sourceBranch=${NEWER}&targetBranch=${SHA}`,
    ],
  ] as const) {
    it(`show at ${id} what one commit has that another has not`, () => {
      const found = links(repository, id);
      assert.equal(
        found.compare(SHA, NEWER),
        `${found.repository ?? ""}/${path}`,
      );
      for (const [base, head] of [
        ["HEAD", SHA],
        [SHA, "main"],
        [SHA, `${SHA}/../..`],
        ["", ""],
      ] as const)
        assert.equal(found.compare(base, head), undefined);
    });
  }

  it("do not go where nothing is known to be", () => {
    const found = links("git@github.com:acme/web.git", "github");
    assert.equal(found.commit("HEAD"), undefined);
    assert.equal(found.commit(""), undefined);
    assert.equal(found.branch("ada:fix"), undefined);
    assert.equal(found.branch(""), undefined);
    assert.equal(found.branch("a/../../x"), undefined);
    assert.equal(found.branch("half-a-character-\ud83d"), undefined);
    assert.equal(found.pullRequest("7/../8"), undefined);
    assert.equal(links("git@code.example:acme/web.git").commit(SHA), undefined);
  });
});
