import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../../code/nodes.ts";
import { readCall } from "../../../../code/python/calls.ts";
import type { Investigation } from "../../../../investigation.ts";
import { parameterNames } from "../../../house/sibling-forms.ts";
import { replaceNode } from "../../edits/expressions.ts";
import type { PythonFault } from "../../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../../stimuli/idea.ts";
import { areOfOneName, rootOf } from "../paths.ts";

/**
 * A call asks a thing for what nobody sets, `orders_of(request.member_number)`, where calls that take the same ask it
 * elsewhere: `loans_of(request.member.number)`.
 */
export function otherPathIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  const { exception, file, statement } = fault;
  const missing = /has no attribute '(\w+)'/.exec(exception.value)?.[1];
  if (exception.type !== "AttributeError" || missing === undefined) return null;
  const own = statement
    .descendantsOfType("attribute")
    .find((one) => field(one, "attribute")?.text === missing && one.parent?.type !== "attribute");
  const name = own && takenAs(code, own);
  const root = own && rootOf(own);
  if (!own || !name || !root || isSet(code, missing) || isReadElsewhere(code, own)) return null;
  const others = pathsGiven(code, name, root, own);
  const [first] = others;
  if (!first || others.some(({ node }) => node.text !== first.node.text)) return null;
  const places = others.slice(0, 3).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  return {
    cause: `Nobody sets \`${own.text}\`; the others ask for \`${first.node.text}\` (${places.join(", ")}).`,
    explanation: `Asks for \`${first.node.text}\`, as ${places.join(", ")} do.`,
    edits: [{ ...replaceNode(file, own, first.node.text), part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    name: "asked_for_where_its_siblings_ask",
    sentence: "What is asked for is found where it is kept",
  };
}

/** The parameter that an argument is given for; null for anything else. */
function takenAs(code: CodeIndex, node: Node): string | null {
  if (node.parent?.type === "keyword_argument") return field(node.parent, "name")?.text ?? null;
  const call = node.parent?.type === "argument_list" ? node.parent.parent : null;
  if (call?.type !== "call") return null;
  const at = readCall(call).positional.findIndex(({ id }) => id === node.id);
  const callee = lastNameOf(field(call, "function") ?? call);
  return callee && at >= 0 ? (parameterNames(code, callee)[at] ?? null) : null;
}

interface Given {
  readonly path: string;
  readonly node: Node;
}

function pathsGiven(code: CodeIndex, name: string, root: string, own: Node): Given[] {
  return code
    .naming(root)
    .filter((path) => path.endsWith(".py"))
    .slice(0, 60)
    .flatMap((path): Given[] => {
      const file = code.file(path);
      if (!file || file.isTest) return [];
      return file.tree.rootNode
        .descendantsOfType("attribute")
        .filter(
          (node) => node.parent?.type !== "attribute" && node.text !== own.text && rootOf(node) === root,
        )
        .filter((node) => takenAs(code, node) === name && areOfOneName(own, node))
        .map((node) => ({ path, node }));
    });
}

/** Whether anything in the code sets it, or defines it. */
function isSet(code: CodeIndex, name: string): boolean {
  return code.naming(name).some((path) => {
    const root = code.file(path)?.tree.rootNode;
    if (!root || !path.endsWith(".py")) return false;
    const isTarget = root
      .descendantsOfType("assignment")
      .some(
        (one) =>
          lastNameOf(field(one, "left") ?? one) === name && !/^\w+$/.test(field(one, "left")?.text ?? ""),
      );
    const isField = root
      .descendantsOfType("assignment")
      .some(
        (one) => field(one, "left")?.text === name && one.parent?.parent?.parent?.type === "class_definition",
      );
    return (
      isTarget ||
      isField ||
      root.descendantsOfType("function_definition").some((one) => field(one, "name")?.text === name)
    );
  });
}

function isReadElsewhere(code: CodeIndex, own: Node): boolean {
  const reads = code
    .naming(field(own, "attribute")?.text ?? "")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.file(path)?.tree.rootNode.descendantsOfType("attribute") ?? [])
    .filter((node) => node.text === own.text);
  return reads.length > 1;
}
