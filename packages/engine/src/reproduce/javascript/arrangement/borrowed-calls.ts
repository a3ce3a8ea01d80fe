import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { CallSite, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { field } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import { stemOf, type TestStyle } from "../test-style.ts";
import { runsAtOnce } from "./entries.ts";
import { plainText } from "./plain-text.ts";
import { wholeModule } from "./reach.ts";
import { type Slice, sliceFor } from "./slice.ts";
import { isSwapped, type Swapping } from "./swapped.ts";
import { type Surroundings, surroundingsOf } from "./written-call.ts";

/** A call as a test or a program of the project makes it, with all that it needs. */
export interface BorrowedCall {
  readonly node: Node;
  /** The file that it stands in. */
  readonly home: string;
  /** `service.close`, `new Service` */
  readonly callee: string;
  readonly given: readonly string[];
  readonly surroundings: Surroundings;
  readonly slice: Slice;
  readonly isTest: boolean;
}

const MOST_SITES = 5;
const MOST_LOOKED_AT = 60;

/** Calls of a function under each name that the project has for it: importers choose that of a whole module. */
export function callsOfFunction(
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
  swapping: Swapping | null = null,
): BorrowedCall[] {
  const names = new Set(symbol.name.startsWith("<") ? [] : [symbol.name]);
  if (wholeModule(project, symbol)) {
    for (const { path } of [...project.testFiles, ...project.files]) {
      if (!project.code.importsOf(path).includes(symbol.path)) continue;
      const stem =
        stemOf(symbol.path) === "index" ? posix.basename(posix.dirname(symbol.path)) : stemOf(symbol.path);
      for (const { module, imported, local } of project.code.symbolsOf(path)?.imports ?? [])
        if (
          local &&
          (imported === "default" || imported === null || imported === "*") &&
          module.includes(stem)
        )
          names.add(local);
    }
  }
  return [...names]
    .slice(0, 3)
    .flatMap((name) => borrowedCalls(project, style, name, symbol.path, () => true, swapping));
}

/**
 * Calls of a name that stand where everything they need can be taken along: tests first, programs after them. With
 * `swapping` only those in which something is swapped.
 */
export function borrowedCalls(
  project: JavascriptProject,
  style: TestStyle,
  name: string,
  home: string,
  mayCopy: (file: SourceFile, statement: Node) => boolean = () => true,
  swapping: Swapping | null = null,
): BorrowedCall[] {
  const { code } = project;
  const rank = (site: CallSite) =>
    (code.file(site.path)?.isTest ? 0 : 2) + (code.importsOf(site.path).includes(home) ? 0 : 1);
  const sites = code
    .callsOf(name)
    .filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path) && (path !== home || code.file(path)?.isTest))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, MOST_LOOKED_AT);
  const found = new Map<string, BorrowedCall>();
  for (const site of sites) {
    if (found.size >= MOST_SITES) break;
    const made = borrowed(project, style, site, mayCopy, swapping);
    if (made) found.set(`${made.callee}(${made.given.join()})${made.surroundings.key}`, made);
  }
  return [...found.values()];
}

function borrowed(
  project: JavascriptProject,
  style: TestStyle,
  { path, node }: CallSite,
  mayCopy: (file: SourceFile, statement: Node) => boolean,
  swapping: Swapping | null,
): BorrowedCall | null {
  const file = project.code.file(path);
  const callee = field(node, "function") ?? field(node, "constructor");
  if (!file || !callee || node.text.length > 2_000) return null;
  const isEntry = file.isTest || runsAtOnce(file);
  const sliced = sliceFor(file, node, {
    isGivenOut: (name) => !isEntry && exportedAs(project.code, path, name) !== null,
    mayCopy: (statement) => (file.isTest || isEntry) && mayCopy(file, statement),
    known: new Set(),
  });
  if ("obstacle" in sliced) return null;
  const swaps = swapping?.swapsIn(file) ?? [];
  if (swapping && !isSwapped(sliced.slice, node, swaps)) return null;
  const given = (field(node, "arguments")?.namedChildren ?? [])
    .filter((child) => child.type !== "comment")
    .map((child) => (isTripwire(child) ? "() => {}" : plainText(child, style.isTypeScript, swaps)));
  const made = plainText(callee, style.isTypeScript, swaps);
  return {
    node,
    home: path,
    callee: node.type === "new_expression" ? `new ${made}` : made,
    given,
    surroundings: surroundingsOf(project, style, sliced.slice, {}, swaps),
    slice: sliced.slice,
    isTest: file.isTest,
  };
}

const FAILS = /^(?:(?:assert|t|chai\.assert|expect)\.(?:fail|unreachable)|fail|assert\.ifError)$/;
const FORBIDDEN = /never|unexpected|unreachable|must not|should ?n[o']t|should not|not (?:be|to be) called/i;

/**
 * `assert.fail`, `() => { throw new Error("must not be called") }`: what a test gives to say that nobody calls it. With other
 * values it is called, and the test would fail over that.
 */
function isTripwire(argument: Node): boolean {
  if (FAILS.test(argument.text)) return true;
  if (!/^(?:arrow_function|function_expression)$/.test(argument.type)) return false;
  const body = field(argument, "body");
  const only = body?.type === "statement_block" ? body.namedChildren : body ? [body] : [];
  const [doing, ...others] = only;
  const done = doing?.type === "expression_statement" ? doing.firstNamedChild : doing;
  if (!done || others.length > 0) return false;
  if (done.type === "throw_statement") return FORBIDDEN.test(done.text);
  return done.type === "call_expression" && FAILS.test(field(done, "function")?.text ?? "");
}
