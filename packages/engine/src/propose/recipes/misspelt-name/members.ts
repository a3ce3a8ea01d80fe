import type { ClassSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";

/** Attributes and methods that a class defines or sets, those of its bases in the same file left out. */
export function membersOf(symbol: ClassSymbol): Set<string> {
  const found = new Set<string>();
  for (const node of symbol.node.descendantsOfType(["assignment", "function_definition"])) {
    if (node.type === "function_definition") {
      if (ancestorOfType(node, ["class_definition", "function_definition"])?.id === symbol.node.id)
        found.add(field(node, "name")?.text ?? "");
      continue;
    }
    const target = field(node, "left");
    const isField = ancestorOfType(node, ["class_definition", "function_definition"])?.id === symbol.node.id;
    if (target?.type === "identifier" && isField) found.add(target.text);
    if (target?.type === "attribute" && field(target, "object")?.text === "self")
      found.add(field(target, "attribute")?.text ?? "");
  }
  found.delete("");
  return found;
}
