import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { bearsAbsence } from "../../house/javascript/bears-absence.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `const { zone } = order.delivery` of an order that may have no delivery, where everything that is done with `zone` bears
 * that there is none: nothing is taken out of nothing.
 */
export function absentPatternGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const { file, line, exception } = scene.fault;
  if (!/^Cannot destructure property /.test(exception.value)) return [];
  const found = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => startLineOf(node) === line && field(node, "name")?.type === "object_pattern");
  const [declarator] = found;
  const pattern = declarator && field(declarator, "name");
  const value = declarator && field(declarator, "value");
  const plain = value && withoutTypes(value);
  if (!pattern || !value || !plain || found.length > 1) return [];
  if (!/^(?:identifier|member_expression)$/.test(plain.type)) return [];
  const names = namesOf(pattern);
  if (!names?.every((name) => isBorne(name))) return [];
  const isTold = isDeclaredOptional(code, file.path, plain);
  return [
    guess(scene, isTold ? 0.93 : 0.72, {
      name: `without_${(field(plain, "property") ?? plain).text}`,
      sentence: `It is answered without ${(field(plain, "property") ?? plain).text}`,
      cause: `\`${plain.text}\` may be absent, and is taken apart all the same.`,
      explanation: `Takes nothing out of it where it is absent, which what is done with ${names.map((name) => `\`${name}\``).join(", ")} bears.`,
      edits: [replaceNode(file, value, `${plain.text} ?? {}`)],
      basis: isTold ? "house" : "guess",
      place: { path: file.path, line },
    }),
  ];

  function isBorne(name: string): boolean {
    let scope: Node | null = declarator ?? null;
    while (scope?.parent && !isFunctionNode(scope)) scope = scope.parent;
    const uses = (scope?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).filter(
      (use) => use.text === name && use.startIndex > (declarator?.endIndex ?? 0),
    );
    return uses.length > 0 && uses.every((use) => bearsAbsence(code, file.path, use));
  }
}

/** The names that a pattern binds without a default; null where it holds something else. */
function namesOf(pattern: Node): string[] | null {
  const names: string[] = [];
  for (const child of pattern.namedChildren) {
    if (child.type === "shorthand_property_identifier_pattern") names.push(child.text);
    else if (child.type === "pair_pattern" && field(child, "value")?.type === "identifier")
      names.push(field(child, "value")?.text ?? "");
    else if (child.type !== "object_assignment_pattern" && child.type !== "comment") return null;
  }
  return names;
}
