import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { returnKindOf } from "../fault/return-kind.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * `return [one for one in node.parent.children if one is not node]` of a node without parent, where the functions beside it ask for
 * that and give the nothing of their own kind: `0 if node.parent is None else …`. So does this one: the empty list of its list.
 */
export function nothingOfKindIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { function: symbol, statement, file } = fault;
  const failing = failingValueOf(investigation);
  if (!symbol || failing?.fault !== "nothing" || failing.place.path !== file.path) return null;
  const subject = failing.place.node;
  const value = statement.type === "return_statement" ? statement.firstNamedChild : null;
  const nothing = value && nothingOf(value);
  const kind = returnKindOf(symbol);
  if (!value || !nothing || !/^\w+\.\w+$/.test(subject.text) || kind === "optional" || kind === "nothing")
    return null;
  const root = subject.text.split(".")[0] ?? "";
  // What comes of an item of the list itself is another thing for each.
  if (!parametersOf(symbol.node).some(({ name }) => name === root)) return null;
  const owner = root === "self" ? ancestorOfType(symbol.node, ["class_definition"]) : file.tree.rootNode;
  const places = (owner?.descendantsOfType("function_definition") ?? [])
    .filter((one) => one.id !== symbol.node.id && parametersOf(one).some(({ name }) => name === root))
    .flatMap((one) => answersFor(one, subject.text));
  const [first] = places;
  if (!first || places.some(({ isNothing }) => !isNothing)) return null;
  const place = `${file.path}:${startLineOf(first.node)}`;
  const text = `${nothing} if ${subject.text} is None else ${value.text}`;
  return {
    cause: `${file.path}:${fault.line} takes \`${subject.text}\` for granted, which ${place} does not.`,
    explanation: `Without it there is none: \`${nothing}\`, as ${place} gives the nothing of its own.`,
    edits: [{ ...replaceNode(file, value, enclosed(value, text)), part: "fix" }],
    basis: "house",
    expectation: FINE,
    name: "nothing_without_it",
    sentence: "What is not there has none.",
  };
}

/** What a function gives where the subject is None, and whether that is the nothing of what it gives else. */
function answersFor(definition: Node, subject: string): { node: Node; isNothing: boolean }[] {
  const conditional = descendantsHere(definition, "conditional_expression").flatMap((node) => {
    const [body, condition, other] = node.namedChildren;
    const asked = condition?.text ?? "";
    const given = isAbsent(asked, subject) ? body : isThere(asked, subject) ? other : null;
    return given ? [{ node, isNothing: NOTHING.test(given.text) }] : [];
  });
  const guarded = descendantsHere(definition, "if_statement").flatMap((node) => {
    const last = field(node, "consequence")?.lastNamedChild;
    if (!isAbsent(field(node, "condition")?.text ?? "", subject) || last?.type !== "return_statement")
      return [];
    return [{ node, isNothing: last.firstNamedChild !== null && NOTHING.test(last.firstNamedChild.text) }];
  });
  return [...conditional, ...guarded];
}

const NOTHING = /^(?:\[.*\]|\{\}|\(\)|""|''|0|0\.0|set\(\)|False)$/s;

function isAbsent(condition: string, subject: string): boolean {
  return condition === `${subject} is None` || condition === `not ${subject}`;
}

function isThere(condition: string, subject: string): boolean {
  return condition === `${subject} is not None` || condition === subject;
}

/** The empty form of a collection that an expression makes; null for what is no collection. */
function nothingOf(value: Node): string | null {
  switch (value.type) {
    case "list_comprehension":
      return "[]";
    case "dictionary_comprehension":
      return "{}";
    case "set_comprehension":
      return "set()";
    case "call": {
      const callee = field(value, "function");
      return callee?.type === "identifier" && /^(?:list|sorted)$/.test(lastNameOf(callee) ?? "")
        ? "[]"
        : null;
    }
    default:
      return null;
  }
}
