import { HOSTILE_HTML } from "./hostile-html.js";
import { block, build, job, pipeline } from "../world/specs.js";
import type { Scenario } from "./scenarios.js";

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
/** Turns what follows around: `gnp.exe` would read as `exe.png`. */
const BIDI = "invoice\u202egnp.exe\u202c \u2067right to left\u2069";
const CONTROL = "bell\u0007 escape\u001b[31m nul\u0000 delete\u007f end";
const LINK = "javascript:alert(document.domain)";
const LONG = "unbreakable".repeat(400);

const TEXTS = [
  MARKUP,
  BIDI,
  CONTROL,
  LINK,
  LONG,
  ":rocket:".repeat(50),
  ":not-an-emoji: a:b:c ::",
  "  \n\n   ",
  "Zalgo t̸̢͚̎e̷̛̝x̵̰̌t and 👩🏽‍👩🏽‍👧🏽‍👦🏽",
  "[link](javascript:alert(3)) `${code}` {{matrix}}",
];

export const hostile: Scenario = {
  name: "hostile",
  description: "Labels, messages, branches and links written to do harm.",
  populate(world) {
    world.addOrganization({
      slug: "acme",
      emojis: [
        { name: "rocket", url: LINK },
        {
          name: "evil",
          url: 'https://example.com/"><script>alert(4)</script>',
        },
      ],
    });
    world.addPipeline(
      pipeline("acme/hostile", {
        name: MARKUP,
        description: LINK,
        repository: LINK,
        providerRepository: '../../"><script>alert(5)</script>',
        tags: [MARKUP],
        builds: TEXTS.map((text, at) => hostileBuild(text, at)),
      }),
    );
  },
};

/** Links and pictures that are not what they seem, and bytes that are no text. */
function hostileLog(text: string): string {
  return [
    `\x1b_bk;t=1700000000000\x07--- ${text}`,
    MARKUP,
    `\x1b]8;;${LINK}\x07click me\x1b]8;;\x07`,
    `\x1b]1338;url=${LINK};alt=${text}\x07`,
    "\x1b]8;;https://evil.example/login\x07https://github.com/login\x1b]8;;\x07",
    "\x1b]8;;https://github.com@evil.example/\x07sign in\x1b]8;;\x07",
    "\x1b]1338;url=https://evil.example/track.png;alt=All tests passed\x07",
    `\x1b]1337;File=inline=1:${btoa('<svg onload="alert(7)"/>')}\x07`,
    "\x1b]1339;url='artifact://../../../etc/passwd';content='passwd'\x07",
    "https://user:secret@evil.example/ https://a\u202eb.example/ (https://evil.example/).",
    "\x1b[8mconcealed\x1b[0m \x1b[5mblinking\x1b[0m \x9b31m\ud800\x1b[?1049h\x1b]never closed",
    "",
  ].join("\r\n");
}

function hostileBuild(text: string, at: number) {
  return build({
    message: text,
    branch: text,
    commit: at % 2 === 0 ? "HEAD" : '"><b>1f2e3d',
    tag: text,
    state: at % 3 === 0 ? "failed" : "passed",
    cancelReason: text,
    creator: { name: text, email: "mallory@example.com", avatarUrl: LINK },
    author: at % 2 === 0 ? text : { name: text, email: text },
    metaData: { [text]: text, ["__proto__"]: text, environment: MARKUP },
    pullRequest: { id: `${at}"><b>`, repository: LINK, base: text },
    jobs: [
      job({
        name: text,
        command: text,
        stepKey: text,
        groupKey: text,
        matrix: { [text]: text },
        signalReason: text,
        log: hostileLog(text),
        artifacts: [{ path: `../../${text}`, mimeType: "text/html" }],
      }),
      block(text),
    ],
    annotations: [
      {
        style: "error",
        context: text,
        bodyHtml: `${MARKUP}<a href="${LINK}" onclick="alert(6)">click</a><style>*{display:none}</style>`,
      },
      ...(at === 0
        ? HOSTILE_HTML.map((bodyHtml, nth) => ({
            context: `${nth + 1}. ${bodyHtml.slice(0, 60)}`,
            bodyHtml,
          }))
        : []),
    ],
  });
}
