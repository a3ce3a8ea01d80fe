import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../code/nodes.ts";
import { isOtherKind } from "../recipes/fault/return-kind.ts";
import { guardLines } from "./sibling-guards.ts";
import { refusedStatus } from "./status.ts";
import { wordsOfName } from "./words.ts";

/** What callers of a function do, right behind the call, where it gave None. */
export interface CheckedResult {
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
  readonly place: string;
  /** What a request is answered with; null where that cannot be told. */
  readonly status: number | null;
}

/**
 * The check that other callers of a function make of what it gives, written for one more caller, which binds it to a name:
 * `if day is None: return error(…)`. "none" where nobody checks; "elsewhere" where others do, and it cannot be written here.
 */
export function checkedResult(
  code: CodeIndex,
  callee: FunctionSymbol,
  target: { readonly file: SourceFile; readonly whole: Node; readonly symbol: FunctionSymbol | null },
): CheckedResult | "none" | "elsewhere" {
  const sites = code.callsOf(callee.name).filter(({ path }) => code.file(path)?.isTest === false);
  const checks = sites.flatMap(({ path, node, enclosing }) => {
    const file = code.file(path);
    const bound = boundBy(node);
    const guard = bound && guardBehind(bound.statement, bound.name);
    return file && guard && enclosing ? [{ file, name: bound.name, scope: enclosing.node, ...guard }] : [];
  });
  if (checks.length === 0) return "none";
  const own = boundBy(target.whole);
  if (!own || !target.symbol || guardBehind(own.statement, own.name)) return own ? "none" : "elsewhere";
  for (const check of checks) {
    const { name, scope, node, condition, exit, file } = check;
    const given = exit.type === "return_statement" ? exit.firstNamedChild : null;
    if (given && isOtherKind(given, target.symbol)) continue;
    const made = guardLines(
      code,
      { file, node, condition, exit, scope },
      { file: target.file, statement: own.statement, scope: target.symbol.node },
      new Map([[name, own.name]]),
    );
    const lines = made && saidOf(made.lines, name, own.name);
    if (!lines) continue;
    return {
      lines,
      imports: made.imports,
      place: `${file.path}:${startLineOf(node)}`,
      status: refusedStatus(code, file.path, exit),
    };
  }
  return "elsewhere";
}

/** The name that a call is bound to by a statement of its own. */
function boundBy(call: Node): { readonly statement: Node; readonly name: string } | null {
  const assignment = call.parent?.type === "assignment" ? call.parent : null;
  if (!assignment) return null;
  const name = field(assignment, "left");
  const statement = assignment.parent;
  if (name?.type !== "identifier" || field(assignment, "right")?.id !== call.id) return null;
  return statement?.type === "expression_statement" ? { statement, name: name.text } : null;
}

/** `if name is None: return …` right behind a statement. */
function guardBehind(
  statement: Node,
  name: string,
): { readonly node: Node; readonly condition: Node; readonly exit: Node } | null {
  const node = statement.nextNamedSibling;
  const condition = node?.type === "if_statement" ? field(node, "condition") : null;
  const exit = node && field(node, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
  if (!node || !condition || !exit || ancestorOfType(node, ["function_definition"]) === null) return null;
  const asks = condition.text === `${name} is None` || condition.text === `not ${name}`;
  const leaves =
    /^(?:return|raise|continue)_statement$/.test(exit.type) || /^(?:\w+\.)*abort\(/.test(exit.text);
  return asks && leaves && node.childrenForFieldName("alternative").length === 0
    ? { node, condition, exit }
    : null;
}

/** Lines that speak of one thing, said of another; null where a text of them speaks of something that cannot be told. */
function saidOf(lines: readonly string[], theirs: string, mine: string): readonly string[] | null {
  const words = wordsOfName(theirs);
  if (theirs === mine) return lines;
  const texts = lines.flatMap((line) =>
    [...line.matchAll(/(["'])((?:(?!\1).)*)\1/g)].map((match) => match[2] ?? ""),
  );
  const isOfIt = texts.some((text) => words.every((word) => wordsOfName(text).includes(word)));
  if (!isOfIt) return texts.every((text) => !/\s/.test(text)) ? lines : null;
  const pattern = new RegExp(`\\b${words.join("[_ ]")}\\b`, "gi");
  return lines.map((line) =>
    line.replace(/(["'])(?:(?!\1).)*\1/g, (text) => text.replace(pattern, wordsOfName(mine).join(" "))),
  );
}
