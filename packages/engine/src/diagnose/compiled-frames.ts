import type { Frame } from "@bugstack/event";
import type { CodeIndex, FunctionSymbol } from "../code/code-index.ts";
import { isCompiledPath } from "../code/compiled-path.ts";
import type { FrameFit } from "./frame-fit.ts";
import { framePaths, sharedSuffix } from "./frame-paths.ts";

const COMPILED = /\.[cm]?js$/;
const MOST_CANDIDATES = 20;
/** How much of a source line its compiled form has to hold: the rest are types. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;

/**
 * Finds the source of a frame that names compiled output: `dist/routes/plots.js` was written as `src/routes/plots.ts`.
 * Without a source map the line is told by its text, as it stands once types are taken away, in the function of that
 * name. Null where no line, or more than one, could have become this one.
 */
export function sourceOfCompiled(
  frame: Frame,
  code: CodeIndex,
): ({ readonly path: string } & FrameFit) | null {
  const compiled = tokensOf(withoutInterop(frame.contextLine ?? ""));
  if (compiled.filter((token) => /^[\w$]{2,}$/.test(token)).length < LEAST_WORDS) return null;
  const found = candidates(frame, code).flatMap((path) =>
    linesOf(path, frame, compiled, code).map((line) => ({ path, line })),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  return {
    ...only,
    fit: "moved",
    function: code.functionAt(only.path, only.line)?.qualifiedName ?? null,
  };
}

/** Files that a compiled file may have been written from: the same name, and as much of the folders as any shares. */
function candidates(frame: Frame, code: CodeIndex): readonly string[] {
  const scored = new Map<string, number>();
  for (const { parts, isInstalled } of framePaths(frame)) {
    if (isInstalled || !isCompiledPath(parts.join("/"))) continue;
    const stem = (parts.at(-1) ?? "").replace(COMPILED, "");
    const sources = new RegExp(`^${stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\.[cm]?[jt]sx?$`);
    for (const path of code.paths) {
      const own = path.split("/");
      if (!sources.test(own.at(-1) ?? "") || isCompiledPath(path)) continue;
      const shared = sharedSuffix(parts.slice(0, -1), own.slice(0, -1));
      scored.set(path, Math.max(scored.get(path) ?? 0, shared));
    }
  }
  const most = Math.max(0, ...scored.values());
  return [...scored]
    .filter(([, shared]) => shared === most)
    .map(([path]) => path)
    .slice(0, MOST_CANDIDATES);
}

function linesOf(
  path: string,
  frame: Frame,
  compiled: readonly string[],
  code: CodeIndex,
): readonly number[] {
  const file = code.file(path);
  if (!file) return [];
  const hits = file.text.split("\n").flatMap((text, index) => {
    const source = tokensOf(text);
    return isSubsequence(compiled, source) && compiled.length >= source.length * LEAST_SHARE
      ? [index + 1]
      : [];
  });
  const name = frame.function
    ?.replace(/^(?:async|new) /, "")
    .replace(/ \[as [^\]]*\]$/, "")
    .split(".")
    .at(-1);
  const named = (code.symbolsOf(path)?.functions ?? []).filter((symbol) => symbol.name === name);
  const inside = hits.filter((line) => named.some((symbol) => holds(symbol, line)));
  return inside.length > 0 ? inside : named.length > 0 ? [] : hits;
}

function holds(symbol: FunctionSymbol, line: number): boolean {
  return symbol.startLine <= line && line <= symbol.endLine;
}

/** What a compiler to CommonJS makes of names that were imported: `(0, money_1.format)(x)` was `format(x)`. */
function withoutInterop(line: string): string {
  return line
    .replace(/\(0,\s*[\w$]+\.([\w$]+(?:\.[\w$]+)*)\)/g, "$1")
    .replace(/\b[\w$]+_\d+\.(?:default\.)?/g, "");
}

/** Names, numbers, texts and signs of a line, without what formatters and compilers choose: quotes, semicolons, commas. */
function tokensOf(line: string): readonly string[] {
  const plain = line.replace(/\/\/.*$|\/\*.*?\*\//g, "");
  const tokens =
    plain.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+|=>|[=!<>]=+|&&|\|\||\?\?|\?\.|[^\s\w$]/g) ?? [];
  return tokens
    .map((token) => (/^["']/.test(token) ? `"${token.slice(1, -1)}"` : token))
    .filter((token) => !/^[;,()]$/.test(token));
}

function isSubsequence(wanted: readonly string[], all: readonly string[]): boolean {
  let index = 0;
  for (const token of all) if (index < wanted.length && token === wanted[index]) index += 1;
  return index === wanted.length;
}
