import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { bare } from "./unify.ts";

/** A piece of the code that failed, which the house may have elsewhere in a better form. */
export interface Piece {
  readonly file: SourceFile;
  readonly node: Node;
}

const MOST_FRAMES = 5;
const MOST_WAYS = 8;
const MOST_PIECES = 40;

/**
 * What ran when the error arose, and what the wrong value came through: declarations and statements whole, and the calls
 * and reads in them; those nearest to the error first.
 */
export function piecesOf(investigation: Investigation, fault: JavascriptFault): Piece[] {
  const { code } = investigation;
  const found = new Map<string, Piece>();
  const add = (file: SourceFile, node: Node) => {
    const key = `${file.path}:${node.startIndex}:${node.endIndex}`;
    if (!found.has(key) && found.size < MOST_PIECES && !file.isTest) found.set(key, { file, node });
  };
  for (const { place } of (traceWays(investigation)?.ways ?? []).slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    if (!file) continue;
    const whole = wholeOf(place.node);
    if (whole) add(file, whole);
    add(file, bare(place.node));
  }
  for (const { path, line, frame } of fault.frames.toReversed().slice(0, MOST_FRAMES)) {
    const file = code.file(path);
    if (file) for (const node of onLine(file, line, frame.column)) add(file, node);
  }
  return [...found.values()];
}

/** The declaration, the call that stands alone, or what is returned, around a part of it. */
export function wholeOf(node: Node): Node | null {
  for (let current: Node | null = node; current && !isFunctionNode(current); current = current.parent) {
    if (current.type === "variable_declarator") return current;
    const { parent } = current;
    if (parent && /^(?:expression|return)_statement$/.test(parent.type)) return current;
    if (parent && isFunctionNode(parent) && field(parent, "body")?.id === current.id) return current;
  }
  return null;
}

/** Declarations, calls and reads that stand on a line, the outermost first. */
function onLine(file: SourceFile, line: number, column: number | null): Node[] {
  const isHere = (node: Node) => startLineOf(node) <= line && line <= endLineOf(node);
  const nodes = file.tree.rootNode
    .descendantsOfType(
      ["variable_declarator", "call_expression", "new_expression", "member_expression", "await_expression"],
      { row: line - 1, column: 0 },
      { row: line, column: 0 },
    )
    .filter((node) => isHere(node) && (startLineOf(node) === line || node.type !== "variable_declarator"))
    // A call whose function is written in place is no piece, but what is around it.
    .filter((node) => endLineOf(node) - startLineOf(node) < 6);
  const isPointedAt = (node: Node) =>
    column !== null &&
    node.startPosition.row === line - 1 &&
    node.startPosition.column <= column - 1 &&
    (node.endPosition.row > line - 1 || column - 1 <= node.endPosition.column);
  return nodes.toSorted((left, right) => Number(isPointedAt(right)) - Number(isPointedAt(left)));
}
