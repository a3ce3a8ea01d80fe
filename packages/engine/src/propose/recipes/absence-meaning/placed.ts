import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { moduleNames } from "../javascript/names.ts";
import { statementOf } from "./moves.ts";
import type { Spot } from "./spots.ts";
import type { Told } from "./told.ts";

/** The answer as it can be written at the spot; null where it speaks of something that is not known there. */
export function placed(code: CodeIndex, spot: Spot, { answer, file, scope }: Told): string | null {
  if (!answer || answer.text.length > 160 || /^(?:jsx|await)/.test(answer.type)) return null;
  if ((file.language === "python") !== (spot.file.language === "python")) return null;
  const names = [answer, ...answer.descendantsOfType(["identifier", "shorthand_property_identifier"])].filter(
    ({ type }) => /^(?:identifier|shorthand_property_identifier)$/.test(type),
  );
  const own = moduleNames(code, file);
  const here = moduleNames(code, spot.file);
  const isKnown = names.every(({ text, parent, id }) => {
    if (parent?.type === "keyword_argument" && field(parent, "name")?.id === id) return true;
    if (parent?.type === "attribute" && field(parent, "attribute")?.id === id) return true;
    if (text === "self" && scope !== null && spot.scope !== null && file.path === spot.file.path)
      return areBothParameters(scope, spot.scope, text);
    if (own.has(text)) return file.path === spot.file.path || here.has(text);
    if (
      /^(?:undefined|Math|Number|String|Date|NaN|Infinity|Set|Map|list|dict|set|tuple|str|int|float)$/.test(
        text,
      )
    )
      return true;
    return (
      scope !== null &&
      spot.scope !== null &&
      file.path === spot.file.path &&
      (scope.id === spot.scope.id ? isBoundBefore(spot, text) : areBothParameters(scope, spot.scope, text))
    );
  });
  return isKnown ? answer.text : null;
}

export function isBoundBefore(spot: Spot, name: string): boolean {
  const statement = statementOf(spot);
  const { scope } = spot;
  if (!scope) return false;
  if (hasParameter(scope, name)) return true;
  const before = scope.text.slice(0, (statement ?? spot.node).startIndex - scope.startIndex);
  return new RegExp(`(?:^|\\n)\\s*(?:(?:const|let|var) )?${name.replace(/\$/g, "\\$")} = `).test(before);
}

export function areBothParameters(left: Node, right: Node, name: string): boolean {
  return hasParameter(left, name) && hasParameter(right, name);
}

export function hasParameter(scope: Node, name: string): boolean {
  const list = field(scope, "parameters") ?? field(scope, "parameter");
  return list !== null && new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`).test(list.text);
}
