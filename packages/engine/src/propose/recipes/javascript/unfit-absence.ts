import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { declaredAt, declaredResult, isAdmitted } from "../../house/javascript/declared-absence.ts";
import type { Idea } from "./idea.ts";
import { spoilsFigure } from "./spoilt-figure.ts";

const NOTHING = `null|undefined|""|''|\\[\\]|\\{\\}|0|false`;
const RETURNED = new RegExp(`^\\s*(?:if \\(.*\\) )?return (${NOTHING})\\s*;?\\s*$`, "gm");
const CHOSEN = new RegExp(`(?:\\?\\?|\\|\\||:)\\s*(${NOTHING})\\)?$`);
const CHOSEN_FIRST = new RegExp(`\\?\\s*(${NOTHING})\\s*:`);

/**
 * Whether a change puts a value that stands for nothing where the declared type has no such value: null into `Field[]`, an
 * empty text into a number. A function, or an object, that breaks its type in the same way elsewhere has its own custom.
 */
export function isUnfit(code: CodeIndex, idea: Idea): boolean {
  return idea.edits.some(({ path, start, end, replacement }) => {
    const file = code.file(path);
    if (!file || file.language === "python") return false;
    const from = unitAt(file, start);
    const to = start === end ? from : unitAt(file, end);
    const node = file.tree.rootNode.descendantForIndex(from, Math.max(from, to - 1));
    if (!node) return false;
    const returned = [...replacement.matchAll(RETURNED)].flatMap(([, value]) => value ?? []);
    if (start < end && spoilsFigure(node, replacement)) return true;
    if (returned.length > 0) return returned.some((value) => isUnfitResult(code, path, node, value, idea));
    const isWhole = start < end && node.startIndex === from && node.endIndex === to;
    const written = replacement.trim();
    const chosen = CHOSEN.exec(written)?.[1] ?? CHOSEN_FIRST.exec(written)?.[1];
    return isWhole && chosen !== undefined && isUnfitValue(code, path, node, chosen);
  });
}

function isUnfitResult(code: CodeIndex, path: string, node: Node, value: string, idea: Idea): boolean {
  let definition: Node | null = node;
  while (definition && !isFunctionNode(definition)) definition = definition.parent;
  const declared = definition && declaredResult(code, path, definition);
  if (!definition || !declared || isAdmitted(declared, value)) return false;
  if (isWidened(code, path, definition, value, idea)) return false;
  const { values, bare } = returnsOf(definition);
  return !(value === "undefined" && bare.length > 0) && !values.some(({ text }) => text === value);
}

/** The change adds the value to the type as well: `: Episode | null`. */
function isWidened(code: CodeIndex, path: string, definition: Node, value: string, idea: Idea): boolean {
  const file = code.file(path);
  const type = field(definition, "return_type");
  return idea.edits.some((edit) => {
    if (!file || !type || edit.path !== path || edit.replacement !== ` | ${value}`) return false;
    const at = unitAt(file, edit.start);
    return type.startIndex < at && at <= type.endIndex;
  });
}

function isUnfitValue(code: CodeIndex, path: string, node: Node, value: string): boolean {
  const declared = declaredAt(code, path, node);
  if (!declared || isAdmitted(declared, value)) return false;
  const entries = node.parent?.type === "pair" ? (node.parent.parent?.namedChildren ?? []) : [];
  return !entries.some((entry) => {
    const other = entry.type === "pair" && entry.id !== node.parent?.id ? field(entry, "value") : null;
    const given = other && (CHOSEN.exec(other.text)?.[1] ?? (other.text === value ? value : undefined));
    const theirs = given === value ? declaredAt(code, path, other as Node) : null;
    return theirs !== null && !isAdmitted(theirs, value);
  });
}

/** The place in the text of a byte of the file. */
function unitAt(file: SourceFile, offset: number): number {
  let [low, high] = [0, file.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (file.byteOffset(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
