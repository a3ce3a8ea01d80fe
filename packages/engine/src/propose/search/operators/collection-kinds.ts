import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace } from "../idea.ts";

const KIND = "collection-kind";

/** A list where something else in brackets was written, and the other way round. */
export const collectionKindOperator: Operator = function* (place): Generator<Idea> {
  const { dialect } = place;
  for (const node of writtenIn(place))
    for (const [way, text] of dialect.id === "python" ? inPython(node) : inJavaScript(node))
      yield { ...replace(node, text, KIND, 0.12, `has ${text} where it was ${node.text}`), way };
};

/** What is in brackets of any kind; what a statement gives or assigns in plain ones, too. */
function writtenIn({ statement, expressions, dialect }: Place): readonly Node[] {
  const told = dialect.statement(statement);
  const values = told.kind === "assign" || told.kind === "return" ? [told.value] : [];
  const bare = values.filter((value) => value?.type === "parenthesized_expression");
  return [...expressions.filter((node) => dialect.view(node)?.kind === "collection"), ...bare].filter(
    (node): node is Node => node !== null && node !== undefined,
  );
}

function* inPython(node: Node): Generator<readonly [way: string, text: string]> {
  const inner = node.text.slice(1, -1).trim().replace(/,$/, "");
  switch (node.type) {
    case "parenthesized_expression":
    case "tuple":
      yield ["list", `[${inner}]`];
      if (node.type === "parenthesized_expression") yield ["tuple", `(${inner},)`];
      break;
    case "list":
      if (node.namedChildCount === 1) yield ["bare", inner.replace(/^\*/, "")];
      yield ["tuple", node.namedChildCount === 1 ? `(${inner},)` : `(${inner})`];
      yield ["set", inner === "" ? "set()" : `{${inner}}`];
      if (inner === "") yield ["map", "{}"];
      break;
    case "set":
      yield ["list", `[${inner}]`];
      break;
    case "dictionary":
      if (inner === "")
        for (const [way, text] of [
          ["list", "[]"],
          ["set", "set()"],
        ] as const)
          yield [way, text];
      break;
  }
}

function* inJavaScript(node: Node): Generator<readonly [way: string, text: string]> {
  const isEmpty = node.namedChildCount === 0;
  if (node.type === "array" && isEmpty) yield ["map", "{}"];
  if (node.type === "array" && node.namedChildCount === 1)
    yield ["bare", node.firstNamedChild?.text.replace(/^\.\.\./, "") ?? ""];
  if (node.type === "object" && isEmpty) yield ["list", "[]"];
  if (node.type === "parenthesized_expression") yield ["list", `[${node.text.slice(1, -1)}]`];
}
