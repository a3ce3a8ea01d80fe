import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { commentOf } from "../../house/javascript/comments.ts";
import type { HouseFallback } from "../../house/javascript/optional-reads.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Use } from "./optional-uses.ts";

/**
 * `told`: the comment of the function says that the house's word is given; `unclear`: it may be, as the file knows the word;
 * `other`: the word stands elsewhere, for what is shown there.
 */
export type OwnWord =
  | { readonly kind: "told"; readonly edit: Edit; readonly word: string }
  | { readonly kind: "unclear" | "other" };

/**
 * `order.grower.region ?? ELSEWHERE`, and elsewhere an order without a grower is `OPEN`: what is given for a grower without a
 * region need not be what is given for no grower. Null where only one word is in question.
 */
export function ownWordOf(
  code: CodeIndex,
  file: SourceFile,
  uses: readonly Use[],
  use: Use,
  choice: HouseFallback | null,
): OwnWord | null {
  const around = use.whole.parent;
  const word = choice?.match === "same" ? choice.fallback : null;
  if (!around || !word || !isFallenBack(use.whole, around)) return null;
  if (word === field(around, "right")?.text || SAYS_NOTHING.test(word)) return null;
  const known = /^[A-Za-z_$][\w$]*$/.test(word) ? code.resolve(file.path, word) : null;
  if (!known && !/^(["'])[^"']*\1$/.test(word)) return { kind: "other" };
  const value = known ? known.node && textValueOf(known.node) : word.slice(1, -1);
  const isTold = commentsAround(use.object).some(
    (comment) =>
      (value !== null && ['"', "'", "`"].some((mark) => comment.includes(`${mark}${value}${mark}`))) ||
      (known !== null && new RegExp(`\\b${word.replaceAll("$", "\\$")}\\b`).test(comment)),
  );
  if (!isTold) return { kind: known ? "unclear" : "other" };
  const isPlain = /^(?:identifier|member_expression)$/.test(use.object.type);
  if (!isPlain || uses.length > 1 || !STANDS_ALONE.test(around.parent?.type ?? ""))
    return { kind: "unclear" };
  const text = `${use.object.text} ? (${around.text}) : ${word}`;
  return { kind: "told", word, edit: replaceNode(file, around, text) };
}

const SAYS_NOTHING = /^(?:null|undefined|0|\[\]|\{\}|""|'')$/;
/** What a conditional expression needs no parentheses in. */
const STANDS_ALONE =
  /^(?:variable_declarator|return_statement|pair|arguments|parenthesized_expression|template_substitution)$/;

function isFallenBack(whole: Node, around: Node): boolean {
  return (
    around.type === "binary_expression" &&
    /^(?:\?\?|\|\|)$/.test(field(around, "operator")?.text ?? "") &&
    field(around, "left")?.id === whole.id
  );
}

function textValueOf(definition: Node): string | null {
  const declarator =
    definition.type === "variable_declarator"
      ? definition
      : definition.descendantsOfType("variable_declarator")[0];
  const value = declarator ? field(declarator, "value") : definition;
  return value && plainString(value);
}

function commentsAround(node: Node): string[] {
  const found: string[] = [];
  for (let scope: Node | null = node.parent; scope; scope = scope.parent) {
    const comment = isFunctionNode(scope) ? commentOf(scope) : null;
    if (comment !== null) found.push(comment);
  }
  return found;
}
