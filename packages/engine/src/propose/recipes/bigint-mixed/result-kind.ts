import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { callersOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Kind, kindOf, type Wanted } from "./other-side.ts";

const MOST_STEPS = 3;
const OPERATORS = /^(?:[-+*/%]|\*\*|[<>]=?|[!=]==?)$/;
const TAKE_NUMBERS = /^(?:Math\.\w+|Number\.\w+|setTimeout|setInterval|isNaN|isFinite)$/;

/** Of which kind the result of a function has to be, by its documentation or by what all its callers that tell do with it. */
export function resultOf(code: CodeIndex, file: SourceFile, definition: Node): Wanted | null {
  const documented = documentedKind(definition);
  if (documented) return { kind: documented, where: `${file.path}:${startLineOf(definition)}` };
  const context = { code, frames: [], fault: "unexpected" } as const;
  const found = callersOf(context, definition, file.path).flatMap(({ path, call }): Wanted[] => {
    const caller = code.file(path);
    const kind = caller ? usedAs(code, caller, call, MOST_STEPS) : null;
    return kind ? [{ kind, where: `${path}:${startLineOf(call)}` }] : [];
  });
  const [first, ...others] = found;
  return first && others.every(({ kind }) => kind === first.kind) ? first : null;
}

/** `@returns {number}` above a function. */
function documentedKind(definition: Node): Kind | null {
  let whole = definition;
  while (
    whole.parent &&
    /^(?:variable_declarator|lexical_declaration|variable_declaration|export_statement|assignment_expression|expression_statement)$/.test(
      whole.parent.type,
    )
  )
    whole = whole.parent;
  const comment = whole.previousNamedSibling?.type === "comment" ? whole.previousNamedSibling.text : "";
  const said = /@returns?\s*\{\s*(number|bigint)\s*\}/.exec(comment)?.[1];
  return said === "number" || said === "bigint" ? said : null;
}

/** What a value is calculated or compared with, given to, or kept as and then used for. */
export function usedAs(code: CodeIndex, file: SourceFile, value: Node, steps = MOST_STEPS): Kind | null {
  const { parent } = value;
  if (!parent) return null;
  if (/^(?:parenthesized_expression|await_expression)$/.test(parent.type))
    return usedAs(code, file, parent, steps);
  if (parent.type === "binary_expression") {
    const operator = field(parent, "operator")?.text ?? "";
    if (!OPERATORS.test(operator)) return null;
    const other = [field(parent, "left"), field(parent, "right")].find(
      (side) => side && side.id !== value.id,
    );
    const kind = other ? kindOf(code, file, other) : null;
    return kind ?? (/^[-+*/%]/.test(operator) ? usedAs(code, file, parent, steps) : null);
  }
  if (parent.type === "arguments") {
    const call = parent.parent;
    const callee = call && (field(call, "function") ?? field(call, "constructor"))?.text;
    return callee && (TAKE_NUMBERS.test(callee) || callee === "Date") ? "number" : null;
  }
  const name = parent.type === "variable_declarator" ? field(parent, "name") : null;
  if (name?.type !== "identifier" || steps === 0) return null;
  let scope: Node = parent;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const kinds = scope
    .descendantsOfType("identifier")
    .filter((use) => use.text === name.text && use.startIndex > parent.endIndex)
    .flatMap((use) => usedAs(code, file, use, steps - 1) ?? []);
  const [first, ...others] = kinds;
  return first && others.every((kind) => kind === first) ? first : null;
}
