import type { Frame } from "@bugstack/event";
import type { CodeIndex, FunctionSymbol } from "../code/code-index.ts";
import { field, startLineOf } from "../code/nodes.ts";
import { lineAt } from "../code/source-text.ts";
import { isTypeStripped } from "../code/stripped-types.ts";
import type { MappedFrame } from "./diagnosis.ts";

export interface FrameFit {
  readonly fit: MappedFrame["fit"];
  /** Line in the tree; null when the frame does not fit anywhere in the file. */
  readonly line: number | null;
  readonly function: string | null;
}

const MISFIT: FrameFit = { fit: "mismatch", line: null, function: null };

/** Compares a frame with one file of the tree: the text of the line, else the function around it. */
export function fitOf(frame: Frame, path: string, code: CodeIndex): FrameFit {
  const file = code.file(path);
  if (!file || frame.line === null) return MISFIT;
  const isPython = file.language === "python";
  const found = lineAt(file.text, frame.line);
  const around = enclosingScopes(code, path, frame.line);
  const sameFunction = !isPython || namesFunction(frame.function, around);
  const name = code.functionAt(path, frame.line)?.qualifiedName ?? null;
  const context = comparable(frame.contextLine ?? "");
  if (context === "") {
    const fits = found !== null && (isPython ? sameFunction : namesFunctionLoosely(frame.function, around));
    return fits ? { fit: "unknown", line: frame.line, function: name } : MISFIT;
  }
  const isPrinted = found !== null && isTypeStripped(found.trim(), (frame.contextLine ?? "").trim());
  if (found !== null && (sameText(found, context) || (isPrinted && !isPython)) && sameFunction) {
    return { fit: "exact", line: frame.line, function: name };
  }
  const moved = lineInFunction(frame, path, code, context);
  return moved === null
    ? MISFIT
    : { fit: "moved", line: moved, function: code.functionAt(path, moved)?.qualifiedName ?? null };
}

interface Scope {
  readonly name: string;
  /** On its `def` or `class` line and in its parameters, code of the scope outside runs too. */
  readonly isHeader: boolean;
}

/** The functions and classes around a line, innermost first. */
function enclosingScopes(code: CodeIndex, path: string, line: number): Scope[] {
  const symbols = code.symbolsOf(path);
  if (!symbols) return [];
  return [...symbols.functions, ...symbols.classes]
    .filter((symbol) => symbol.startLine <= line && line <= symbol.endLine)
    .toSorted((a, b) => b.startLine - a.startLine || a.endLine - b.endLine)
    .map((symbol) => {
      const body = field(symbol.node, "body");
      const bodyLine = body ? startLineOf(body) : symbol.startLine;
      return { name: symbol.name, isHeader: line < bodyLine || bodyLine === symbol.startLine };
    });
}

/** `<lambda>`, `<listcomp>` and the like run inside any function. */
function namesFunction(written: string | null, scopes: readonly Scope[]): boolean {
  const name = lastPart(written);
  if (name === null || /^<(?!module>)/.test(name)) return true;
  const body = scopes.findIndex((scope) => !scope.isHeader);
  const possible = body < 0 ? scopes : scopes.slice(0, body + 1);
  return name === "<module>" ? body < 0 : possible.some((scope) => scope.name === name);
}

/** V8 names functions by how they were called; only a name that the file does not know at all speaks against a frame. */
function namesFunctionLoosely(written: string | null, scopes: readonly Scope[]): boolean {
  const name = lastPart(written);
  const around = scopes.map((scope) => scope.name);
  return (
    name === null ||
    name.startsWith("<") ||
    around.includes(name) ||
    // A function without a name is named by who calls it: `Timeout._onTimeout`.
    around[0] === "<anonymous>" ||
    around.length === 0
  );
}

/** `get` of `Store.get`, `async Store.get [as fetch]`, `new Store`, `get lead`, `outer.<locals>.get`. */
function lastPart(written: string | null): string | null {
  const plain = written
    ?.replace(/^(?:(?:async|new|get|set) )+/, "")
    .replace(/ \[as [^\]]*\]$/, "")
    .split(".")
    .at(-1);
  // SDKs of Sentry write a question mark for a function without a name.
  return plain && plain !== "?" ? plain : null;
}

/** Nearest line with the same text in a function of the same name; in the whole file for module code. */
function lineInFunction(frame: Frame, path: string, code: CodeIndex, context: string): number | null {
  const file = code.file(path);
  if (!file) return null;
  const name = lastPart(frame.function);
  const wholeFile = name === null || name.startsWith("<");
  // A word such as `return` or `)` stands everywhere and proves nothing.
  if (context.replace(/\W/g, "").length < (wholeFile ? 10 : 4)) return null;
  const functions = wholeFile
    ? []
    : (code.symbolsOf(path)?.functions ?? []).filter((symbol) => symbol.name === name);
  const near = frame.line ?? 0;
  const hits = file.text
    .split("\n")
    .flatMap((text, index) => (sameText(text, context) ? [index + 1] : []))
    .filter((line) => wholeFile || functions.some((symbol) => holds(symbol, line)));
  return hits.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
}

function holds(symbol: FunctionSymbol, line: number): boolean {
  return symbol.startLine <= line && line <= symbol.endLine;
}

function comparable(line: string): string {
  return line
    .replace(/^\uFEFF/, "")
    .trim()
    .replace(/\s+/g, " ");
}

/** SDKs cut long lines: `{snip}` stands for the left-out ends, `...` or `…` for the end. */
function sameText(line: string, context: string): boolean {
  const own = comparable(line);
  if (own === context) return true;
  if (own.length < 100 || !/\{snip\}|(?:\.\.\.|…)$/.test(context)) return false;
  const pieces = context.split(/\{snip\}|(?:\.\.\.|…)$/).map((piece) => piece.trim());
  return pieces.every((piece) => own.includes(piece)) && pieces.some((piece) => piece.length >= 40);
}
