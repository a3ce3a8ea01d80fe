import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";

/** A constant by whose name a file says that there is nothing: `UNKNOWN` of `const UNKNOWN = "unknown"`. */
export interface NamedNothing {
  readonly name: string;
  /** As it is written: `"unknown"`, `null`. */
  readonly value: string;
  /** Where it is given: as a fallback, or as the answer of a function. */
  readonly nodes: readonly Node[];
  readonly evidence: readonly string[];
}

/** The constants that a file gives where there is nothing, the one given most first. */
export function namedNothings(code: CodeIndex, file: SourceFile): NamedNothing[] {
  const given = file.tree.rootNode
    .descendantsOfType("identifier")
    .filter((node) => /^[A-Z][A-Z0-9_$]*$/.test(node.text) && standsForNothing(node));
  return [...Map.groupBy(given, (node) => node.text)]
    .flatMap(([name, nodes]): NamedNothing[] => {
      const value = valueGivenBy(code, file, name);
      const evidence = nodes.slice(0, 3).map((node) => `${file.path}:${startLineOf(node)}`);
      return value === null ? [] : [{ name, value, nodes, evidence }];
    })
    .toSorted((left, right) => right.nodes.length - left.nodes.length);
}

/** `… ?? NAME`, `… || NAME`, the last branch of a conditional expression, or what a function answers. */
function standsForNothing(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "return_statement") return true;
  if (parent?.type === "ternary_expression") return field(parent, "alternative")?.id === node.id;
  return (
    parent?.type === "binary_expression" &&
    /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "") &&
    field(parent, "right")?.id === node.id
  );
}

function valueGivenBy(code: CodeIndex, file: SourceFile, name: string): string | null {
  const definition = code.resolve(file.path, name)?.node;
  if (!definition) return null;
  const declarator =
    definition.type === "variable_declarator"
      ? definition
      : definition
          .descendantsOfType("variable_declarator")
          .find((node) => field(node, "name")?.text === name);
  const bound = declarator && field(declarator, "value");
  const value = bound && withoutTypes(bound);
  return value && /^(?:string|null)$/.test(value.type) ? value.text : null;
}
