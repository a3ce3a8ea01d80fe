import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** A method that was handed on without its object is bound to it where it is handed on. */
export function bindIdeas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const method = fault.function;
  if (method?.node.type !== "method_definition" || !/\bthis\b/.test(fault.statement.text)) return [];
  const handed = code.mentions(method.name).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode
      .descendantsOfType("member_expression")
      .filter((node) => field(node, "property")?.text === method.name && isHandedOn(node))
      .map((node) => ({ file, node }));
  });
  if (handed.length === 0 || handed.length > 3) return [];
  const isBoundElsewhere = code.mentions(".bind(").some((path) => code.file(path)?.isTest === false);
  const [first] = handed;
  return [
    {
      name: "method_keeps_its_object",
      sentence: "The request is answered by the method of its object",
      cause: `\`${method.name}\` was handed on without its object, so \`this\` is undefined in it.`,
      explanation: "Binds the method to its object where it is handed on.",
      edits: handed.map(({ file, node }) => ({
        ...replaceNode(file, node, `${node.text}.bind(${field(node, "object")?.text ?? "this"})`),
        part: "fix",
      })),
      basis: isBoundElsewhere ? "house" : "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: {
        path: first?.file.path ?? method.path,
        line: first ? startLineOf(first.node) : method.startLine,
      },
    },
  ];
}

/** Passed as an argument, not called. */
function isHandedOn(node: Node): boolean {
  const object = field(node, "object");
  return (
    node.parent?.type === "arguments" &&
    object !== null &&
    /^(?:identifier|member_expression|this)$/.test(object.type)
  );
}
