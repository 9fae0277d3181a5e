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

/**
 * A test report as JUnit and nearly every other test runner writes it. `undefined` for other
 * XML; a reason where it cannot be read. Entities of a document's own are refused rather than
 * resolved: no report needs them, and they may stand for gigabytes.
 */
export function readTests(
  xml: string,
): TestReport | "invalidXml" | "entities" | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return "entities";
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

/** Otherwise in the report's own order. */
function failuresFirst<Item>(
  items: readonly Item[],
  failed: (item: Item) => boolean,
): readonly Item[] {
  return [...items.filter(failed), ...items.filter((item) => !failed(item))];
}

function nameOf(suite: Element): string {
  const names: string[] = [];
  for (
    let element: Element | null = suite;
    element?.localName === "testsuite";
    element = element.parentElement
  )
    names.unshift(element.getAttribute("name") ?? "");
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
  return Array.from(element.children).find(
    ({ localName }) => localName === name,
  );
}

function textOf(element: Element | undefined): string {
  const text = element?.textContent.trim() ?? "";
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)} …` : text;
}
