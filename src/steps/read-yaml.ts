import type { StepsProblem } from "./types.js";

/**
 * Bytes. The longest pipelines that are generated have some hundred kilobytes; beyond
 * this, reading would hold up the page.
 */
export const MAX_BYTES = 512 * 1024;

/**
 * How many tokens may be open at once. A pipeline has some twenty; the parser recurses
 * into each, and a browser's tab does not survive an overflow inside of it.
 */
const MAX_DEPTH = 200;

/** Settings shared by hundreds of steps are ordinary; finding the anchors takes the square. */
const MAX_ALIASES = 5_000;

export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: StepsProblem };

/**
 * Reads YAML from outside into plain values, in which an alias is the same object as its
 * anchor, and `<<` an ordinary key: nothing is copied, so nothing can multiply. The parser
 * comes when it is first needed, so that only who looks at steps pays for it.
 */
export async function readYaml(text: string): Promise<YamlResult> {
  const bytes = new Blob([text]).size;
  if (bytes > MAX_BYTES)
    return failed({ kind: "too-large", bytes, limit: MAX_BYTES });
  const { Composer, Lexer, LineCounter, Parser } = await import("yaml");
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return failed({ kind: "too-deep" });
    if (lexeme.startsWith("*") && ++aliases > MAX_ALIASES)
      return failed({ kind: "too-many-aliases" });
  }
  tokens.push(...parser.end());
  try {
    const composer = new Composer({
      merge: false,
      // As Buildkite does, which takes the last.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const [document] = composer.compose(tokens);
    const error = document?.errors[0];
    if (error) {
      const { line } = lines.linePos(error.pos[0]);
      return failed({ kind: "not-yaml", line, details: error.message });
    }
    const value: unknown = document?.toJS({ maxAliasCount: -1 });
    return { ok: true, value };
  } catch (error) {
    // An alias without its anchor is found only here.
    const details = error instanceof Error ? error.message : String(error);
    return failed({ kind: "not-yaml", line: undefined, details });
  }
}

function failed(problem: StepsProblem): YamlResult {
  return { ok: false, problem };
}
