import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { traceDate } from "../../../diagnose/origin/trace-date.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import { bare, isBinding, isCall, isFunctionLike, type Piece, partOf } from "./syntax.ts";
import { boundTo } from "./things.ts";

const MOST_FRAMES = 4;
const MOST_WAYS = 10;
const MOST_PIECES = 60;
const MOST_LINES = 8;
const MOST_HOPS = 2;

/** The expressions that ran when the error arose and that the wrong value came through, those nearest to the error first. */
export function piecesOnTheWay(investigation: Investigation, frames: readonly OwnFrame[]): Piece[] {
  const { code } = investigation;
  const found = new Map<string, Piece>();
  const add = (file: SourceFile, node: Node) => {
    const key = `${file.path}:${node.startIndex}:${node.endIndex}`;
    if (!file.isTest && found.size < MOST_PIECES && !found.has(key)) found.set(key, { file, node });
  };
  const trace = traceWays(investigation) ?? traceDate(investigation);
  for (const { place } of (trace?.ways ?? []).slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    if (file) for (const node of expressionsIn(bare(place.node))) add(file, node);
  }
  for (const { path, line } of frames.toReversed().slice(0, MOST_FRAMES)) {
    const file = code.file(path);
    if (!file) continue;
    const own = expressionsOn(file, line);
    for (const node of own) add(file, node);
    let last = own;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      last = last
        .filter(({ type }) => type === "identifier")
        .flatMap((node) => boundTo(node) ?? [])
        .flatMap(expressionsIn);
      for (const node of last) add(file, node);
    }
  }
  return [...found.values()];
}

/** Reads and calls that stand on a line, or around it in few lines. */
function expressionsOn(file: SourceFile, line: number): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["identifier", ...COMPOUND], { row: line - 1, column: 0 }, { row: line, column: 0 })
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .filter((node) => endLineOf(node) - startLineOf(node) < MOST_LINES)
    .filter(isExpression);
}

const COMPOUND = [
  "call",
  "call_expression",
  "new_expression",
  "member_expression",
  "subscript_expression",
  "attribute",
  "subscript",
];

function expressionsIn(node: Node): Node[] {
  const all = [node, ...node.descendantsOfType(["identifier", ...COMPOUND])];
  return all.filter((one, index) => isExpression(one) && all.findIndex(({ id }) => id === one.id) === index);
}

function isExpression(node: Node): boolean {
  if (node.type === "identifier") {
    const parent = node.parent;
    const isName =
      parent !== null &&
      ((field(parent, "attribute") ?? field(parent, "property"))?.id === node.id ||
        (isCall(parent) && (field(parent, "function") ?? field(parent, "constructor"))?.id === node.id));
    return !isName && !isBinding(node);
  }
  return isCall(node) || partOf(node) !== null || (COMPOUND.includes(node.type) && !isFunctionLike(node));
}
