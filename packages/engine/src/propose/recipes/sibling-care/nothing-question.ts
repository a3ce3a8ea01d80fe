import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { bare } from "./unify.ts";

/** A condition that asks whether a local name holds nothing, or something. */
export interface NothingQuestion {
  readonly name: string;
  readonly isNothing: boolean;
  /** The same question of another name, for nothing. */
  asked(name: string): string;
}

/** `!x`, `x === undefined`, `x`; null for other conditions. */
export function nothingQuestion(condition: Node | null): NothingQuestion | null {
  const plain = condition && bare(condition);
  if (!plain) return null;
  if (plain.type === "identifier") return { name: plain.text, isNothing: false, asked: (name) => `!${name}` };
  const operator = field(plain, "operator")?.text ?? "";
  if (plain.type === "unary_expression" && operator === "!") {
    const inner = nothingQuestion(field(plain, "argument"));
    return inner && { ...inner, isNothing: !inner.isNothing };
  }
  const [left, right] = [field(plain, "left"), field(plain, "right")];
  const isCompared =
    plain.type === "binary_expression" &&
    left?.type === "identifier" &&
    /^(?:null|undefined)$/.test(right?.text ?? "");
  if (!isCompared || !/^[!=]==?$/.test(operator)) return null;
  return {
    name: left.text,
    isNothing: operator.startsWith("="),
    asked: (name) => `${name} ${operator.replace("!", "=")} ${right?.text}`,
  };
}
