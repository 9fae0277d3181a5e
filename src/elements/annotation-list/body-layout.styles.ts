import { css, unsafeCSS } from "lit";

/*
 * The part of Basscss 8 that Buildkite lets annotations use, written for a shadow root.
 * `sm-`, `md-` and `lg-` follow the width of the list rather than that of the page, since
 * a portal gives it a part of the page alone.
 */

/** Basscss's scale, from 0 to 4. */
const SPACES = ["0", "0.5rem", "1rem", "2rem", "4rem"];

const SIDES: Readonly<Record<string, readonly string[]>> = {
  "": [""],
  t: ["-top"],
  r: ["-right"],
  b: ["-bottom"],
  l: ["-left"],
  x: ["-left", "-right"],
  y: ["-top", "-bottom"],
};

const WIDTHS: Readonly<Record<string, string>> = {
  sm: "40em",
  md: "52em",
  lg: "64em",
};

function spaces(letter: string, property: string): string {
  return Object.entries(SIDES)
    .flatMap(([side, ends]) =>
      SPACES.map((space, at) => {
        const declarations = ends.map((end) => `${property}${end}: ${space};`);
        return `.body .${letter}${side}${at} { ${declarations.join(" ")} }\n`;
      }),
    )
    .join("");
}

const pulls = SPACES.slice(1)
  .map((space, at) => `.body .mxn${at + 1} { margin-inline: -${space}; }\n`)
  .join("");

function columns(prefix: string): string {
  const twelfths = Array.from({ length: 12 }, (_, at) => {
    const width = Math.round(((at + 1) / 12) * 1e6) / 1e4;
    return `.body .${prefix}col-${at + 1} { inline-size: ${width}%; }`;
  });
  return `
.body .${prefix}col { float: left; }
.body .${prefix}col-right { float: right; }
.body .${prefix}flex { display: flex; }
${twelfths.join("\n")}`;
}

const responsive = Object.entries(WIDTHS)
  .map(
    ([name, width]) =>
      `@container annotations (min-width: ${width}) {${columns(`${name}-`)}}`,
  )
  .join("\n");

const ALIGNMENTS = ["start", "end", "center", "baseline", "stretch"];
const DISTRIBUTIONS = [
  "start",
  "end",
  "center",
  "between",
  "around",
  "stretch",
];

const flex = [
  ...ALIGNMENTS.flatMap((name) => [
    `.body .items-${name} { align-items: ${flexed(name)}; }`,
    `.body .self-${name} { align-self: ${flexed(name)}; }`,
  ]),
  ...DISTRIBUTIONS.flatMap((name) => [
    `.body .justify-${name} { justify-content: ${flexed(name)}; }`,
    `.body .content-${name} { align-content: ${flexed(name)}; }`,
  ]),
  ...[0, 1, 2, 3].map((at) => `.body .order-${at} { order: ${at}; }`),
].join("\n");

function flexed(name: string): string {
  if (name === "start" || name === "end") return `flex-${name}`;
  return name === "between" || name === "around" ? `space-${name}` : name;
}

export const bodyLayoutStyles = [
  unsafeCSS(
    spaces("m", "margin") +
      spaces("p", "padding") +
      pulls +
      columns("") +
      responsive +
      flex,
  ),
  css`
    .body .clearfix::after {
      display: table;
      clear: both;
      content: "";
    }

    .body .flex-column {
      flex-direction: column;
    }

    .body .flex-wrap {
      flex-wrap: wrap;
    }

    .body .flex-auto {
      flex: 1 1 auto;
      min-inline-size: 0;
    }

    .body .flex-none {
      flex: none;
    }

    .body .order-last {
      order: 99999;
    }

    .body .left {
      float: left;
    }

    .body .right {
      float: right;
    }

    .body .inline {
      display: inline;
    }

    .body .block {
      display: block;
    }

    .body .inline-block {
      display: inline-block;
    }

    .body .table:not(table) {
      display: table;
    }

    .body .table-cell {
      display: table-cell;
    }

    .body .overflow-hidden {
      overflow: hidden;
    }

    .body .overflow-scroll,
    .body .overflow-auto {
      overflow: auto;
    }

    .body .fit {
      max-inline-size: 100%;
    }

    .body .max-width-1 {
      max-inline-size: 24rem;
    }

    .body .max-width-2 {
      max-inline-size: 32rem;
    }

    .body .max-width-3 {
      max-inline-size: 48rem;
    }

    .body .max-width-4 {
      max-inline-size: 64rem;
    }

    .body .align-baseline {
      vertical-align: baseline;
    }

    .body .align-top {
      vertical-align: top;
    }

    .body .align-middle {
      vertical-align: middle;
    }

    .body .align-bottom {
      vertical-align: bottom;
    }
  `,
];
