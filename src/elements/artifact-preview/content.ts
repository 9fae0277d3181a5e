import type { LogLine, PictureSize } from "../../log/core/log-text.js";
import type { Table } from "./read-table.js";
import type { TestReport } from "./test-report.js";

/** Lines of a text, as they are shown. */
export interface TextLines {
  readonly count: number;
  /** With colours, where the text has the escape sequences of a terminal. */
  at(line: number): string | LogLine;
}

/** Why a file is shown as text in spite of its name. */
export type TextNotice =
  | { readonly reason: "invalidJson"; readonly details: string }
  | { readonly reason: "deepJson" | "invalidXml" | "entities" | "multiplies" };

/** What a file's bytes turned out to be. */
export type Content =
  | { readonly kind: "empty" | "binary" | "too-many-pixels" }
  | {
      readonly kind: "image";
      /** A `data:` URL, which more policies allow than `blob:`. */
      readonly src: string;
      /** Of a drawing that has no size of its own: `undefined`. */
      readonly pixels: PictureSize | undefined;
      readonly size: number;
      readonly lines: TextLines | undefined;
    }
  | {
      readonly kind: "text";
      readonly lines: TextLines;
      readonly notice: TextNotice | undefined;
    }
  | {
      readonly kind: "json";
      readonly value: unknown;
      readonly lines: TextLines;
    }
  | {
      readonly kind: "page";
      /** The page without what it could run or load. */
      readonly document: string;
      readonly lines: TextLines;
    }
  | {
      readonly kind: "tests";
      readonly report: TestReport;
      readonly lines: TextLines;
    }
  | {
      readonly kind: "table";
      readonly table: Table;
      readonly lines: TextLines;
    };
