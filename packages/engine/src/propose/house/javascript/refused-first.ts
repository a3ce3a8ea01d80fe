import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { type Alteration, alterationsBefore } from "./acted-before.ts";

/** What brings in a refusal: an error, an answer of the four hundreds, a value for failure. */
const REFUSES =
  /\bthrow\b|(?<![\w.])4(?:0\d|1\d|22)(?![\w.])|\breturn\s+(?:null|undefined|false|-1)\b|\b(?:ok|success|valid)\s*:\s*false\b|\breturn\b[^;\n]*\b(?:err|fail|failure|notFound|badRequest|reject)\w*\(/;
/** `app.use((req, res) => res.status(404).end())`: what is refused later, by a function of its own. */
const OF_HANDLER = /=>\s*[\w$.]+\.(?:status|code|sendStatus|json|send)\([^\n]*/g;
/** What is put right or noted on the thing itself before it is left. */
const ATONES = /^\s*[\w.$]+\.[\w$]+\s*=[^=>]|\b(?:release|refund|undo|restore|revert|rollback)\w*\(/m;

/**
 * A change that refuses behind what has altered something, made to refuse before it: what is looked up, and the refusal, move
 * to the front of the first alteration. The change as it is where it leaves no half change behind; null where the lookup needs
 * what was altered, so that the refusal cannot come first.
 */
export function refusedFirst(
  code: CodeIndex,
  edits: readonly CandidateEdit[],
): readonly CandidateEdit[] | null {
  const made: CandidateEdit[] = [];
  for (const edit of edits) {
    const moved = movedToFront(code, edit);
    if (moved === null) return null;
    made.push(...moved);
  }
  return made;
}

function movedToFront(code: CodeIndex, edit: CandidateEdit): readonly CandidateEdit[] | null {
  const file = code.file(edit.path);
  if (!file || file.isTest || file.language === "python" || !refuses(file, edit)) return [edit];
  const position = indexOfByte(file, edit.start);
  const definition = functionAt(file, position);
  const alterations = definition ? alterationsBefore(definition, position) : [];
  const last = alterations.at(-1);
  if (!definition || !last || isLeftBetween(definition, last.node.endIndex, position)) return [edit];
  return edit.start === edit.end ? atFront(file, edit, position, alterations) : null;
}

function refuses(file: SourceFile, edit: CandidateEdit): boolean {
  const old = new Set(
    new TextDecoder()
      .decode(file.bytes.subarray(edit.start, edit.end))
      .split("\n")
      .map((line) => line.trim()),
  );
  const added = edit.replacement.split("\n").filter((line) => !old.has(line.trim()));
  const text = added.join("\n");
  return REFUSES.test(text.replace(OF_HANDLER, "")) && !ATONES.test(text);
}

/** Index in the text of a file of a byte on disk. */
function indexOfByte(file: SourceFile, byte: number): number {
  let low = 0;
  let high = file.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (file.byteOffset(middle) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function functionAt(file: SourceFile, position: number): Node | null {
  let current: Node | null = file.tree.rootNode.descendantForIndex(Math.max(0, position - 1), position);
  for (; current; current = current.parent) {
    const body = isFunctionNode(current) ? field(current, "body") : null;
    if (body && body.startIndex < position && position < body.endIndex) return current;
  }
  return null;
}

/** Whether the function itself refuses between an alteration and a place: it is written so. */
function isLeftBetween(definition: Node, from: number, to: number): boolean {
  return definition
    .descendantsOfType(["throw_statement", "return_statement"])
    .some((node) => node.startIndex >= from && node.endIndex <= to && REFUSES.test(node.text));
}

/** The refusal and what it needs, in front of the first statement that alters something. */
function atFront(
  file: SourceFile,
  edit: CandidateEdit,
  position: number,
  alterations: readonly Alteration[],
): readonly CandidateEdit[] | null {
  const [first] = alterations;
  const statements = blockAt(file, position)?.namedChildren ?? [];
  const from = statements.findIndex((one) => first !== undefined && holds(one, first.node));
  const behind = statements.findIndex((one) => one.endIndex === position);
  const before = statements.findIndex((one) => one.startIndex === position);
  const until = behind >= 0 ? behind + 1 : before;
  const acting = statements[from];
  if (!acting || until <= from) return null;
  const moved = neededBy(statements.slice(from, until), behind >= 0, edit.replacement, alterations);
  if (!moved) return null;
  const indent = indentOf(file, acting);
  const place = commentAbove(acting) ?? acting;
  const text = [...moved.map((one) => one.text), edit.replacement.replace(/\r\n/g, "\n").trim()];
  const together = edit.together ?? "refused first";
  const part = edit.part;
  const written = text.map((piece) => `${piece}\n${indent}`).join("");
  return [
    { ...textEdit(file, place.startIndex, place.startIndex, written), part, together },
    ...moved.map((one) => ({
      ...textEdit(file, lineStart(file.text, one.startIndex), nextLineStart(file.text, one.endIndex), ""),
      part,
      together,
    })),
  ];
}

function blockAt(file: SourceFile, position: number): Node | null {
  let current: Node | null = file.tree.rootNode.descendantForIndex(Math.max(0, position - 1), position);
  while (
    current &&
    !(current.type === "statement_block" && current.startIndex < position && position < current.endIndex)
  )
    current = current.parent;
  return current;
}

function holds(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/**
 * The declarations among statements that a refusal needs, in their order. Null where one of them alters something, reads what
 * is altered, or does not fill its lines.
 */
function neededBy(
  statements: readonly Node[],
  isLastLookedUp: boolean,
  refusal: string,
  alterations: readonly Alteration[],
): readonly Node[] | null {
  const words = new Set(wordsIn(refusal));
  const moved: Node[] = [];
  for (const statement of statements.toReversed()) {
    const isLookup = isLastLookedUp && statement.id === statements.at(-1)?.id;
    const isNeeded = isLookup || namesSetBy(statement).some((name) => words.has(name));
    if (!isNeeded) continue;
    if (!/^(?:lexical|variable)_declaration$/.test(statement.type)) return null;
    if (alterations.some(({ node }) => holds(statement, node)) || !fillsLines(statement)) return null;
    moved.unshift(statement);
    for (const word of wordsIn(statement.text)) words.add(word);
  }
  const lookups = [
    ...moved.map((one) => one.text),
    ...refusal.split("\n").filter((line) => /^\s*(?:const|let)\b/.test(line)),
  ];
  const read = new Set(lookups.flatMap(wordsIn));
  return alterations.some(({ altered }) => altered === null || read.has(altered)) ? null : moved;
}

function wordsIn(text: string): string[] {
  return text.match(/[\w$]+/g) ?? [];
}

/** Variables that a statement declares or sets. */
function namesSetBy(statement: Node): string[] {
  const declared = statement
    .descendantsOfType("variable_declarator")
    .flatMap((node) => boundNames(field(node, "name")));
  const set = statement
    .descendantsOfType(["assignment_expression", "augmented_assignment_expression", "update_expression"])
    .map((node) => field(node, "left") ?? field(node, "argument"))
    .flatMap((target) => (target?.type === "identifier" ? [target.text] : []));
  return [...declared, ...set];
}

function fillsLines(statement: Node): boolean {
  const previous = statement.previousNamedSibling;
  const next = statement.nextNamedSibling;
  return (
    (!previous || endLineOf(previous) < startLineOf(statement)) &&
    (!next || startLineOf(next) > endLineOf(statement))
  );
}

/** The comment that speaks of a statement: right above it. */
function commentAbove(statement: Node): Node | null {
  let found: Node | null = null;
  for (let current = statement; ; ) {
    const above = current.previousNamedSibling;
    if (above?.type !== "comment" || endLineOf(above) + 1 !== startLineOf(current)) return found;
    found = above;
    current = above;
  }
}
