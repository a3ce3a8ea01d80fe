import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType } from "../../../code/nodes.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Use, UseContext } from "./optional-uses.ts";

/** A text that says nothing without the value, and what stands for it then. */
export interface WholeText {
  readonly edit: Edit;
  readonly nothing: string;
}

/**
 * `${address.street}, ${address.city}`: a text made of nothing but parts of the value. Without it there is no such text, and
 * what is left of it is punctuation. Null where other values are told in it as well, or one part alone.
 */
export function wholeText(
  file: SourceFile,
  plain: Node,
  uses: readonly Use[],
  context: UseContext,
): WholeText | null {
  const text = uses[0] ? ancestorOfType(uses[0].object, ["template_string"]) : null;
  const told = text?.namedChildren.filter(({ type }) => type === "template_substitution") ?? [];
  const isOf = (part: Node) => uses.some(({ whole }) => whole.parent?.id === part.id);
  if (!text || told.length < 2 || !told.every(isOf) || uses.length !== told.length) return null;
  const consumption = consumptionOf(context.code, context.path, text);
  if (consumption === null || consumption === "sum" || consumption === "list") return null;
  const nothing = consumption === "text" ? '""' : "null";
  const made = `${plain.text} ? ${text.text} : ${nothing}`;
  const isSide = /^(?:binary|unary|await)_expression$/.test(text.parent?.type ?? "");
  return { edit: replaceNode(file, text, isSide ? `(${made})` : made), nothing };
}
