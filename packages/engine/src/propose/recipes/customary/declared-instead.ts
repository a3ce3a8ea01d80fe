import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import type { Investigation } from "../../../investigation.ts";
import { declaredTaker } from "./declared-default.ts";
import type { Demand } from "./demand.ts";
import type { Instead } from "./given-instead.ts";

const EMPTY: readonly (readonly [RegExp, string])[] = [
  [/^(?:list|List|Sequence|Iterable|Collection)\b/, "[]"],
  [/^(?:dict|Dict|Mapping)\b/, "{}"],
];

/**
 * What stands in for an absent value in a field that is declared: None where the declaration admits it, an empty
 * collection where readers ask whether there is anything in it. `refused` where the declaration admits nothing that
 * is known; null where nothing is declared.
 */
export function declaredInstead(
  investigation: Investigation,
  file: SourceFile,
  { whole, taker }: Demand,
): Instead | "refused" | null {
  const declared = declaredTaker(investigation, file, whole);
  const annotation = declared?.annotation?.replace(/^["']|["']$/g, "");
  if (!declared || annotation === undefined || /\b(?:Any|object|TypeVar)\b/.test(annotation)) return null;
  if (/\bNone\b|\bOptional\b/.test(annotation)) {
    const text = declared.preset ?? "None";
    return { text, basis: text === "None" ? "house" : "guess", evidence: [declared.place] };
  }
  const empty = EMPTY.find(([form]) => form.test(annotation))?.[1];
  const keyword = taker.type === "keyword_argument" ? field(taker, "name")?.text : undefined;
  if (empty && keyword && asksWhetherEmpty(investigation, keyword))
    return { text: empty, basis: "house", evidence: [declared.place] };
  return "refused";
}

/** `not config.hosts`, `if config.hosts:`, `config.hosts or …`: who reads the field counts on an empty one. */
function asksWhetherEmpty({ code }: Investigation, name: string): boolean {
  return mentionsWithin(code, name).some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") return false;
    return file.tree.rootNode.descendantsOfType("attribute").some((node) => {
      const parent = node.parent;
      if (lastNameOf(node) !== name || !parent) return false;
      if (parent.type === "not_operator") return true;
      if (/^(?:if_statement|elif_clause|while_statement)$/.test(parent.type))
        return field(parent, "condition")?.id === node.id;
      if (parent.type === "conditional_expression") return parent.namedChildren[1]?.id === node.id;
      return parent.type === "boolean_operator" && field(parent, "left")?.id === node.id;
    });
  });
}
