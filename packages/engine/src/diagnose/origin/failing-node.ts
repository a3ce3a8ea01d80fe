import type { Frame } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { endLineOf, startLineOf } from "../../code/nodes.ts";
import { lineAt } from "../../code/source-text.ts";
import type { Fault, Member } from "./flow.ts";

/** A line that failed, and what the interpreter said about it. */
export interface FailingStatement {
  readonly file: SourceFile;
  /** In the tree, which may differ from the frame's. */
  readonly line: number;
  readonly frame: Frame;
  readonly type: string;
  readonly message: string;
}

/** The expression whose value was wrong, and the member of it that is missing. */
export interface FailingNode {
  readonly node: Node;
  readonly members: readonly Member[];
  readonly fault: Fault;
}

/** Nodes of some types on the failing line, those inside the marked columns first, innermost last. */
export function nodesOnLine({ file, line, frame }: FailingStatement, types: readonly string[]): Node[] {
  const root = file.tree.rootNode;
  const texts = root
    .descendantsOfType(
      "concatenated_string",
      { row: Math.max(0, line - 1), column: 0 },
      { row: line, column: 0 },
    )
    .filter((node) => startLineOf(node) === line);
  const onLine = root
    .descendantsOfType([...types], { row: Math.max(0, line - 1), column: 0 }, { row: line, column: 0 })
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node));
  // The marks are then those of the text as a whole.
  const further = furtherIn(onLine, texts, types);
  if (further.length > 0) return [...onLine, ...further];
  const marked = markedColumns(frame, lineAt(file.text, line) ?? "");
  if (!marked) return onLine;
  const inside = onLine.filter(
    (node) =>
      node.startPosition.row === line - 1 &&
      node.startPosition.column >= marked.start &&
      node.endPosition.row === line - 1 &&
      node.endPosition.column <= marked.end,
  );
  // The marks enclose the failing operation as a whole, so the outermost node inside them is the one.
  return inside.length > 0 ? inside : onLine;
}

/** Of a text that goes on over several lines CPython before 3.12 names the first, whichever of them failed. */
function furtherIn(found: readonly Node[], texts: readonly Node[], types: readonly string[]): Node[] {
  const known = new Set(found.map(({ id }) => id));
  return texts.flatMap((text) => text.descendantsOfType([...types])).filter(({ id }) => !known.has(id));
}

/** Columns of CPython in UTF-16 units of the line in the tree, where both texts agree. */
function markedColumns(frame: Frame, text: string): { start: number; end: number } | null {
  const { contextLine, column, endColumn } = frame;
  if (contextLine === null || column === null || endColumn === null || endColumn <= column) return null;
  const offset = text.indexOf(contextLine.trim());
  const indent = contextLine.length - contextLine.trimStart().length;
  if (offset < 0) return null;
  const units = (bytes: number) => Buffer.from(contextLine).subarray(0, bytes).toString().length;
  return { start: units(column - 1) - indent + offset, end: units(endColumn - 1) - indent + offset };
}

/** Of several candidates the one whose variable was captured as empty, else the first. */
export function likeliest(candidates: readonly Node[], frame: Frame): Node | null {
  const { locals } = frame;
  if (locals === null) return candidates[0] ?? null;
  const held = candidates.map((node) => heldBy(locals, node));
  const empty = held.findIndex((value) => value !== undefined && isNothing(value));
  // What is known to have been something else was not it.
  const open = held.indexOf(undefined);
  return candidates[empty >= 0 ? empty : Math.max(open, 0)] ?? null;
}

/** What a plain expression held by the captured variables; undefined where that cannot be told. */
function heldBy(locals: Readonly<Record<string, unknown>>, node: Node): unknown {
  if (Object.hasOwn(locals, node.text)) return locals[node.text];
  const holder = node.childForFieldName(node.type === "subscript" ? "value" : "object");
  const key =
    node.type === "attribute"
      ? node.childForFieldName("attribute")?.text
      : /^["'](.*)["']$/s.exec(node.childForFieldName("subscript")?.text ?? "")?.[1];
  if (!holder || key === undefined) return undefined;
  const held = heldBy(locals, holder);
  if (typeof held === "object" && held !== null)
    return Object.hasOwn(held, key) ? Reflect.get(held, key) : undefined;
  // A data class is shown as `Reading(sensor='b', value=None)`.
  return typeof held === "string" &&
    new RegExp(`^[\\w.]+\\(.*\\b${key}=None\\b`, "s").test(held) &&
    /^\w+$/.test(key)
    ? null
    : undefined;
}

function isNothing(value: unknown): boolean {
  return value === null || value === "None" || value === "undefined" || value === "null";
}
