import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Messages } from "../../messages/messages.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import { MOST_IMAGE_PIXELS } from "../../log/core/images.js";
import { markedLines, markedString } from "../marked-text.js";
import type { Content, TextLines, TextNotice } from "./content.js";
import { jsonView } from "./json-view.js";
import { MOST_COLUMNS, MOST_ROWS, type Table } from "./read-table.js";
import { testsView } from "./tests-view.js";
import { textView } from "./text-view.js";
import type { ContentView } from "./view-state.js";

export { readContent } from "./read-content.js";

/** A content as what it is, or as text. */
export function contentView(
  content: Content,
  view: ContentView,
): TemplateResult {
  const lines = "lines" in content ? content.lines : undefined;
  const isText = content.kind === "text" || (lines && view.state.asText);
  return html`${toolbar(content, lines, view)}
  ${isText && lines ? textView(lines, view) : shownAs(content, view)}`;
}

function toolbar(
  content: Content,
  lines: TextLines | undefined,
  { words, language, state, change }: ContentView,
) {
  if (!lines) return nothing;
  const { preview } = words.artifacts;
  const isText = content.kind === "text" || state.asText;
  const toggle = (label: string, isOn: boolean, onToggle: () => void) =>
    html`<button type="button" aria-pressed=${isOn} @click=${onToggle}>
      ${label}
    </button>`;
  return html`<div class="toolbar">
    ${
      content.kind === "text"
        ? nothing
        : toggle(preview.asText, state.asText, () =>
            change({ asText: !state.asText }),
          )
    }
    ${
      isText
        ? html`${toggle(preview.wrap, state.wraps, () =>
              change({ wraps: !state.wraps }),
            )}
            <span class="muted"
              >${preview.lines(
                lines.count,
                formatNumber(lines.count, language),
              )}</span
            >`
        : nothing
    }
    ${
      content.kind === "text" && content.notice
        ? html`<p role="status">${noticeText(content.notice, words)}</p>`
        : nothing
    }
  </div>`;
}

function noticeText(notice: TextNotice, { artifacts }: Messages): string {
  const { preview } = artifacts;
  return notice.reason === "invalidJson"
    ? preview.invalidJson(markedString(notice.details))
    : preview[notice.reason];
}

function shownAs(content: Content, view: ContentView): TemplateResult {
  const { words, language } = view;
  const { preview } = words.artifacts;
  switch (content.kind) {
    case "empty":
    case "binary":
      return html`<p class="none">${preview[content.kind]}</p>`;
    case "too-many-pixels": {
      const most = formatNumber(MOST_IMAGE_PIXELS / 1e6, language);
      return html`<p class="none">${preview.tooManyPixels(most)}</p>`;
    }
    case "image":
      return imageView(content, view);
    case "json":
      return jsonView(content.value, view);
    case "page":
      return html`<p class="muted">${preview.page}</p>
        ${guard([content.document, view.words], () =>
          sandboxed(
            content.document,
            preview.pageTitle(markedString(view.path)),
          ),
        )}`;
    case "tests":
      return testsView(content.report, view);
    case "table":
      return tableView(content.table, view);
    case "text":
      return textView(content.lines, view);
  }
}

/** Made by hand, so that the sandbox is there before the page is. */
function sandboxed(page: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "");
  frame.referrerPolicy = "no-referrer";
  frame.title = title;
  frame.srcdoc = page;
  return frame;
}

function imageView(
  { src, pixels, size }: Extract<Content, { kind: "image" }>,
  { words, language, path }: ContentView,
): TemplateResult {
  const { preview } = words.artifacts;
  const bytes = formatBytes(size, language);
  return html`<img
      src=${src}
      alt=${markedString(path)}
      decoding="async"
      @error=${({ currentTarget }: Event) =>
        (currentTarget as Element).replaceWith(preview.brokenImage)}
    />
    <p class="muted">
      ${
        pixels
          ? preview.image(
              formatNumber(pixels.width, language),
              formatNumber(pixels.height, language),
              bytes,
            )
          : bytes
      }
    </p>`;
}

/** The first row names the columns, as it nearly always does. */
function tableView(
  { rows, isCut, isWide }: Table,
  { words, language }: ContentView,
): TemplateResult {
  const { preview } = words.artifacts;
  const [head = [], ...body] = rows;
  return html`<div
      class="table"
      role="region"
      tabindex="0"
      aria-label=${preview.table}
    >
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${markedLines(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${body.map(
            (row) =>
              html`<tr>
                ${row.map((value) => html`<td>${markedLines(value)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      isCut
        ? html`<p class="muted">
            ${preview.rowsCut(formatNumber(MOST_ROWS, language))}
          </p>`
        : nothing
    }
    ${
      isWide
        ? html`<p class="muted">
            ${preview.columnsCut(formatNumber(MOST_COLUMNS, language))}
          </p>`
        : nothing
    }`;
}
