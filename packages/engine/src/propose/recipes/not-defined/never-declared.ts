import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Guess, guess } from "../structure/scene.ts";

/**
 * `fewest = LANES;` in strict code, where nothing declares `fewest`: the word in front of it was forgotten. Only where the
 * name is read afterwards, and nowhere outside the block that it is set in: else it belongs to somebody further out.
 */
export function neverDeclared(
  investigation: Investigation,
  { file }: JavascriptFault,
  name: string,
  uses: readonly Node[],
): Guess[] {
  const [use, ...others] = uses;
  const begun = use ? beginningAt(use) : null;
  if (!use || !begun) return [];
  const { scope, value, isLoopOver } = begun;
  const isOwn = others.every(
    (node) =>
      use.endIndex < node.startIndex &&
      scope.startIndex <= node.startIndex &&
      node.endIndex <= scope.endIndex,
  );
  const isOfItself = [value, ...(value?.descendantsOfType("identifier") ?? [])].some(
    (node) => node?.type === "identifier" && node.text === name,
  );
  const isRead = others.some((node) => !isOnlySet(node));
  if (!isOwn || isOfItself || !isRead) return [];
  const isLasting = isLoopOver || !others.some(isSetAgain);
  const word = isLasting ? "const" : "let";
  return [
    guess({ investigation }, 0.93, {
      name: "variable_is_declared",
      sentence: "The request is answered with the variable declared",
      cause: `\`${name}\` is set in line ${startLineOf(use)} and declared nowhere, which is an error in strict code.`,
      explanation: `Declares \`${name}\` where it is first set${isLasting ? "" : ", with `let`, because its value changes"}.`,
      edits: [textEdit(file, use.startIndex, use.startIndex, `${word} `)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(use) },
    }),
  ];
}

interface Beginning {
  /** All that sees a variable declared here. */
  readonly scope: Node;
  readonly value: Node | null;
  readonly isLoopOver: boolean;
}

/** A statement that sets the name, the start of a counting loop, or the item of a loop over a list. */
function beginningAt(use: Node): Beginning | null {
  const { parent } = use;
  if (parent?.type === "for_in_statement" && field(parent, "left")?.id === use.id)
    return field(parent, "kind") ? null : { scope: parent, value: field(parent, "right"), isLoopOver: true };
  if (parent?.type !== "assignment_expression" || field(parent, "left")?.id !== use.id) return null;
  const value = field(parent, "right");
  const statement = parent.parent;
  const around = statement?.parent;
  const loop =
    statement?.type === "for_statement" ? statement : around?.type === "for_statement" ? around : null;
  if (loop) {
    const start = field(loop, "initializer");
    return start && start.startIndex === parent.startIndex ? { scope: loop, value, isLoopOver: false } : null;
  }
  const isAlone = statement?.type === "expression_statement" && around?.type === "statement_block";
  return isAlone && around ? { scope: around, value, isLoopOver: false } : null;
}

function isSetAgain(node: Node): boolean {
  const type = node.parent?.type ?? "";
  if (type === "update_expression") return true;
  const isTarget = node.parent !== null && field(node.parent, "left")?.id === node.id;
  return isTarget && /^(?:(?:augmented_)?assignment_expression|for_in_statement)$/.test(type);
}

function isOnlySet(node: Node): boolean {
  return isSetAgain(node) && /statement$/.test(node.parent?.parent?.type ?? "");
}
