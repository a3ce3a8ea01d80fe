import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { classNamed } from "../../../diagnose/origin/python/callees.ts";

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

const DEEPEST = 5;

/** Members of a class and of its bases in the project. */
export function allMembersOf(code: CodeIndex, symbol: ClassSymbol, depth = DEEPEST): Set<string> {
  const found = membersOf(symbol);
  if (depth === 0) return found;
  for (const base of symbol.bases) {
    const owner = classNamed(code, symbol.path, base);
    if (!owner || owner.node.id === symbol.node.id) continue;
    for (const name of allMembersOf(code, owner, depth - 1)) found.add(name);
  }
  return found;
}
