import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { align } from "./aligned.ts";
import { kindOf } from "./kinds.ts";
import type { Subject } from "./subject.ts";
import type { Way } from "./ways.ts";

const PLAIN =
  /^(?:none|null|undefined|true|false|integer|float|number|string|list|array|dictionary|object|tuple|set)$/;

/**
 * What a handler gives that deals with an error and comes to its end: what the other handlers of the file for this error
 * give, where they agree on something plain that is of the kind of what the function gives. Null where they do not.
 */
export function givenByHandlers({ file, grammar, given, isPython }: Subject, way: Way): string | null {
  const clause = way.arm[0] && ancestorOfType(way.arm[0], ["except_clause", "catch_clause"]);
  if (!way.isHandler || !clause) return null;
  const others = file.tree.rootNode
    .descendantsOfType(clause.type)
    .filter((one) => one.id !== clause.id && (!isPython || caughtBy(one) === caughtBy(clause)));
  const found = others.flatMap((one) => {
    const block = field(one, "body") ?? one.namedChildren.findLast(({ type }) => type === "block");
    const last = block ? grammar.statementsOf(block).at(-1) : undefined;
    return last ? [last] : [];
  });
  const values = found.map((one) => (one.type === "return_statement" ? one.firstNamedChild : null));
  const [first] = values;
  if (!first || values.some((one) => one?.text !== first.text) || !PLAIN.test(first.type)) return null;
  const kind = kindOf(first);
  const kinds = given.map(kindOf).filter((one) => one !== null);
  const isOfKind = kind !== null && kinds.length > 0 && kinds.every((one) => one === kind);
  // Where the kind does not show, the same is tried.
  const isSame = kinds.length === 0 && others.every((one) => triesAlike(one, clause));
  return isOfKind || isSame ? first.text : null;
}

function triesAlike(one: Node, other: Node): boolean {
  const [mine, theirs] = [
    one.parent && field(one.parent, "body"),
    other.parent && field(other.parent, "body"),
  ];
  return mine !== null && theirs !== null && align(mine, theirs, new Map(), true);
}

/** The classes of an `except`, without the name that it gives to the error. */
function caughtBy(clause: Node): string {
  return (/^except\*?\s*(.*?)(?:\s+as\s+\w+)?\s*:/.exec(clause.text)?.[1] ?? "").replace(/\s+/g, " ");
}
