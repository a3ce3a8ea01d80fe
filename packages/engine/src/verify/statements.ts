import { type Node, Parser } from "web-tree-sitter";
import { applyEdits } from "../code/edit.ts";
import { languageOf, loadGrammars } from "../code/languages.ts";
import { decodeSource } from "../code/source-text.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import type { ReadBase } from "./change.ts";
import type { Unit } from "./minimise.ts";

/** More than these are not looked at one by one: each costs a run of the tests. */
const MOST_STATEMENTS = 8;
const BLOCKS = new Set(["module", "block", "program", "statement_block"]);
/** What is written to a log is rarely seen by a test, and stands there because the house does so. */
const WRITES_A_LOG =
  /^(?:await\s+)?(?:[\w.$]*\.)?(?:_?log(?:ger|ging)?|console|warnings?)(?:\(\))?\.\w+\(|^warn\w*\(/i;

/** Statements inside of what edits write that can be left out by themselves, others of their block staying. */
export async function statementUnits(
  edits: readonly CandidateEdit[],
  read: ReadBase,
): Promise<readonly Unit[]> {
  const units: Unit[] = [];
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const before = await read(path);
    if (before === null) continue;
    const found = await statementsIn(path, before, own);
    units.push(
      ...found.map(({ edit, replacement, text }) => ({
        name: `statement \`${text}\` of ${edit.part} in ${path}`,
        rest: edits.map((one) => (one === edit ? { ...edit, replacement } : one)),
      })),
    );
  }
  return units.slice(0, MOST_STATEMENTS);
}

interface Found {
  readonly edit: CandidateEdit;
  /** What the edit writes without the statement. */
  readonly replacement: string;
  /** First line of the statement, for people. */
  readonly text: string;
}

async function statementsIn(
  path: string,
  before: Uint8Array,
  edits: readonly CandidateEdit[],
): Promise<readonly Found[]> {
  const language = languageOf(path);
  const source = decodeSource(applyEdits(before, edits));
  if (!language || !source) return [];
  const grammar = (await loadGrammars())[language];
  const parser = new Parser();
  try {
    parser.setLanguage(grammar);
    const tree = parser.parse(source.text);
    if (!tree) return [];
    try {
      const statements = statementsUnder(tree.rootNode);
      const places = placed(edits);
      const old = statements.filter((node) => {
        const at = source.byteOffset(node.startIndex);
        return !places.some(({ start, end }) => start <= at && at < end);
      });
      return places.flatMap(({ edit, start, end }) =>
        (edit.together ? [] : statements).flatMap((node) => {
          const from = source.byteOffset(node.startIndex) - start;
          const to = source.byteOffset(node.endIndex) - start;
          if (from < 0 || to > end - start) return [];
          const replacement = without(Buffer.from(edit.replacement), from, to);
          const text = node.text.split("\n")[0]?.trim() ?? "";
          const removed = Buffer.from(before).subarray(edit.start, edit.end).toString();
          const isNested = node.parent !== null && source.byteOffset(node.parent.startIndex) >= start;
          return replacement.trim() === "" ||
            WRITES_A_LOG.test(node.text) ||
            letsOthersGo(node) ||
            leavesAHandler(node) ||
            isAllThatAHandlerDoes(node) ||
            leavesAfterAnAnswer(node) ||
            notesAsElsewhere(node, old) ||
            declaresWhatIsUsed(node, replacement) ||
            holdsWhatStood(node, replacement, removed) ||
            (!isNested && doesWhatWasDone(node, removed))
            ? []
            : [{ edit, replacement, text }];
        }),
      );
    } finally {
      tree.delete();
    }
  } finally {
    parser.delete();
  }
}

/**
 * The way out of a handler. A test that asks only whether the error is gone does not see what is given instead; the
 * callers do.
 */
function leavesAHandler(node: Node): boolean {
  const isWayOut = /^(?:return|throw|raise|continue)_statement$/.test(node.type);
  return isWayOut && /^(?:catch|except)_clause$/.test(node.parent?.parent?.type ?? "");
}

/**
 * `invalid(ctx, error)` behind `if (!(error instanceof ValidationError)) throw error;`: without it the error would be swallowed, which
 * a test that asks only whether it is gone takes for an answer.
 */
function isAllThatAHandlerDoes(node: Node): boolean {
  const block = node.parent;
  if (!/^(?:catch|except)_clause$/.test(block?.parent?.type ?? "")) return false;
  return (block?.namedChildren ?? []).every(
    (one) => one.id === node.id || one.type === "comment" || letsOthersGo(one) || WRITES_A_LOG.test(one.text),
  );
}

/**
 * `return;` behind an answer, `res.status(404).end(); return;`: what fails further down on the way without it comes too late to be
 * seen by whoever asked.
 */
function leavesAfterAnAnswer(node: Node): boolean {
  const before = node.previousNamedSibling;
  const call = before?.type === "expression_statement" ? before.firstNamedChild : null;
  const isIn = node.parent?.parent?.type === "if_statement" || node.parent?.parent?.type === "else_clause";
  return (
    node.type === "return_statement" &&
    node.firstNamedChild === null &&
    isIn &&
    /^(?:call|await|assignment)_expression$/.test(call?.type ?? "") &&
    !WRITES_A_LOG.test(before?.text ?? "")
  );
}

/** Where the text of each edit lies in the changed file, in bytes. */
function placed(edits: readonly CandidateEdit[]) {
  let shift = 0;
  return edits
    .toSorted((left, right) => left.start - right.start)
    .map((edit) => {
      const start = edit.start + shift;
      const length = Buffer.byteLength(edit.replacement);
      shift += length - (edit.end - edit.start);
      return { edit, start, end: start + length };
    });
}

/** Statements that do not stand alone in their block: without the last one a block would be no block. */
function statementsUnder(root: Node): readonly Node[] {
  const found: Node[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const children = node.namedChildren;
    const statements = children.filter((child) => child.type !== "comment");
    if (BLOCKS.has(node.type) && statements.length > 1) found.push(...statements);
    pending.push(...children);
  }
  return found.toSorted((left, right) => left.startIndex - right.startIndex);
}

/** What stood there before is moved, not new: without it the change would take something away. */
function holdsWhatStood(node: Node, rest: string, removed: string): boolean {
  const core = removed
    .trim()
    .replace(/^(?:(?:const|let|var)\s+[^=]+=|return\b)\s*/, "")
    .replace(/;$/, "");
  if (core.length >= 4 && node.text.includes(core) && !rest.includes(core)) return true;
  // `try { … }` around several of them: where the first one fails, no test of the error sees what became of the others.
  const own = flat(node.text).replace(/;$/, "");
  return own.length >= 4 && flat(removed).includes(own) && !flat(rest).includes(own);
}

function flat(text: string): string {
  return text.replace(/\s+/g, "");
}

/**
 * `return Response.json(found)` for `return Response.json(find(id))`: the code went on so before, and goes on so, though
 * none of the tests of the error comes this far.
 */
function doesWhatWasDone(node: Node, removed: string): boolean {
  const own = headOf(node.text);
  return own !== null && removed.split("\n").some((line) => headOf(line.trim()) === own);
}

/** What a statement does: it leaves with a value, or calls something. */
function headOf(text: string): string | null {
  if (/^return\b/.test(text)) return "return";
  return /^(?:await\s+)?([\w$.]+)\(/.exec(text)?.[1] ?? null;
}

/** Without its declaration a name that is set later would become one of the whole process. */
function declaresWhatIsUsed(node: Node, rest: string): boolean {
  if (!/^(?:lexical|variable)_declaration$/.test(node.type)) return false;
  return node.namedChildren.some((child) => {
    const target = child.childForFieldName("name");
    // What is taken apart is mostly used further down, where the change does not reach.
    if (target && /_pattern$/.test(target.type)) return true;
    const name = target?.text ?? "";
    return (
      /^[\w$]+$/.test(name) && new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`).test(rest)
    );
  });
}

/**
 * Notes why something is left out, `errors.append(…)` or `skipped += 1` before a way out, as the file does at another
 * such place: whoever reads the notes counts on it, whether a test looks at them or not.
 */
function notesAsElsewhere(node: Node, old: readonly Node[]): boolean {
  const note = noteOf(node);
  return (
    note !== null && leavesAfter(node) && old.some((other) => noteOf(other) === note && leavesAfter(other))
  );
}

function noteOf(statement: Node): string | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const expression =
    inner?.type === "await" || inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  switch (expression?.type) {
    case "call":
    case "call_expression":
      return expression.childForFieldName("function")?.text ?? null;
    case "augmented_assignment":
    case "augmented_assignment_expression":
      return `${expression.childForFieldName("left")?.text} ${expression.childForFieldName("operator")?.text}`;
    case "update_expression":
      return expression.text;
    default:
      return null;
  }
}

/** Whether the block of a statement ends by leaving the function or the turn of the loop. */
function leavesAfter({ parent, id }: Node): boolean {
  const last = parent?.namedChildren.findLast((child) => child.type !== "comment");
  return (
    last !== undefined &&
    last.id !== id &&
    /^(?:return|continue|break|raise|throw)_statement$/.test(last.type)
  );
}

/** Throws on what a handler caught and does not mean: no test sees the errors that it would swallow without. */
function letsOthersGo(node: Node): boolean {
  let clause = node.parent;
  while (clause && !/^(?:catch_clause|except_clause)$/.test(clause.type)) clause = clause.parent;
  if (!clause) return false;
  if (clause.type === "except_clause") return /(?:^|\n|:)\s*raise\s*$/.test(node.text);
  const caught = clause.childForFieldName("parameter")?.text ?? "";
  return (
    /^[\w$]+$/.test(caught) &&
    new RegExp(`\\bthrow ${caught.replace(/\$/g, "\\$")}\\s*;?\\s*\\}?$`).test(node.text)
  );
}

/** A text without a range, and without the lines that only the range stood on. */
function without(text: Buffer, from: number, to: number): string {
  const lineStart = text.subarray(0, from).lastIndexOf(10) + 1;
  const head = from === 0 ? "" : text.subarray(lineStart, from).toString();
  const lineEnd = text.indexOf(10, to);
  const tail = lineEnd < 0 ? null : text.subarray(to, lineEnd).toString();
  const isAlone = head.trim() === "" && tail !== null && /^[\s;]*$/.test(tail);
  const [start, end] = isAlone ? [lineStart, lineEnd + 1] : [from, to];
  return Buffer.concat([text.subarray(0, start), text.subarray(end)]).toString();
}
