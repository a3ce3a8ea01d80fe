import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import { calleesOf, enclosingClass } from "../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../investigation.ts";
import type { Scope } from "./scope.ts";

/** A frame of the project, and the place in it that led to the next one. */
export interface Entering {
  readonly scope: Scope;
  /** The function that was entered, and its frame. */
  readonly entered: FunctionSymbol;
  readonly frame: MappedFrame;
  /** The expression that entered it. */
  readonly use: Node;
}

const NAMELESS = /^<(?:listcomp|setcomp|dictcomp|genexpr|lambda)>$/;

/** Where functions of the project entered each other on the way to the error, the outermost first. */
export function enterings({ frames, code }: Investigation): Entering[] {
  const found: Entering[] = [];
  for (const exception of new Set(frames.map((one) => one.exception))) {
    const own = frames.filter(
      (one) =>
        one.exception === exception &&
        one.path?.endsWith(".py") &&
        one.line !== null &&
        one.fit !== "mismatch" &&
        code.file(one.path)?.isTest === false &&
        !NAMELESS.test(one.frame.function ?? ""),
    );
    let scope: Scope | null = null;
    for (const [index, frame] of own.entries()) {
      const symbol = frame.path && frame.line ? code.functionAt(frame.path, frame.line) : null;
      const previous = scope;
      const call: Node | null = previous && symbol && callAt(code, previous, symbol);
      if (previous && symbol && call) found.push({ scope: previous, entered: symbol, frame, use: call });
      const isAgain = previous !== null && symbol?.node.id === previous.definition?.id;
      if (!isAgain)
        scope = scopeOfFrame(code, frame, symbol, index, previous && call ? { scope: previous, call } : null);
    }
  }
  return found;
}

function scopeOfFrame(
  code: Investigation["code"],
  frame: MappedFrame,
  symbol: FunctionSymbol | null,
  order: number,
  caller: Scope["caller"],
): Scope | null {
  const file = frame.path === null ? null : code.file(frame.path);
  if (!file || frame.path === null || frame.line === null) return null;
  const base = { path: frame.path, frame, caller, order };
  if (symbol) {
    const root = field(symbol.node, "body") ?? symbol.node;
    return { ...base, key: `${frame.path}#${symbol.node.startIndex}`, definition: symbol.node, root };
  }
  if (frame.frame.function !== "<module>") return null;
  const top = file.tree.rootNode;
  return { ...base, key: `${frame.path}#module`, definition: null, root: runPart(top, frame.line) ?? top };
}

/** The block behind `if __name__ == "__main__":`, where the line stands in it. */
function runPart(top: Node, line: number): Node | null {
  const guard = top.namedChildren.find(
    (one) =>
      one.type === "if_statement" &&
      /__name__/.test(field(one, "condition")?.text ?? "") &&
      startLineOf(one) < line &&
      line <= endLineOf(one),
  );
  return guard ? field(guard, "consequence") : null;
}

/** The expression of a scope's line that entered a function; null where none can be told. */
function callAt(code: Investigation["code"], scope: Scope, entered: FunctionSymbol): Node | null {
  const line = scope.frame?.line ?? 0;
  const covers = (node: Node) => startLineOf(node) <= line && line <= endLineOf(node);
  const owner = enclosingClass(code, entered.path, entered.node);
  const isMaking = owner !== null && /^__(?:init|post_init|new)__$/.test(entered.name);
  const name = isMaking ? owner.name : entered.name;
  const calls = scope.root.descendantsOfType("call").filter(covers);
  const named = calls.filter((call) => lastNameOf(field(call, "function") ?? call) === name);
  const sure = named.find((call) =>
    calleesOf(code, scope.path, call).some(({ symbol }) => symbol.node.id === entered.node.id),
  );
  const read = scope.root
    .descendantsOfType("attribute")
    .find((node) => covers(node) && field(node, "attribute")?.text === entered.name && owner !== null);
  const found = sure ?? named[0] ?? read ?? valueAt(scope.root, line);
  return found && outOfComprehension(found, scope.root);
}

/** What the statement of a line computes: for an operator or a conversion that is a function of the project. */
function valueAt(root: Node, line: number): Node | null {
  const statement = root
    .descendantsOfType(["expression_statement", "return_statement", "for_statement"])
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  if (!statement) return null;
  if (statement.type === "for_statement") {
    const right = field(statement, "right");
    return right && startLineOf(statement) === line ? right : null;
  }
  const inner = statement.firstNamedChild;
  return inner?.type === "assignment" || inner?.type === "augmented_assignment"
    ? field(inner, "right")
    : inner;
}

const LOCAL = [
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
  "lambda",
];

/** What stands around a place whose names are known in a comprehension only. */
function outOfComprehension(node: Node, root: Node): Node {
  let found = node;
  for (let outer = ancestorOfType(found, LOCAL, root); outer; outer = ancestorOfType(found, LOCAL, root)) {
    const list = outer.parent?.type === "argument_list" ? outer.parent : null;
    const call = list?.parent ?? (outer.parent?.type === "call" ? outer.parent : null);
    found = outer.type === "generator_expression" || outer.type === "lambda" ? (call ?? outer) : outer;
    if (found.id === outer.id && !outer.parent) break;
  }
  return found;
}
