import type { Node } from "web-tree-sitter";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `{ address: { city } = {} }` of something whose address is null: a default stands in for what is undefined, and null is
 * not. The part is taken out as it is, and taken apart in the next line.
 */
export function nullPatternGuesses(scene: Scene): Guess[] {
  const { file, line, exception } = scene.fault;
  if (!/ as it is null\.?$|of null\b/.test(exception.value)) return [];
  const patterns = file.tree.rootNode
    .descendantsOfType("assignment_pattern")
    .filter((node) => startLineOf(node) === line)
    .filter((node) => field(node, "left")?.type === "object_pattern" && field(node, "right")?.text === "{}");
  const [inner] = patterns;
  const left = inner && field(inner, "left");
  if (!inner || !left || patterns.length !== 1) return [];
  const pair = inner.parent?.type === "pair_pattern" ? inner.parent : null;
  const outer = pair?.parent?.type === "object_pattern" ? pair.parent : null;
  const key = pair && field(pair, "key");
  if (!pair || !outer || key?.type !== "property_identifier") return [];
  const taken = `const ${left.text} = ${key.text} ?? {}${usesSemicolons(file) ? ";" : ""}`;
  const added = afterPattern(outer);
  if (!added) return [];
  const { at, lead, tail } = added(file, taken);
  return [
    guess(scene, 0.94, {
      name: `without_${key.text}`,
      sentence: `The request is answered also where ${key.text} is null`,
      cause: `\`${key.text}\` may be null, and a default of a pattern stands in for undefined alone.`,
      explanation: `Takes \`${key.text}\` out as it is, and nothing out of it where it is null.`,
      edits: [
        textEdit(file, pair.startIndex, pair.endIndex, key.text),
        textEdit(file, at, at, `${lead}${taken}${tail}`),
      ].map((edit) => ({ ...edit, together: "pattern" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(pair) },
    }),
  ];
}

export type Added = (
  file: Scene["fault"]["file"],
  text: string,
) => { readonly at: number; readonly lead: string; readonly tail: string };

/** Where the next line is: at the beginning of the function whose parameter the pattern is, or after the declaration. */
export function afterPattern(pattern: Node): Added | null {
  const { parent } = pattern;
  if (parent?.type === "variable_declarator" && parent.parent && /_declaration$/.test(parent.parent.type)) {
    const declaration = parent.parent;
    if (declaration.namedChildCount !== 1) return null;
    return (file) => ({ at: declaration.endIndex, lead: `\n${indentOf(file, declaration)}`, tail: "" });
  }
  let scope: Node | null = parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const body = scope && field(scope, "body");
  const isParameter =
    scope !== null &&
    !!parent &&
    /^(?:formal_parameters|required_parameter|optional_parameter)$/.test(parent.type);
  if (body?.type !== "statement_block" || !isParameter) return null;
  const owner = scope;
  return (file) => ({
    at: body.startIndex + 1,
    lead: `\n${owner ? indentOf(file, owner) : ""}${indentUnit(file)}`,
    tail: "",
  });
}
