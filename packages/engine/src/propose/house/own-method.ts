import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { type Parameter, parametersOf } from "../../code/python/parameters.ts";
import { nameOfFunction } from "./safe-helpers.ts";

/** How a function of the project, or a method of the class around a place, is called there: `clock.to_utc`, `self._utc`. */
export function calledAs(
  code: CodeIndex,
  symbol: FunctionSymbol,
  file: SourceFile,
  place: Node,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  if (!symbol.qualifiedName.includes(".")) return nameOfFunction(code, symbol, file, place);
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  const scope = ancestorOfType(place, ["function_definition"]);
  const own = scope && ancestorOfType(scope, ["class_definition", "function_definition"]);
  if (!scope || owner?.type !== "class_definition" || own?.id !== owner.id || symbol.path !== file.path)
    return null;
  if (/@(?:property|cached_property)\b/.test(decoratorsOf(symbol.node))) return null;
  const [first] = parametersOf(scope);
  if (first && /^(?:self|cls)$/.test(first.name)) {
    const needsInstance = parametersOf(symbol.node)[0]?.name === "self";
    return needsInstance && first.name === "cls"
      ? null
      : { text: `${first.name}.${symbol.name}`, imports: [] };
  }
  return null;
}

/** The parameters of a function that its callers give: without `self`. */
export function givenParameters({ node, qualifiedName }: FunctionSymbol): Parameter[] {
  const all = parametersOf(node);
  return qualifiedName.includes(".") && /^(?:self|cls)$/.test(all[0]?.name ?? "") ? all.slice(1) : all;
}

function decoratorsOf(definition: Node): string {
  const around = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  const body = field(definition, "name");
  return around && body ? around.text.slice(0, body.startIndex - around.startIndex) : "";
}
