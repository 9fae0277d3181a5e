import type { TemplateResult } from "lit";
import { html, literal } from "lit/static-html.js";

/**
 * Icons drawn on a 16 × 16 grid in strokes, sized and coloured by the text beside
 * them. All are decoration: the words next to them say what they mean.
 *
 * Their shapes are a part of the template's text. Were they values, each icon on a page
 * would hold a marker for them.
 */
function icon(shapes: ReturnType<typeof literal>): TemplateResult {
  // Blanks within it would be nodes, too.
  // prettier-ignore
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes}</svg>`;
}

const ring = literal`<circle cx="8" cy="8" r="6.2" />`;

/** One shape per state, so that colour is never the only difference. */
export const stateIcons = {
  passed: icon(literal`${ring}<path d="m5.2 8.2 2 2 3.7-4" />`),
  failed: icon(literal`${ring}<path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />`),
  softFailed: icon(
    literal`<path d="M8 2 14.4 13.4H1.6Z" /><path d="M8 6.4v3.2m0 1.9v.1" />`,
  ),
  running: icon(
    literal`<circle cx="8" cy="8" r="6.2" opacity=".3" /><path class="spin" d="M8 1.8A6.2 6.2 0 0 1 14.2 8" />`,
  ),
  failing: icon(
    literal`<circle cx="8" cy="8" r="6.2" opacity=".3" /><path class="spin" d="M8 1.8A6.2 6.2 0 0 1 14.2 8" /><path d="m6 6 4 4m0-4-4 4" />`,
  ),
  blocked: icon(literal`${ring}<path d="M6.4 5.8v4.4m3.2-4.4v4.4" />`),
  waiting: icon(literal`${ring}<path d="M8 4.8V8l2.2 1.4" />`),
  canceled: icon(literal`${ring}<path d="m3.8 12.2 8.4-8.4" />`),
  canceling: icon(
    literal`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.6 2.2" /><path d="m3.8 12.2 8.4-8.4" />`,
  ),
  skipped: icon(
    literal`${ring}<path d="m5.6 5.4 2.6 2.6-2.6 2.6m4.8-5.2v5.2" />`,
  ),
  unknown: icon(
    literal`${ring}<path d="M6.3 6.2a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2m0 2v.1" />`,
  ),
} as const;

export const icons = {
  branch: icon(
    literal`<circle cx="4.5" cy="3.5" r="1.7" /><circle cx="4.5" cy="12.5" r="1.7" /><circle cx="11.5" cy="5.5" r="1.7" /><path d="M4.5 5.2v5.6m7-3.6c0 2.6-3 3-5.4 4" />`,
  ),
  commit: icon(
    literal`<circle cx="8" cy="8" r="2.6" /><path d="M1.5 8h3.9m5.2 0h3.9" />`,
  ),
  pullRequest: icon(
    literal`<circle cx="4" cy="3.5" r="1.7" /><circle cx="4" cy="12.5" r="1.7" /><circle cx="12" cy="12.5" r="1.7" /><path d="M4 5.2v5.6m8 0V6.5A2.5 2.5 0 0 0 9.5 4H8m1.8-2L7.8 4l2 2" />`,
  ),
  tag: icon(
    literal`<path d="M2 2.8v4.6l6.6 6.6 5.4-5.4L7.4 2H2.8A.8.8 0 0 0 2 2.8Z" /><path d="M5 5h.1" />`,
  ),
  external: icon(
    literal`<path d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4m0-4L7.5 8.5" />`,
  ),
  retry: icon(
    literal`<path d="M13.5 8a5.5 5.5 0 1 1-1.7-4l1.7 1.7m0-3.7v3.7H9.8" />`,
  ),
  stop: icon(literal`<rect x="3.5" y="3.5" width="9" height="9" rx="1" />`),
  play: icon(literal`<path d="M4.5 2.8v10.4L13 8Z" />`),
  plus: icon(literal`<path d="M8 3v10M3 8h10" />`),
  close: icon(literal`<path d="m4 4 8 8m0-8-8 8" />`),
  check: icon(literal`<path d="m3 8.5 3.2 3.2L13 4.8" />`),
  search: icon(
    literal`<circle cx="7" cy="7" r="4.5" /><path d="m10.4 10.4 3.6 3.6" />`,
  ),
  filter: icon(literal`<path d="M2 3.5h12L9.5 9v4.5l-3-1.5V9Z" />`),
  bell: icon(
    literal`<path d="M4 11.5V7a4 4 0 0 1 8 0v4.5l1.2 1.2H2.8Zm2.6 2.7h2.8" />`,
  ),
  calendar: icon(
    literal`<rect x="2" y="3.2" width="12" height="10.8" rx="1" /><path d="M2 6.8h12M5 1.5v3m6-3v3" />`,
  ),
  person: icon(
    literal`<circle cx="8" cy="5" r="2.7" /><path d="M2.8 14c.4-3 2.5-4.5 5.2-4.5s4.8 1.5 5.2 4.5" />`,
  ),
  clock: icon(literal`${ring}<path d="M8 4.5V8l2.4 1.4" />`),
  chevronDown: icon(literal`<path d="m4 6 4 4 4-4" />`),
  chevronRight: icon(literal`<path d="m6 4 4 4-4 4" />`),
  chevronUp: icon(literal`<path d="m4 10 4-4 4 4" />`),
  arrowLeft: icon(literal`<path d="M13.5 8h-11m4.5-4.5L2.5 8 7 12.5" />`),
  arrowUp: icon(literal`<path d="M8 13.5v-11M3.5 7 8 2.5 12.5 7" />`),
  arrowDown: icon(literal`<path d="M8 2.5v11M3.5 9 8 13.5 12.5 9" />`),
  priority: icon(literal`<path d="M3 13.5V9m5 4.5V6m5 7.5v-11" />`),
  toEnd: icon(literal`<path d="m4 4.5 4 4 4-4M3 12.5h10" />`),
  copy: icon(
    literal`<rect x="5.5" y="5.5" width="8" height="8" rx="1" /><path d="M10.5 5.5V2.5h-8v8h3" />`,
  ),
  download: icon(literal`<path d="M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11" />`),
  wrap: icon(
    literal`<path d="M2 3.5h12M2 8h9.5a2.3 2.3 0 0 1 0 4.6H8m2-2-2 2 2 2M2 12.5h2.5" />`,
  ),
  link: icon(
    literal`<path d="M6.8 9.2a2.7 2.7 0 0 0 3.9 0l2.3-2.3a2.7 2.7 0 0 0-3.9-3.9l-1 1m1.1 2.8a2.7 2.7 0 0 0-3.9 0L3 9.1A2.7 2.7 0 0 0 6.9 13l1-1" />`,
  ),
  warning: stateIcons.softFailed,
  info: icon(literal`${ring}<path d="M8 7.4v3.8M8 4.9V5" />`),
  terminal: icon(
    literal`<rect x="1.5" y="2.5" width="13" height="11" rx="1.5" /><path d="m4.5 6 2.3 2-2.3 2m3.7.400h3.3" />`,
  ),
  lock: icon(
    literal`<rect x="3" y="7" width="10" height="6.5" rx="1" /><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />`,
  ),
  form: icon(
    literal`<rect x="2" y="4" width="12" height="8" rx="1" /><path d="M5 6.5v3" />`,
  ),
  emptyRing: icon(
    literal`<circle cx="8" cy="8" r="6.2" stroke-dasharray="1.6 2.3" />`,
  ),
  trigger: icon(literal`<path d="M2 8h8m-3.5-3.5L10 8l-3.5 3.5M13.5 3v10" />`),
  parallel: icon(literal`<path d="M4 3v10M8 3v10m4-10v10" />`),
  group: icon(
    literal`<path d="M2 4.5V13h12V5.5H7.5L6 3.5H2.5a.5.5 0 0 0-.5.5Z" />`,
  ),
  comfortable: icon(
    literal`<rect x="2" y="2.5" width="12" height="4.4" rx="1" /><rect x="2" y="9.1" width="12" height="4.4" rx="1" />`,
  ),
  compact: icon(literal`<path d="M2 3.5h12M2 6.5h12M2 9.5h12m-12 3h12" />`),
  help: stateIcons.unknown,
  fold: icon(literal`<path d="m5 2.5 3 3 3-3M5 13.5l3-3 3 3M2.5 8h11" />`),
  unfold: icon(literal`<path d="m5 4.5 3-3 3 3m-6 7 3 3 3-3M2.5 8h11" />`),
  follow: icon(literal`<path d="m4 3 4 4 4-4M4 8.5l4 4 4-4" />`),
  image: icon(
    literal`<rect x="1.5" y="2.5" width="13" height="11" rx="1.5" /><circle cx="5.5" cy="6.3" r="1.1" /><path d="m2 12 4-3.5 2.5 2L11 7.5l3.4 3.5" />`,
  ),
  list: icon(
    literal`<path d="M6 3.5h8M6 8h8M6 12.5h8M2.5 3.5h.1m-.1 4.5h.1m-.1 4.5h.1" />`,
  ),
  textSize: icon(
    literal`<path d="m1.5 12.5 3.4-9 3.4 9M2.7 9.5h4.4m2.6 3 2.3-6 2.3 6m-3.8-2h3" />`,
  ),
  fullWindow: icon(
    literal`<path d="M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10" />`,
  ),
  more: icon(
    literal`<path d="M3.5 8h.1M8 8h.1m4.4 0h.1" stroke-width="2.4" />`,
  ),
  minus: icon(literal`<path d="M3 8h10" />`),
  critical: icon(
    literal`<circle cx="3.5" cy="12.5" r="1.7" /><circle cx="12.5" cy="3.5" r="1.7" /><path d="M5.2 12.5H8v-9h2.8" />`,
  ),
  star: icon(
    literal`<path d="m8 1.9 1.9 3.9 4.2.6-3.05 3 .75 4.2L8 11.6l-3.8 2 .75-4.2-3.05-3 4.2-.6Z" />`,
  ),
  chart: icon(literal`<path d="M2 3.5h6M5 8h6M8 12.5h6" />`),
  table: icon(
    literal`<rect x="2" y="2.5" width="12" height="11" rx="1" /><path d="M2 6.3h12M2 9.9h12M6.5 6.3v7.2" />`,
  ),
  file: icon(literal`<path d="M4 1.8h5l3.5 3.5v9H4Zm5 0v3.5h3.5" />`),
  archive: icon(
    literal`<path d="M2 2.5h12v3.2H2Zm1 3.2v7.8h10V5.7M6.5 8.5h3" />`,
  ),
  braces: icon(
    literal`<path d="M6 2.5c-2 0-2 1-2 2.500s0 2.500-1.500 3c1.500.5 1.500 1.500 1.500 3s0 2.500 2 2.500m4-11c2 0 2 1 2 2.500s0 2.500 1.500 3c-1.500.5-1.500 1.500-1.500 3s0 2.500-2 2.500" />`,
  ),
  page: icon(
    literal`<rect x="1.5" y="2.5" width="13" height="11" rx="1.5" /><path d="M1.500 6h13M4 4.300h.1m1.900 0h.1" />`,
  ),
} as const;
