import type { FunctionSymbol } from "../../../code/code-index.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { dottedName, field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { traceOrigin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsOfFunction } from "../arrangement/borrowed-calls.ts";
import type { CallLevel } from "../call-levels.ts";
import { topicOfSymbol } from "../call-test.ts";
import { vocabularyOf } from "../producer/vocabulary.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { changedCalls } from "./changed-calls.ts";
import type { Hints } from "./changed-code.ts";

const MOST_SITES = 3;
const MOST_CALLERS = 3;
const MOST_PIECES = 12;

/**
 * Calls that the project's tests make of a function, or of one that calls it, with one value changed at a time: the
 * nearest that there is to a call that works and one that does not.
 */
export function changedLevels(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
): CallLevel[] {
  const hints = hintsOf(investigation);
  for (const subject of [symbol, ...callersOf(project, symbol)]) {
    const isAsync = [subject, symbol].some(
      ({ node }) =>
        node.children.some((child) => child.type === "async") || /\bPromise\b|\.then\(/.test(node.text),
    );
    const levels = callsOfFunction(project, style, subject)
      .filter(({ isTest }) => isTest)
      .slice(0, MOST_SITES)
      .map((site) => ({
        topic: topicOfSymbol(subject),
        style,
        calls: changedCalls(site, style, hints, isAsync || site.node.parent?.type === "await_expression"),
      }));
    if (levels.length > 0) return levels;
  }
  return [];
}

/** Functions that call a function by its name, those of its own file first; else what files that import it give out. */
function callersOf(project: JavascriptProject, symbol: FunctionSymbol): FunctionSymbol[] {
  const { code } = project;
  const direct = symbol.name.startsWith("<") ? [] : directCallers(project, symbol);
  if (direct.length > 0) return direct;
  return project.files
    .filter(({ path }) => code.importsOf(path).includes(symbol.path))
    .flatMap(({ path }) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ path, name, node }) => !name.startsWith("<") && exportedAs(code, path, name, node) !== null)
    .slice(0, MOST_CALLERS);
}

function directCallers({ code }: JavascriptProject, symbol: FunctionSymbol): FunctionSymbol[] {
  const found = code
    .callsOf(symbol.name)
    .filter(({ path }) => path === symbol.path || code.importsOf(path).includes(symbol.path))
    .flatMap(({ enclosing }) => enclosing ?? [])
    .filter(
      ({ path, name, node }) =>
        code.file(path)?.isTest === false && !name.startsWith("<") && node.id !== symbol.node.id,
    )
    .toSorted((left, right) => Number(right.path === symbol.path) - Number(left.path === symbol.path));
  return [...new Map(found.map((one) => [`${one.path}:${one.qualifiedName}`, one])).values()].slice(
    0,
    MOST_CALLERS,
  );
}

/** Names that the failing line and the message speak of. */
export function hintsOf(investigation: Investigation): Hints {
  const { event, frames, code } = investigation;
  const message = event?.exceptions.at(-1)?.value ?? "";
  const last = frames.findLast(({ path }) => path !== null);
  const file = last?.path ? code.file(last.path) : null;
  const line = file && last?.line ? (file.text.split("\n")[last.line - 1] ?? "") : "";
  const failing = failingValue(investigation)?.place.node.text ?? "";
  const near = new Set(`${failing} ${line} ${message}`.match(/[A-Za-z_$][\w$]*/g) ?? []);
  return { near, message, words: vocabularyOf(code, tellingPieces(investigation)) };
}

/** The functions of the trace, those that they call, and those in which the wrong value may have been made. */
function tellingPieces(investigation: Investigation): FunctionSymbol[] {
  const { frames, code } = investigation;
  const own = frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    return symbol && code.file(symbol.path)?.isTest === false ? [symbol] : [];
  });
  const called = own.flatMap(({ path, node }) =>
    node.descendantsOfType("call_expression").flatMap((call) => {
      const name = dottedName(field(call, "function") ?? call);
      const found = name ? code.resolve(path, name) : null;
      return found
        ? (code.symbolsOf(found.path)?.functions ?? []).filter((one) => one.name === found.name)
        : [];
    }),
  );
  const made = traceOrigin(investigation).flatMap(({ places }) =>
    places.flatMap(({ path, node }) => code.functionAt(path, startLineOf(node)) ?? []),
  );
  return [...new Set([...own, ...called, ...made])].slice(0, MOST_PIECES);
}
