import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

export interface Parameter {
  /** The names that it binds. */
  readonly names: readonly Node[];
  /** Whether it is taken apart: `({ mail, phone })`. */
  readonly isPattern: boolean;
}

/** Parameters of a function in either language, without the object that a method belongs to. */
export function parametersOf(scope: Node): readonly Parameter[] {
  const single = field(scope, "parameter");
  const nodes = single ? [single] : (field(scope, "parameters")?.namedChildren ?? []);
  return nodes
    .filter(({ type, text }) => type !== "comment" && !/^(?:self|cls)$/.test(text))
    .map((node) => {
      const target = field(node, "pattern") ?? field(node, "name") ?? field(node, "left") ?? node;
      const isPattern = /pattern/.test(target.type);
      const names = isPattern
        ? target.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
        : [target.type === "identifier" ? target : (target.descendantsOfType("identifier")[0] ?? target)];
      return { names, isPattern };
    });
}

/** What a function binds a name to, where it does so once; `other` where it binds it in another way; null where it does not. */
export function boundValue(scope: Node, name: Node): Node | "other" | null {
  const bindings = scope
    .descendantsOfType([
      "variable_declarator",
      "assignment",
      "assignment_expression",
      "named_expression",
      "for_statement",
      "for_in_statement",
      "for_in_clause",
      "augmented_assignment",
    ])
    .filter((one) => targetsOf(one).includes(name.text));
  const [only, ...others] = bindings;
  if (!only) return null;
  const target = field(only, "left") ?? field(only, "name");
  const value = field(only, "value") ?? field(only, "right");
  const isOne = others.length === 0 && target?.type === "identifier" && !/^for_/.test(only.type);
  return isOne && value ? value : "other";
}

function targetsOf(binding: Node): string[] {
  const target = field(binding, "left") ?? field(binding, "name");
  if (!target) return [];
  if (target.type === "identifier") return [target.text];
  return /pattern|tuple|list/.test(target.type)
    ? target
        .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
        .map(({ text }) => text)
    : [];
}
