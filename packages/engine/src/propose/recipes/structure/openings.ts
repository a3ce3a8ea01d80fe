import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { insertBefore } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * Something that is opened when it is first needed: `if (!rows) open();`. The other functions of the module or class that
 * use it make sure that it is there; the one that failed does so too.
 */
export function openingGuesses(scene: Scene): Guess[] {
  const node = scene.trace.ways[0]?.place.node;
  if (!node || scene.trace.fault !== "nothing") return [];
  const isOwn =
    node.type === "identifier" ||
    (node.type === "member_expression" && field(node, "object")?.type === "this");
  const own = functionAround(node);
  const body = own && field(own, "body");
  const first =
    body?.type === "statement_block" ? body.namedChildren.find((child) => child.type !== "comment") : null;
  if (!isOwn || !own || !first) return [];
  const { file } = scene.fault;
  const like = file.tree.rootNode
    .descendantsOfType(["if_statement", "expression_statement"])
    .filter((statement) => opens(statement, node.text) && functionAround(statement)?.id !== own.id);
  const [sample] = like;
  const texts = new Set(like.map((statement) => statement.text.replace(/\s+/g, " ")));
  const isAsync = own.children.some((child) => child.type === "async");
  if (!sample || texts.size > 1 || (/\bawait\b/.test(sample.text) && !isAsync)) return [];
  const scope = functionAround(sample);
  // The function that opens it is no place to copy from.
  if (!scope || /^(?:open|init|connect|load|start)\w*$/i.test(field(scope, "name")?.text ?? "")) return [];
  return [
    guess(scene, 0.92, {
      name: "opened_when_needed",
      sentence: "The request is answered also when nothing was opened before",
      cause: `\`${node.text}\` is opened by the other functions when they need it, but not by this one.`,
      explanation: `Opens it first, as ${file.path}:${startLineOf(sample)} does.`,
      edits: [
        insertBefore(
          file,
          first,
          sample.text.split("\n").map((line) => line.trim()),
        ),
      ],
      basis: "house",
      place: { path: file.path, line: startLineOf(own) },
    }),
  ];
}

/** `if (!x) open();`, `x ??= open();`, in a way that gives `x` a value and does not leave. */
function opens(statement: Node, name: string): boolean {
  const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (value) {
    const operator =
      value.type === "augmented_assignment_expression" ? field(value, "operator")?.text : undefined;
    return /^(?:\?\?=|\|\|=)$/.test(operator ?? "") && field(value, "left")?.text === name;
  }
  const condition = field(statement, "condition")?.text.replace(/^\(|\)$/g, "") ?? "";
  const isEmptyTest = [`!${name}`, `${name} === undefined`, `${name} === null`, `${name} == null`].includes(
    condition,
  );
  const inside = field(statement, "consequence");
  return (
    isEmptyTest &&
    inside !== null &&
    !field(statement, "alternative") &&
    !/\b(?:return|throw)\b/.test(inside.text) &&
    givesValue(inside, name)
  );
}

/** What answers a request or tells of something leaves it as empty as it was. */
function givesValue(inside: Node, name: string): boolean {
  const assigned = inside
    .descendantsOfType(["assignment_expression", "augmented_assignment_expression"])
    .some((node) => field(node, "left")?.text === name);
  const calls = inside.descendantsOfType("call_expression");
  const opened = calls.some((call) =>
    /^(?:this\.)?[#_]?(?:open|init|load|connect|start|ensure|fill|build|read|refresh|set|create|fetch|prepare|reset|boot|warm)\w*$/i.test(
      field(call, "function")?.text ?? "",
    ),
  );
  return assigned || opened;
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope) && scope.type !== "arrow_function") return scope;
  return ancestorOfType(node, ["arrow_function"]);
}
