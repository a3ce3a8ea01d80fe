import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType } from "../../../code/nodes.ts";
import { isRepeatable } from "../edits/expressions.ts";

/** Something that an expression takes for granted and that is not always there: a None, an entry, an item, a divisor. */
export interface Absence {
  readonly file: SourceFile;
  /** The expression that is None or cannot be evaluated: `order.shipped`, `row["phone"]`, `rows[0]`, `part / whole`. */
  readonly node: Node;
  /** What is asked whether it is there: the value, the sequence, the divisor. */
  readonly subject: Node;
  /** Condition, as code, under which it is there, of the subject or of a name for it; null where only the expression itself tells. */
  readonly present: ((subject: string) => string) | null;
  /** The opposite. */
  readonly absent: ((subject: string) => string) | null;
  /** Whether a subject that is a call can get a name in front of its statement. */
  readonly canBeNamed: boolean;
  /** The expression with something else in its place where it is absent: `row.get("phone", "")`. Null where it has no such form. */
  readonly orElse: (instead: string) => string | null;
  /** What the value is, as far as the expression tells. */
  readonly kind: ValueKind;
  /** What is absent, for sentences: `order.shipped`. */
  readonly what: string;
  /** Whether the expression is evaluated without an error and its value is None. */
  readonly isNone: boolean;
}

export type ValueKind = "number" | "text" | "list" | "dict" | "unknown";

/** What a value that is None, or an entry that is missing, is asked for is told by what is read from it. */
export function kindOfRead(read: Node): ValueKind {
  const text = read.text;
  const method = /\.(\w+)\([^()]*\)$/.exec(text)?.[1] ?? "";
  if (
    /^(?:strftime|isoformat|upper|lower|title|strip|lstrip|rstrip|capitalize|replace|format|decode|join|casefold|hex)$/.test(
      method,
    )
  )
    return "text";
  if (/^(?:split|splitlines|rsplit|items|keys|values)$/.test(method)) return "list";
  if (/^(?:count|index|find|total_seconds|timestamp|days|bit_length)$/.test(method)) return "number";
  if (/^(?:\w+\.)?loads\(/.test(text)) return "dict";
  if (/^(?:round|float|int|abs|len|sum|min|max|Decimal|(?:math\.)?(?:ceil|floor|sqrt))\(/.test(text))
    return "number";
  return /^(?:list|sorted|tuple|set)\(/.test(text) ? "list" : "unknown";
}

/** The change that lets a place do without a value that is not there. */
export interface StandIn {
  readonly edits: readonly Edit[];
  readonly basis: "house" | "guess";
  readonly evidence: readonly string[];
  /** What happens instead, for a sentence: `None is given`. */
  readonly happens: string;
}

/** The condition, where the subject can be asked for as it stands. */
export function presence({ present, subject, canBeNamed }: Absence): string | null {
  return present === null || (canBeNamed && !isRepeatable(subject)) ? null : present(subject.text);
}

/** The expression without brackets around it. */
export function bare(node: Node): Node {
  let inner = node;
  while (inner.type === "parenthesized_expression" && inner.firstNamedChild) inner = inner.firstNamedChild;
  return inner;
}

/** Whether an expression of a statement is evaluated in a scope of its own: for each item, or later. */
export function isInNested(node: Node, statement: Node): boolean {
  const found = ancestorOfType(
    node,
    ["lambda", "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"],
    statement,
  );
  return found !== null && found.startIndex >= statement.startIndex;
}
