import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { namesRead } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";
import { earlyCallbackIdeas } from "./early-callback.ts";
import { shadowIdeas } from "./shadowed.ts";

const MOST_LINES = 12;
const FUNCTIONS = [
  "arrow_function",
  "function_expression",
  "function_declaration",
  "method_definition",
] as const;

/** Changes for a name that is used before its declaration has run. */
export function beforeInitialisationIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const name = /^Cannot access '([^']+)' before initialization/.exec(fault.exception.value)?.[1];
  if (!name) return [];
  const shadowed = shadowIdeas(investigation, fault, name);
  if (shadowed.length > 0) return shadowed;
  const early = earlyCallbackIdeas(investigation, fault, name);
  return early.length > 0 ? early : orderIdeas(investigation, fault, name);
}

/**
 * The declaration is moved above the statement of its block that leads to the use: that statement is on the trace. A
 * class stays where it is where the statement that needs it can move instead.
 */
function orderIdeas(investigation: Investigation, fault: JavascriptFault, name: string): Idea[] {
  for (const { path, line } of fault.frames.toReversed()) {
    const file = investigation.code.file(path);
    if (!file || file.path !== fault.file.path) continue;
    const inner = innermostOn(file, line);
    for (let at = inner && statementOf(inner); at; at = at.parent && statementOf(at.parent)) {
      const from: Node = at;
      const siblings = from.parent?.namedChildren ?? [];
      const declaration = siblings.find(
        (child) => child.startIndex > from.startIndex && declares(child, name),
      );
      if (!declaration) continue;
      const first = earliestUse(siblings, declaration, from, name);
      const up = () => movedUp(file, siblings, first, declaration, name);
      const edits = isClass(declaration)
        ? (movedDown(file, first, declaration) ?? up())
        : (callMovedDown(file, siblings, first) ?? up());
      if (!edits) return [];
      return [
        guess({ investigation }, 0.9, {
          name: "declared_before_use",
          sentence: "The request is answered with the variable declared in time",
          cause: `\`${name}\` is used in line ${fault.line} and declared only in line ${startLineOf(declaration)}.`,
          explanation: edits.explanation,
          edits: edits.edits,
          basis: "standard",
          place: { path: file.path, line: startLineOf(declaration) },
        }).idea,
      ];
    }
  }
  return [];
}

function innermostOn(file: SourceFile, line: number): Node | null {
  const text = file.text.split("\n")[line - 1] ?? "";
  const column = text.length - text.trimStart().length;
  return file.tree.rootNode.descendantForPosition({ row: line - 1, column });
}

/** Statements in front that lead to the same use later on, such as a second call of the same function. */
function earliestUse(siblings: readonly Node[], declaration: Node, from: Node, name: string): Node {
  const helpers = new Set(
    siblings.flatMap((child) => {
      const own = plainOf(child);
      return own.type === "function_declaration" && new RegExp(`\\b${escaped(name)}\\b`).test(own.text)
        ? [field(own, "name")?.text ?? ""]
        : [];
    }),
  );
  const leads = (node: Node) =>
    namesRead(node).some((read) => read.text === name || helpers.has(read.text)) &&
    plainOf(node).type !== "function_declaration";
  return (
    siblings.find(
      (child) =>
        child.startIndex < declaration.startIndex && child.startIndex <= from.startIndex && leads(child),
    ) ?? from
  );
}

interface Moved {
  readonly edits: (ReturnType<typeof textEdit> & { readonly together: string })[];
  readonly explanation: string;
}

/** Left out instead of moved, a statement would raise nothing either. */
function asOneMove(edit: ReturnType<typeof textEdit>): Moved["edits"][number] {
  return { ...edit, together: "moved" };
}

function movedUp(
  file: SourceFile,
  siblings: readonly Node[],
  before: Node,
  declaration: Node,
  name: string,
): Moved | null {
  const between = siblings.filter(
    (child) => child.startIndex >= before.startIndex && child.startIndex < declaration.startIndex,
  );
  const isFree = namesRead(declaration).every(
    (node) => node.text === name || !between.some((child) => declares(child, node.text)),
  );
  const lines = declaration.endPosition.row - declaration.startPosition.row + 1;
  const range = wholeLines(file, declaration);
  if (!isFree || !range || lines > MOST_LINES) return null;
  return {
    edits: [
      textEdit(file, before.startIndex, before.startIndex, `${declaration.text}\n${indentOf(file, before)}`),
      textEdit(file, range.start, range.end, ""),
    ].map(asOneMove),
    explanation: `Moves the declaration of \`${name}\` above its use.`,
  };
}

/** The statement that needs a class moves below it, where nothing in between reads what it declares. */
function movedDown(file: SourceFile, statement: Node, declaration: Node): Moved | null {
  const own = plainOf(statement);
  if (own.type !== "lexical_declaration") return null;
  const names = own.namedChildren.flatMap((child) => boundNames(field(child, "name")));
  const between = (statement.parent?.namedChildren ?? []).filter(
    (child) => child.startIndex > statement.startIndex && child.startIndex < declaration.startIndex,
  );
  const isRead = between.some(
    (child) =>
      plainOf(child).type !== "function_declaration" &&
      namesRead(child).some((node) => names.includes(node.text)),
  );
  const range = wholeLines(file, statement);
  if (isRead || !range) return null;
  return {
    edits: [
      textEdit(file, range.start, range.end, ""),
      textEdit(file, declaration.endIndex, declaration.endIndex, `\n\n${statement.text}`),
    ].map(asOneMove),
    explanation: `Moves \`${names.join(", ")}\` below the class that it needs.`,
  };
}

/**
 * A call of a function that reads several things which are declared further down moves below them all, where all in between
 * only declares.
 */
function callMovedDown(file: SourceFile, siblings: readonly Node[], statement: Node): Moved | null {
  if (statement.type !== "expression_statement") return null;
  const needed = neededBelow(siblings, statement);
  const last = needed.at(-1);
  if (!last || needed.length < 2) return null;
  const between = siblings.filter(
    (child) => child.startIndex > statement.startIndex && child.startIndex < last.startIndex,
  );
  const range = wholeLines(file, statement);
  if (!range || ![...between, last].every(onlyDeclares)) return null;
  return {
    edits: [
      textEdit(file, range.start, range.end, ""),
      textEdit(file, last.endIndex, last.endIndex, `\n\n${indentOf(file, statement)}${statement.text}`),
    ].map(asOneMove),
    explanation: `Moves \`${statement.text.split("\n")[0]}\` below what it needs.`,
  };
}

/** Declarations further down whose names a statement reads, also in functions of the block that it calls. */
function neededBelow(siblings: readonly Node[], statement: Node): Node[] {
  const functions = new Map(
    siblings.map(plainOf).flatMap((own) => {
      const name = own.type === "function_declaration" ? field(own, "name")?.text : undefined;
      return name === undefined ? [] : [[name, own] as const];
    }),
  );
  const read = new Set<string>();
  const reached = new Set<Node>([statement]);
  for (const node of reached) {
    for (const { text } of namesRead(node)) {
      read.add(text);
      const called = functions.get(text);
      if (called) reached.add(called);
    }
  }
  return siblings.filter(
    (child) => child.startIndex > statement.startIndex && [...read].some((name) => declares(child, name)),
  );
}

/** Functions, types, classes, imports and constants whose values call nothing: it does not matter what runs before them. */
function onlyDeclares(statement: Node): boolean {
  const own = plainOf(statement);
  if (
    /^(?:comment|import_statement|function_declaration|generator_function_declaration|interface_declaration|type_alias_declaration)$/.test(
      own.type,
    )
  )
    return true;
  return (
    /^(?:lexical_declaration|class_declaration)$/.test(own.type) &&
    own
      .descendantsOfType(["call_expression", "new_expression", "await_expression", "member_expression"])
      .every((node) => ancestorOfType(node, [...FUNCTIONS], own) !== null)
  );
}

/** The lines of a statement that stands alone on them, with the blank line behind it where one stands in front as well. */
function wholeLines(
  file: SourceFile,
  statement: Node,
): { readonly start: number; readonly end: number } | null {
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, statement.endIndex);
  const isAlone =
    file.text.slice(start, statement.startIndex).trim() === "" &&
    file.text.slice(statement.endIndex, end).trim() === "";
  if (!isAlone) return null;
  const isBlankBehind =
    file.text.slice(end, nextLineStart(file.text, end)).trim() === "" && end < file.text.length;
  const isBlankBefore = start === 0 || file.text.slice(lineStart(file.text, start - 1), start).trim() === "";
  return { start, end: isBlankBehind && isBlankBefore ? nextLineStart(file.text, end) : end };
}

/** The declaration inside of an `export`. */
function plainOf(statement: Node): Node {
  return statement.type === "export_statement" ? (field(statement, "declaration") ?? statement) : statement;
}

function isClass(statement: Node): boolean {
  return plainOf(statement).type === "class_declaration";
}

export function declares(statement: Node, name: string): boolean {
  const own = plainOf(statement);
  if (own.type === "class_declaration") return field(own, "name")?.text === name;
  return (
    own.type === "lexical_declaration" &&
    own.namedChildren.some(
      (child) => child.type === "variable_declarator" && boundNames(field(child, "name")).includes(name),
    )
  );
}

function escaped(name: string): string {
  return name.replace(/\$/g, "\\$");
}
