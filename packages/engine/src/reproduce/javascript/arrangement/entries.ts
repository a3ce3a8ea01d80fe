import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { relocated } from "./borrow-imports.ts";
import { freeNames, meaningOf } from "./names.ts";
import { quietText } from "./plain-text.ts";
import { sliceFor } from "./slice.ts";
import { surroundingsOf, type WrittenCall } from "./written-call.ts";

/** A frame of the project with its file, outermost first. */
export interface OwnFrame {
  readonly frame: MappedFrame;
  readonly file: SourceFile;
  readonly line: number;
  /** Innermost function around the line; null at module level. */
  readonly symbol: FunctionSymbol | null;
}

/** The frames of the exception that surfaced which lie in the project, outermost first, tests left out. */
export function ownFrames(project: JavascriptProject, frames: readonly MappedFrame[]): OwnFrame[] {
  return frames.flatMap((frame) => {
    const { path, line, fit } = frame;
    if (path === null || line === null || fit === "mismatch") return [];
    const file = project.code.file(path);
    if (!file || file.isTest) return [];
    return [{ frame, file, line, symbol: project.code.functionAt(path, line) }];
  });
}

/**
 * The call that was under way in a frame, as the code there makes it, where all that it needs stands around it: a
 * program's own beginning, a function that takes nothing. What `known` names has a value already.
 */
export function replayedCall(
  project: JavascriptProject,
  style: TestStyle,
  own: readonly OwnFrame[],
  at: number,
  known: Readonly<Record<string, string>>,
): WrittenCall | { readonly obstacle: string } {
  const outer = own[at];
  const call = outer && callUnderWay(outer, own[at + 1] ?? null);
  if (!outer || !call) return { obstacle: "the code does not tell what was called" };
  const target = closed(call, new Set(Object.keys(known)));
  if (!target) return { obstacle: "its values are known to its caller only" };
  const inner = own.slice(at + 1);
  const isEntry = runsAtOnce(outer.file);
  const onTrace = (statement: Node) =>
    inner.some(
      ({ file, line }) =>
        file.path === outer.file.path &&
        startLineOf(statement) <= line &&
        line <= statement.endPosition.row + 1,
    );
  const sliced = sliceFor(outer.file, target, {
    isGivenOut: (name) => !isEntry && exportedAs(project.code, outer.file.path, name) !== null,
    mayCopy: (statement) => !onTrace(statement),
    known: new Set(Object.keys(known)),
  });
  if ("obstacle" in sliced) return sliced;
  const used = new Set(freeNames(target).map((name) => name.text));
  const values = Object.fromEntries(Object.entries(known).filter(([name]) => used.has(name)));
  const bare = target.parent?.type === "await_expression" ? target.parent : target;
  const text = quietText(bare, style.isTypeScript);
  return {
    text: (testPath) => relocated(text, outer.file.path, testPath),
    isAsync: true,
    trust: "replayed",
    surroundings: surroundingsOf(project, style, sliced.slice, values),
  };
}

/** The call at which a frame stands: V8 points at the name that is called. */
export function callUnderWay({ file, frame, line }: OwnFrame, next: OwnFrame | null): Node | null {
  const column = frame.frame.column ?? null;
  const wanted = next?.symbol?.name ?? null;
  const root = file.tree.rootNode;
  if (column !== null) {
    const leaf = root.descendantForPosition({ row: line - 1, column: column - 1 });
    for (let node: Node | null = leaf; node && startLineOf(node) >= line - 3; node = node.parent) {
      if (isFunctionNode(node) || /_statement$|_declaration$/.test(node.type)) break;
      if (isCalling(node)) return node;
    }
  }
  const calls = root
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const named = calls.filter((node) => lastNameOf(calleeOf(node) ?? node) === wanted);
  return named.at(-1) ?? null;
}

function isCalling(node: Node): boolean {
  return node.type === "call_expression" || node.type === "new_expression";
}

function calleeOf(call: Node): Node | null {
  return field(call, "function") ?? field(call, "constructor");
}

/** The smallest piece of code around a call whose names all mean something outside of functions that are given values. */
function closed(call: Node, known: ReadonlySet<string>): Node | null {
  let target = call;
  for (let count = 0; count < 8; count++) {
    const open = freeNames(target)
      .filter((name) => !known.has(name.text))
      .map(meaningOf)
      .find((meaning) => meaning?.kind === "parameter" || meaning?.kind === "inner");
    if (!open) return target;
    if (open.kind === "inner") {
      if (open.node.type === "catch_clause") return null;
      target = open.node;
    } else if (open.kind === "parameter") {
      // A function that is handed to another one in place: what it is handed to is the piece of code.
      const handed = open.of.parent?.type === "arguments" ? open.of.parent.parent : null;
      if (!handed || !isCalling(handed)) return null;
      target = handed;
    }
  }
  return null;
}

/** Whether a file does something as soon as it is loaded, so that no test can import it for its names. */
export function runsAtOnce(file: SourceFile): boolean {
  return file.tree.rootNode.namedChildren.some((statement) => {
    if (/^(?:for_statement|for_in_statement|while_statement|try_statement)$/.test(statement.type))
      return true;
    if (isListening(statement)) return true;
    if (statement.type === "lexical_declaration" || statement.type === "variable_declaration")
      return statement
        .descendantsOfType("await_expression")
        .some((node) => ancestorOfType(node, ["arrow_function", "function_expression"], statement) === null);
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const bare = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
    if (bare?.type !== "call_expression") return false;
    const callee = calleeOf(bare)?.text ?? "";
    if (/\.(?:listen|start|run|boot|bootstrap|serve)$/.test(callee)) return true;
    return !/^(?:require|import|dotenv\.config|config|Object\.\w+|app\.\w+|router\.\w+|\w+\.(?:use|get|post|put|patch|delete|register|addHook|setErrorHandler|set|on|route))$/.test(
      callee,
    );
  });
}

/** `const server = app.listen(3000)`, `export const server = serve(…)`, `module.exports = app.listen(3000)`. */
function isListening(statement: Node): boolean {
  const inner =
    statement.type === "export_statement"
      ? (field(statement, "declaration") ?? field(statement, "value"))
      : statement;
  const nodes = !inner
    ? []
    : /^(?:lexical|variable)_declaration$/.test(inner.type)
      ? inner.namedChildren.map((node) => field(node, "value"))
      : inner.type === "expression_statement"
        ? [field(inner.firstNamedChild ?? inner, "right")]
        : [inner];
  return nodes.some((node) => {
    const bare = node?.type === "await_expression" ? node.firstNamedChild : node;
    if (bare?.type !== "call_expression") return false;
    const callee = calleeOf(bare);
    const isMember = callee?.type === "member_expression" && lastNameOf(callee) === "listen";
    return isMember || callee?.text === "serve";
  });
}
