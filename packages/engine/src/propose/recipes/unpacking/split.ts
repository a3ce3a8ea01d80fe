import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

/** A call that takes a text apart at a separator. */
export interface Split {
  readonly call: Node;
  readonly text: Node;
  readonly separator: Node | null;
  readonly isLimited: boolean;
}

/** `line.split("=")`; null for any other expression. */
export function splitOf(value: Node): Split | null {
  if (value.type !== "call") return null;
  const callee = field(value, "function");
  const text = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!callee || !text || !/^r?split$/.test(lastNameOf(callee) ?? "")) return null;
  const { positional, named } = readCall(value);
  return {
    call: value,
    text,
    separator: positional[0] ?? named.get("sep") ?? null,
    isLimited: positional.length > 1 || named.has("maxsplit"),
  };
}

/**
 * The one such call by which a value is made: itself, or what its parts are made of, `map(str.strip, line.split("="))`,
 * `(part.split("=") for part in parts)`. Null where there are several.
 */
export function splitIn(value: Node): Split | null {
  const whole = splitOf(value);
  if (whole) return whole;
  if (!/^(?:list_comprehension|generator_expression|call|tuple|list)$/.test(value.type)) return null;
  const found = value.descendantsOfType("call").flatMap((call) => {
    const split = splitOf(call);
    // What is gone over is taken apart into as many as there are.
    const isOver = call.parent?.type === "for_in_clause" && value.type !== "list_comprehension";
    return split && !isOver ? [split] : [];
  });
  const [only, ...others] = found.filter(({ call }) => !isGoneOver(call, value));
  return only && others.length === 0 ? only : null;
}

/** `for part in text.split(";")` inside a generator whose items are the pairs. */
function isGoneOver(call: Node, value: Node): boolean {
  const clause = call.parent?.type === "for_in_clause" ? call.parent : null;
  const item = value.firstNamedChild;
  return clause !== null && item?.type === "call" && splitOf(item) !== null;
}
