import { unitTests } from "./unit-tests.js";

const SUITES = 30;

/** A long log, of more than a megabyte, made of one recording again and again. */
export const longLog = {
  name: "long-log",
  description: "The unit tests thirty times over, each in its own group",
  exitStatus: 0,
  duration: unitTests.duration * SUITES,
  content(startedAt: number): string {
    return Array.from({ length: SUITES }, (_, suite) => {
      const start = startedAt + suite * unitTests.duration;
      const header = `\x1b_bk;t=${start}\x07--- :test_tube: Suite ${suite + 1} of ${SUITES}\r\n`;
      return header + withoutGroups(unitTests.content(start));
    }).join("");
  },
};

function withoutGroups(content: string): string {
  return content.replace(/\x07(?:---|\+\+\+|~~~) /g, "\x07");
}
