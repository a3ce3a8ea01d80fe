import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { documentedNothing } from "../../house/javascript/documented-nothing.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * The comment of a function says what it gives where there is nothing: `"direct" without the proxy`, `null for a draft`. The
 * value that failed is read so, and what the comment says is given.
 */
export function documentedGuesses(scene: Scene): Guess[] {
  const way = scene.trace.ways[0];
  const { file } = scene.fault;
  const node = way?.place.node;
  if (!node || scene.trace.fault !== "nothing" || way.place.path !== file.path) return [];
  const definition = namedFunctionAround(node);
  const told = definition && documentedNothing(file, definition);
  if (!definition || !told) return [];
  const chain = endOfChain(node);
  const holder = chain.parent;
  const isWhole =
    holder !== null &&
    (holder.type === "return_statement" ||
      (holder.type === "arrow_function" && field(holder, "body")?.id === chain.id));
  const common = {
    name: "documented_for_nothing",
    sentence: `The request is answered with ${told.value} where there is nothing`,
    cause: `\`${node.text.slice(0, 60)}\` may be absent, which the function is meant for: ${told.sentence}`,
    explanation: `Gives \`${told.value}\`, as the comment of the function says.`,
    basis: "house",
    place: { path: file.path, line: startLineOf(node) },
  } as const;
  if (isWhole && chain.id !== node.id) {
    const rest = chain.text.slice(node.text.length);
    const mark = rest.startsWith(".") ? "?" : "?.";
    const isPlain = !/\?\.|^\(/.test(rest);
    const tail = told.value === "undefined" ? "" : ` ?? ${told.value}`;
    if (isPlain)
      return [
        guess(scene, 0.93, {
          ...common,
          edits: [textEdit(file, chain.startIndex, chain.endIndex, `${node.text}${mark}${rest}${tail}`)],
        }),
      ];
  }
  const statement = statementOf(node);
  const isPure = /^[\w$.[\]"'-]+$/.test(node.text);
  if (!statement || !isPure || field(definition, "body")?.id !== statement.parent?.id) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const value = told.value === "undefined" ? "" : ` ${told.value}`;
  return [
    guess(scene, 0.9, {
      ...common,
      edits: [insertBefore(file, statement, [`if (!${node.text}) return${value}${end}`])],
    }),
  ];
}

function namedFunctionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const holder = scope.parent;
    if (
      field(scope, "name") ||
      /^(?:variable_declarator|assignment_expression|pair)$/.test(holder?.type ?? "")
    )
      return scope;
    return null;
  }
  return null;
}

/** From a value on over what is read and called of it: `x.split(",")[0].trim()`. */
function endOfChain(node: Node): Node {
  let current = node;
  while (
    current.parent &&
    /^(?:member_expression|call_expression|subscript_expression)$/.test(current.parent.type) &&
    (field(current.parent, "object") ?? field(current.parent, "function"))?.id === current.id
  )
    current = current.parent;
  return current;
}
