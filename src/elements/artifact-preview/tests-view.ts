import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { formatNumber, formatSeconds } from "../../messages/format.js";
import { stateIcons } from "../../styles/icons.js";
import { markedLines, markedText } from "../marked-text.js";
import { MOST_TESTS } from "./read-tests.js";
import {
  hasFailed,
  type TestCase,
  type TestOutcome,
  type TestReport,
  type TestSuite,
} from "./test-report.js";
import { AT_ONCE, showMore, shownOf, type ContentView } from "./view-state.js";

/** Suites beyond these are not told apart: a report of as many has one test in each. */
const MOST_SUITES = 500;

const ICONS: Readonly<Record<TestOutcome, TemplateResult>> = {
  failed: stateIcons.failed,
  error: stateIcons.failed,
  skipped: stateIcons.skipped,
  passed: stateIcons.passed,
};

/** The tests of a report, suite by suite, what failed first. */
export function testsView(
  report: TestReport,
  view: ContentView,
): TemplateResult {
  const { words, language, state } = view;
  const { tests } = words.artifacts;
  const suites = state.failedOnly ? failedOf(report) : report.suites;
  return html`${summary(report, view)}
  ${
    suites.length === 0
      ? html`<p role="status">
          ${report.suites.length === 0 ? tests.none : tests.noneFailed}
        </p>`
      : suites
          .slice(0, MOST_SUITES)
          .map((suite, index) => suiteTemplate(suite, index, view))
  }
  ${
    report.isCut || suites.length > MOST_SUITES
      ? html`<p class="muted">
          ${tests.cut(formatNumber(MOST_TESTS, language))}
        </p>`
      : nothing
  }`;
}

function failedOf({ suites }: TestReport): readonly TestSuite[] {
  return suites
    .map((suite) => ({ ...suite, tests: suite.tests.filter(hasFailed) }))
    .filter(({ tests }) => tests.length > 0);
}

function summary({ counts }: TestReport, view: ContentView): TemplateResult {
  const { words, language, state, change } = view;
  const { tests } = words.artifacts;
  const failed = counts.failed + counts.error;
  const total = failed + counts.skipped + counts.passed;
  const amount = (count: number) => formatNumber(count, language);
  return html`<div class="tests-summary">
    <strong>${tests.total(total, amount(total))}</strong>
    ${
      failed > 0
        ? html`<span class="failed"
            >${ICONS.failed} ${tests.failed(failed, amount(failed))}</span
          >`
        : nothing
    }
    ${
      counts.skipped > 0
        ? html`<span class="skipped"
            >${ICONS.skipped}
            ${tests.skipped(counts.skipped, amount(counts.skipped))}</span
          >`
        : nothing
    }
    <span class="passed"
      >${ICONS.passed}
      ${tests.passed(counts.passed, amount(counts.passed))}</span
    >
    <label>
      <input
        type="checkbox"
        .checked=${state.failedOnly}
        @change=${(event: Event) =>
          change({
            failedOnly: (event.currentTarget as HTMLInputElement).checked,
          })}
      />
      ${tests.failedOnly}
    </label>
  </div>`;
}

function suiteTemplate(
  { name, tests }: TestSuite,
  index: number,
  view: ContentView,
): TemplateResult {
  const { words, language } = view;
  const { tests: says, preview } = words.artifacts;
  const part = `suite ${index}`;
  const shown = shownOf(view, part, AT_ONCE.tests);
  const more = Math.min(tests.length - shown, AT_ONCE.tests);
  return html`<table class="tests">
      <caption>
        ${name === "" ? says.unnamedSuite : markedText(name)}
      </caption>
      <colgroup>
        <col class="outcomes" />
        <col />
        <col class="times" />
      </colgroup>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${says.outcome}</th>
          <th scope="col">${says.test}</th>
          <th scope="col">${says.time}</th>
        </tr>
      </thead>
      <tbody>
        ${tests.slice(0, shown).map((test) => testRow(test, view))}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<button
            type="button"
            @click=${() => showMore(view, part, shown + more)}
          >
            ${preview.moreItems(more, formatNumber(more, language))}
          </button>`
        : nothing
    }`;
}

function testRow(test: TestCase, { words, language }: ContentView) {
  const { tests: says } = words.artifacts;
  return html`<tr class=${test.outcome}>
    <td class="outcome">
      ${ICONS[test.outcome]} ${says.outcomes[test.outcome]}
    </td>
    <td>${testTemplate(test, words)}</td>
    <td class="time">
      ${test.seconds === undefined ? "" : formatSeconds(test.seconds, language)}
    </td>
  </tr>`;
}

function testTemplate(test: TestCase, words: Messages) {
  const { tests: says } = words.artifacts;
  const { name, className, message, details, output, errors } = test;
  const title = html`<span class="test"
      >${name === "" ? says.unnamed : markedText(name)}</span
    >
    ${className === "" ? nothing : html`<span class="muted">${markedText(className)}</span>`}
    ${message === "" ? nothing : html`<span class="message">${markedText(message)}</span>`}`;
  const isBare = details === "" && output === "" && errors === "";
  if (isBare) return title;
  return html`<details>
    <summary>${title}</summary>
    ${partTemplate(says.details, details)} ${partTemplate(says.output, output)}
    ${partTemplate(says.errors, errors)}
  </details>`;
}

function partTemplate(label: string, text: string) {
  if (text === "") return nothing;
  // Blanks around the text would be a part of it.
  // prettier-ignore
  return html`<p class="part">${label}</p><pre tabindex="0" role="group" aria-label=${label}>${markedLines(text)}</pre>`;
}
