import type { Node } from "web-tree-sitter";
import { field } from "../nodes.ts";

export interface Parameter {
  readonly name: string;
  readonly kind: "positional" | "keyword_only" | "args" | "kwargs";
  readonly annotation: Node | null;
  readonly defaultValue: Node | null;
  readonly node: Node;
}

/** Parameters of a `function_definition` or `lambda`, in order, `self` included. */
export function parametersOf(definition: Node): Parameter[] {
  const found: Parameter[] = [];
  let keywordOnly = false;
  for (const node of field(definition, "parameters")?.namedChildren ?? []) {
    if (node.type === "keyword_separator") keywordOnly = true;
    const parameter = readParameter(node, keywordOnly);
    if (!parameter) continue;
    if (parameter.kind === "args") keywordOnly = true;
    found.push(parameter);
  }
  return found;
}

function readParameter(node: Node, keywordOnly: boolean): Parameter | null {
  const kind = keywordOnly ? "keyword_only" : "positional";
  const annotation = field(node, "type");
  const defaultValue = field(node, "value");
  switch (node.type) {
    case "identifier":
      return { name: node.text, kind, annotation: null, defaultValue: null, node };
    case "default_parameter":
    case "typed_default_parameter":
      return { name: field(node, "name")?.text ?? "", kind, annotation, defaultValue, node };
    case "list_splat_pattern":
      return { name: node.firstNamedChild?.text ?? "", kind: "args", annotation, defaultValue, node };
    case "dictionary_splat_pattern":
      return { name: node.firstNamedChild?.text ?? "", kind: "kwargs", annotation, defaultValue, node };
    case "typed_parameter": {
      const inner = node.firstNamedChild ? readParameter(node.firstNamedChild, keywordOnly) : null;
      return inner && { ...inner, annotation, node };
    }
    default:
      return null;
  }
}
