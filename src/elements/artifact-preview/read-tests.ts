import {
  hasFailed,
  type TestCase,
  type TestOutcome,
  type TestReport,
} from "./test-report.js";

/** Of a report that is longer, only so many tests are shown. */
export const MOST_TESTS = 5_000;

/** Characters of a test's details, or of its output. */
const MOST_TEXT = 20_000;

/** Suites within suites that are named, and characters of each name. */
const MOST_NAMES = 8;
const MOST_NAME = 300;

/**
 * A test report as JUnit and nearly every other test runner writes it. `undefined` for other
 * XML; a reason where it cannot be read. Entities of a document's own are refused rather than
 * resolved: no report needs them, and they may stand for gigabytes.
 */
export function readTests(
  xml: string,
): TestReport | "invalidXml" | "entities" | undefined {
  if (declaresType(xml)) return "entities";
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0)
    return "invalidXml";
  const { documentElement: root } = document;
  if (!/^testsuites?$/.test(root.localName)) return undefined;
  const all = root.getElementsByTagName("testcase");
  const suites = new Map<Element, TestCase[]>();
  const counts = { failed: 0, error: 0, skipped: 0, passed: 0 };
  const shown = Math.min(all.length, MOST_TESTS);
  for (let at = 0; at < all.length; at++) {
    const element = all[at];
    const suite = element?.parentElement;
    if (!element || !suite) continue;
    counts[outcomeOf(element)] += 1;
    if (at >= shown) continue;
    const tests = suites.get(suite) ?? [];
    suites.set(suite, tests);
    tests.push(testOf(element));
  }
  return {
    suites: failuresFirst(
      Array.from(suites, ([suite, tests]) => ({
        name: nameOf(suite),
        tests: failuresFirst(tests, hasFailed),
      })),
      ({ tests }) => tests.some(hasFailed),
    ),
    counts,
    isCut: all.length > shown,
  };
}

/** What may stand before a document's type: blanks, instructions, comments. */
const BEFORE_TYPE = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;
const TYPE = /<!DOCTYPE/iy;

/** Only a document's type declares entities. Within a test's output it is text. */
function declaresType(xml: string): boolean {
  let at = 0;
  BEFORE_TYPE.lastIndex = 0;
  while (BEFORE_TYPE.test(xml)) at = BEFORE_TYPE.lastIndex;
  TYPE.lastIndex = at;
  return TYPE.test(xml);
}

/** Otherwise in the report's own order. */
function failuresFirst<Item>(
  items: readonly Item[],
  failed: (item: Item) => boolean,
): readonly Item[] {
  return [...items.filter(failed), ...items.filter((item) => !failed(item))];
}

function nameOf(suite: Element): string {
  const names: string[] = [];
  let element: Element | null = suite;
  while (element?.localName === "testsuite" && names.length < MOST_NAMES) {
    names.unshift(cut(element.getAttribute("name") ?? "", MOST_NAME));
    element = element.parentElement;
  }
  if (element?.localName === "testsuite") names.unshift("…");
  return names.filter((name) => name !== "").join(" › ");
}

function testOf(element: Element): TestCase {
  const reason =
    childOf(element, "failure") ??
    childOf(element, "error") ??
    childOf(element, "skipped");
  return {
    name: element.getAttribute("name") ?? "",
    className: element.getAttribute("classname") ?? "",
    outcome: outcomeOf(element),
    seconds: secondsOf(element),
    message:
      reason?.getAttribute("message") ?? reason?.getAttribute("type") ?? "",
    details: textOf(reason),
    output: textOf(childOf(element, "system-out")),
    errors: textOf(childOf(element, "system-err")),
  };
}

function outcomeOf(element: Element): TestOutcome {
  if (childOf(element, "failure")) return "failed";
  if (childOf(element, "error")) return "error";
  return childOf(element, "skipped") ? "skipped" : "passed";
}

/** Some write thousands with a comma. */
function secondsOf(element: Element): number | undefined {
  const written = element.getAttribute("time")?.replaceAll(",", "") ?? "";
  const seconds = Number.parseFloat(written);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function childOf(element: Element, name: string): Element | undefined {
  let child = element.firstElementChild;
  while (child && child.localName !== name) child = child.nextElementSibling;
  return child ?? undefined;
}

function textOf(element: Element | undefined): string {
  return cut(element?.textContent.trim() ?? "", MOST_TEXT);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)} …` : text;
}
