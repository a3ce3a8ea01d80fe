import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { type FailingNode, type FailingStatement, nodesOnLine } from "../failing-node.ts";

/** What web frameworks and Node say when something else is handed over for a function to be called later. */
const NO_FUNCTION =
  /argument handler must be a function|requires a (?:callback|middleware) function|middleware must be a function|`middleware` must be a function|[Mm]issing handler function for|[Pp]lugin must be a function|must be of type function\. Received|(?:listener|callback|handler) must be a function/;

/** Whether an error is about a function that was handed over and is none. */
export function isHandedFunction(message: string): boolean {
  return NO_FUNCTION.test(message);
}

/** The argument that should have been a function: the one that is not known to be one. Null for other errors. */
export function handedAsFunction(code: CodeIndex, given: FailingStatement): FailingNode | null {
  if (!isHandedFunction(given.message)) return null;
  const calls = nodesOnLine(given, ["call_expression"]);
  const pointed = calls.filter((node) => isPointedAt(node, given));
  for (const call of pointed.length > 0 ? pointed : calls) {
    const doubtful = (field(call, "arguments")?.namedChildren ?? []).filter((node) =>
      isDoubtful(code, given.file.path, node),
    );
    const [only] = doubtful;
    if (only && doubtful.length === 1) return failingNode(only, given.message);
  }
  return null;
}

function isPointedAt(call: Node, { line, frame }: FailingStatement): boolean {
  const callee = field(call, "function");
  const at = (callee && field(callee, "property")) ?? callee ?? call;
  return at.startPosition.row + 1 === line && at.startPosition.column + 1 === frame.column;
}

function failingNode(node: Node, message: string): FailingNode {
  const object = node.type === "member_expression" ? field(node, "object") : null;
  const name = field(node, "property")?.text;
  if (object && name)
    return { node: object, members: [{ kind: "attribute", name }], fault: "missing_member" };
  const isNothing = node.type === "call_expression" && /undefined|null/i.test(message);
  return { node, members: [], fault: isNothing ? "nothing" : "unexpected" };
}

/** An argument that is no function as it stands, and not known to name one. */
function isDoubtful(code: CodeIndex, path: string, node: Node): boolean {
  if (isFunctionNode(node)) return false;
  if (node.type === "identifier") {
    const found = code.resolve(path, node.text);
    return !(found?.node && isFunctionValue(found.node));
  }
  if (node.type === "member_expression") {
    const object = field(node, "object");
    const name = field(node, "property")?.text;
    const module = object?.type === "identifier" ? code.resolve(path, object.text) : null;
    const root = module?.node === null ? code.file(module.path)?.tree.rootNode : undefined;
    return !(root && exportsOf(root).some(({ exported }) => exported === name));
  }
  return (
    node.type === "call_expression" &&
    !/^(?:express|cors|helmet|morgan|compression|multer|session)\b/.test(node.text)
  );
}

function isFunctionValue(node: Node): boolean {
  const value = node.type === "variable_declarator" ? field(node, "value") : node;
  return value !== null && (isFunctionNode(value) || value.type === "call_expression");
}
