import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { givenStatus } from "./status.ts";

const MOST_BASES = 4;

/**
 * Statuses that the code which hears of a failure goes on to: what fails on a line inside of a `catch` is followed by what is
 * thrown or answered behind it, such as 502 for a service that cannot be reached.
 */
export function statusesBehindCatch(code: CodeIndex, path: string, line: number): number[] {
  const file = code.file(path);
  const clause = file?.tree.rootNode
    .descendantsOfType(["catch_clause", "arrow_function", "function_expression"])
    .findLast(
      (node) =>
        startLineOf(node) <= line &&
        line <= endLineOf(node) &&
        (node.type === "catch_clause" || isHandedToCatch(node)),
    );
  const ways = (
    clause?.descendantsOfType(["throw_statement", "expression_statement", "return_statement"]) ?? []
  )
    .filter((node) => startLineOf(node) > line)
    // What stands in a branch of its own is for another kind of failure.
    .filter((node) => isOnTheWayOut(node, clause));
  return ways.flatMap((node) => givenStatus(code, path, node) ?? thrownStatus(code, path, node) ?? []);
}

/** `load().catch((error) => { … })`. */
function isHandedToCatch(callback: Node): boolean {
  const call = callback.parent?.type === "arguments" ? callback.parent.parent : null;
  return call !== null && lastNameOf(field(call, "function") ?? call) === "catch";
}

function isOnTheWayOut(node: Node, clause: Node | undefined): boolean {
  for (let current = node.parent; current && current.id !== clause?.id; current = current.parent)
    if (current.type === "if_statement" || isFunctionNode(current)) return false;
  return true;
}

/** `throw new SupplierError(…)`, by what the error handler answers to errors of this class. */
function thrownStatus(code: CodeIndex, path: string, statement: Node): number | null {
  const made = statement.type === "throw_statement" ? statement.firstNamedChild : null;
  const callee = made?.type === "new_expression" ? field(made, "constructor") : null;
  let name = callee ? lastNameOf(callee) : null;
  let home = path;
  for (let step = 0; name !== null && step < MOST_BASES; step += 1) {
    const status = handledStatus(code, name);
    if (status !== null) return status;
    const found = code.resolve(home, name);
    const definition = found && code.symbolsOf(found.path)?.classes.find((one) => one.name === found.name);
    home = found?.path ?? home;
    name = definition?.bases[0] ?? null;
  }
  return null;
}

/** What stands behind `error instanceof Name` where it answers with a status. */
function handledStatus(code: CodeIndex, name: string): number | null {
  const asked = new RegExp(`instanceof\\s+(?:\\w+\\.)*${name}\\b|\\.name\\s*===?\\s*["'\`]${name}["'\`]`);
  for (const path of code.mentions(name)) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const check of file.tree.rootNode.descendantsOfType("if_statement")) {
      const condition = field(check, "condition");
      if (!condition || !asked.test(condition.text)) continue;
      const isDenied = /^\(\s*!/.test(condition.text);
      const ways = isDenied ? followers(check) : [field(check, "consequence")];
      for (const way of ways) {
        const status = way && givenStatus(code, path, way);
        if (status) return status;
      }
    }
  }
  return null;
}

function followers(statement: Node): Node[] {
  const found: Node[] = [];
  for (let next = statement.nextNamedSibling; next; next = next.nextNamedSibling) found.push(next);
  return found;
}
