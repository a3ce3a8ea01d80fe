import type { Node } from "web-tree-sitter";
import { dottedName, field, startLineOf } from "../nodes.ts";

/** A `try` statement and its parts. */
export interface TryStatement {
  readonly node: Node;
  readonly line: number;
  /** The statements that are tried. */
  readonly body: Node;
  readonly clauses: readonly ExceptClause[];
}

export interface ExceptClause {
  readonly node: Node;
  readonly line: number;
  /** Classes as written, in order; empty for a bare `except:`. */
  readonly caught: readonly CaughtClass[];
  /** The tuple, when the classes stand in one. */
  readonly tuple: Node | null;
  /** `error` of `except X as error`. */
  readonly alias: string | null;
  /** True for `except*`. */
  readonly isGroup: boolean;
  readonly body: Node;
  /** What the clause raises, nested functions left out. */
  readonly raises: readonly RaiseStatement[];
}

export interface CaughtClass {
  /** `JWTError`, `jwt.ExpiredSignatureError`; null when it is not a plain name (a call, an expression). */
  readonly name: string | null;
  readonly node: Node;
}

export interface RaiseStatement {
  readonly node: Node;
  readonly line: number;
  /** `HTTPException` of `raise HTTPException(401)`; null for a bare `raise` and for expressions. */
  readonly name: string | null;
  /** The call, when the raised class is called. */
  readonly call: Node | null;
  /** A bare `raise`, which passes the exception on. */
  readonly isBare: boolean;
  /** What follows `from`; null when there is none. */
  readonly cause: Node | null;
}

const NESTED = new Set(["function_definition", "class_definition", "lambda"]);

/** All `try` statements inside a node, outer before inner, those of nested functions included. */
export function tryStatements(root: Node): TryStatement[] {
  return root.descendantsOfType("try_statement").map(readTry);
}

/** The `try` statements whose tried part holds this line, innermost first. Handlers and `finally` do not count as tried. */
export function tryAround(root: Node, line: number): TryStatement[] {
  return tryStatements(root)
    .filter(({ body }) => startLineOf(body) <= line && line <= body.endPosition.row + 1)
    .toReversed();
}

/** The clause whose handler holds this line, innermost. */
export function clauseAt(root: Node, line: number): { statement: TryStatement; clause: ExceptClause } | null {
  for (const statement of tryStatements(root).toReversed()) {
    const clause = statement.clauses.find(
      ({ node }) => startLineOf(node) <= line && line <= node.endPosition.row + 1,
    );
    if (clause) return { statement, clause };
  }
  return null;
}

/** The `raise` statements inside a node, without those of functions, lambdas and classes defined in it. */
export function raisesIn(root: Node): RaiseStatement[] {
  return descendantsHere(root, "raise_statement").map(readRaise);
}

/** Descendants of a type, without those inside functions, lambdas and classes that are defined within `root`. */
export function descendantsHere(root: Node, type: string): Node[] {
  const nested = root
    .descendantsOfType([...NESTED])
    .filter((node) => node.id !== root.id && node.startIndex >= root.startIndex);
  return root
    .descendantsOfType(type)
    .filter(
      (node) =>
        !nested.some((scope) => scope.startIndex <= node.startIndex && node.endIndex <= scope.endIndex),
    );
}

function readTry(node: Node): TryStatement {
  const clauses = node.namedChildren
    .filter((child) => child.type === "except_clause" || child.type === "except_group_clause")
    .flatMap(readClause);
  return { node, line: startLineOf(node), body: field(node, "body") ?? node, clauses };
}

function readClause(node: Node): ExceptClause[] {
  const body = node.namedChildren.findLast((child) => child.type === "block");
  if (!body) return [];
  // Older grammars have the class without a field.
  const value =
    field(node, "value") ??
    node.namedChildren.find((child) => child.id !== body.id && child.type !== "comment") ??
    null;
  const pattern = value?.type === "as_pattern" ? value : null;
  const classes = pattern ? pattern.firstNamedChild : value;
  const unwrapped = classes?.type === "parenthesized_expression" ? classes.firstNamedChild : classes;
  const tuple = unwrapped?.type === "tuple" ? unwrapped : null;
  const items = tuple
    ? tuple.namedChildren.filter((child) => child.type !== "comment")
    : unwrapped
      ? [unwrapped]
      : [];
  return [
    {
      node,
      line: startLineOf(node),
      caught: items.map((item) => ({ name: dottedName(item), node: item })),
      tuple,
      alias: (pattern && (field(pattern, "alias") ?? pattern.lastNamedChild)?.text) ?? null,
      isGroup: node.children.some((child) => child.type === "except*" || child.type === "*"),
      body,
      raises: raisesIn(body),
    },
  ];
}

function readRaise(node: Node): RaiseStatement {
  const cause = field(node, "cause");
  const raised =
    node.namedChildren.find((child) => child.type !== "comment" && child.id !== cause?.id) ?? null;
  const call = raised?.type === "call" ? raised : null;
  const named = call ? field(call, "function") : raised;
  return {
    node,
    line: startLineOf(node),
    name: named ? dottedName(named) : null,
    call,
    isBare: raised === null,
    cause,
  };
}
