import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { transcribed } from "../../house/transcribe.ts";
import { moduleNames, namesAt, namesRead } from "../javascript/names.ts";
import { align } from "./aligned.ts";
import { type Chain, chainOf, listedBy } from "./chains.ts";
import type { Subject } from "./subject.ts";

/** What a way that is left out here does in a function that asks the same. */
export interface TwinWay {
  /** The value that it comes to there, in the words of this function; null where it refuses. */
  readonly value: string | null;
  /** The refusal, as lines. */
  readonly refusal: readonly string[] | null;
  readonly imports: readonly Edit[];
  readonly evidence: string;
}

const MOST_FILES = 60;

/** The way that none of the branches takes, as another chain of the project that asks the same has it. Null where they differ. */
export function twinWay(subject: Subject, statement: Node): TwinWay | null {
  const own = chainOf(subject, statement);
  if (!own || own.branches.length === 0) return null;
  const found = filesFor(subject).flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType(["if_statement", "switch_statement", "match_statement"])
      .filter((one) => one.id !== statement.id && one.parent?.type !== "else_clause")
      .flatMap((one) => twinIn(subject, own, file, one) ?? []),
  );
  const texts = new Set(found.map(({ value, refusal }) => value ?? refusal?.join("\n")));
  const [first] = found;
  return first && texts.size === 1 ? first : null;
}

function filesFor({ code, file, isPython }: Subject): SourceFile[] {
  const others = code.paths
    .filter((path) => path !== file.path && path.endsWith(".py") === isPython)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((one) => !one.isTest);
  return [file, ...others];
}

function twinIn(subject: Subject, own: Chain, file: SourceFile, statement: Node): TwinWay | null {
  const other = chainOf(subject, statement);
  if (!other) return null;
  const names = namesBetween(own, other);
  if (!names) return null;
  const otherwise = other.otherwise ?? behindLeaving(subject, other);
  const [only, ...more] = otherwise ?? [];
  if (!only || more.length > 0) return null;
  const evidence = `${file.path}:${startLineOf(only)}`;
  if (/^(?:raise|throw)_statement$/.test(only.type)) {
    const said = inWordsOfHere(subject, file, statement, own.statement, only, names);
    return said && { value: null, refusal: said.lines, imports: said.imports, evidence };
  }
  const value = resultOfStatement(subject, only);
  // A value is the same only where the branches come to the same values as well.
  const isSame =
    value !== null &&
    /^(?:string|integer|float|number|true|false|none|null|list|dictionary|array|object)$/.test(value.type) &&
    other.branches.length === own.branches.length &&
    own.branches.every(({ statements }, index) => {
      const [here, there] = [
        resultOfStatement(subject, statements.at(-1)),
        resultOfStatement(subject, other.branches[index]?.statements.at(-1)),
      ];
      return here !== null && there !== null && align(there, here, new Map(names));
    });
  return isSame && value ? { value: value.text, refusal: null, imports: [], evidence } : null;
}

/** What a statement comes to: the value that it returns or sets. */
export function resultOfStatement(subject: Subject, statement: Node | undefined): Node | null {
  if (!statement) return null;
  if (statement.type === "return_statement") return statement.firstNamedChild;
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner && /^assignment/.test(inner.type)) return field(inner, "right");
  const [only] = subject.grammar.boundBy(statement);
  return only?.value ?? null;
}

/** What of the other chain is called what here, where both ask the same; null where they do not. */
function namesBetween(own: Chain, other: Chain): Map<string, string> | null {
  const [here, there] = [listedBy(own), listedBy(other)];
  if (here && there) {
    const texts = new Set(there.texts);
    const isSame =
      here.texts.length > 1 &&
      here.texts.length === texts.size &&
      here.texts.every((text) => texts.has(text));
    return isSame ? new Map([[there.subject.text, here.subject.text]]) : null;
  }
  if (here || there || own.branches.length < 2 || own.branches.length !== other.branches.length) return null;
  const names = new Map<string, string>();
  const areAlike = own.branches.every(({ asked }, index) => {
    const [mine] = asked;
    const [theirs] = other.branches[index]?.asked ?? [];
    return mine !== undefined && theirs !== undefined && align(theirs, mine, names);
  });
  return areAlike ? names : null;
}

/** `if …: return …` one after the other, and then the one statement that is left. */
function behindLeaving({ grammar }: Subject, { statement, branches }: Chain): Node[] | null {
  const isLeaving = branches.every(({ statements }) => {
    const last = statements.at(-1);
    return last !== undefined && grammar.passage(last).kind === "leaves";
  });
  const next = statement.nextNamedSibling;
  return isLeaving && next ? [next] : null;
}

/** A refusal in the names of this function. Null where it uses what this function does not have. */
export function inWordsOfHere(
  { code, file, definition, isPython }: Subject,
  from: SourceFile,
  there: Node,
  here: Node,
  refusal: Node,
  names: ReadonlyMap<string, string>,
): { readonly lines: readonly string[]; readonly imports: readonly Edit[] } | null {
  if (isPython) {
    const scope = functionAround(there, "function_definition");
    if (!scope) return null;
    return transcribed(
      code,
      { file: from, scope, statements: [refusal] },
      { file, statement: here, scope: definition },
      names,
      true,
    );
  }
  const known = new Set([...namesAt(code, file, here), ...moduleNames(code, file), ...GLOBALS]);
  let { text } = refusal;
  const reads = [
    ...namesRead(refusal),
    ...refusal.descendantsOfType(["member_expression", "subscript_expression"]),
  ].toSorted((one, other) => other.startIndex - one.startIndex || one.endIndex - other.endIndex);
  let done = Number.POSITIVE_INFINITY;
  for (const read of reads) {
    if (read.endIndex > done) continue;
    const mine = names.get(read.text);
    if (mine === undefined) {
      if (read.type === "identifier" && !known.has(read.text)) return null;
      continue;
    }
    const at = read.startIndex - refusal.startIndex;
    text = text.slice(0, at) + mine + text.slice(at + read.text.length);
    done = read.startIndex;
  }
  return { lines: [text], imports: [] };
}

const GLOBALS = ["Error", "TypeError", "RangeError", "String", "JSON", "Number"];

function functionAround(node: Node, type: string): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent)
    if (scope.type === type || isFunctionNode(scope)) return scope;
  return null;
}

/** Behind a loop that tries again: what the loop beside it, which is written the same, does when no try has succeeded. */
export function twinLoop(subject: Subject, loop: Node): TwinWay | null {
  const { file, grammar } = subject;
  const found = file.tree.rootNode
    .descendantsOfType(loop.type)
    .filter((one) => one.id !== loop.id)
    .flatMap((one): TwinWay[] => {
      const names = new Map<string, string>();
      const [mine, theirs] = [handlersOf(loop), handlersOf(one)];
      const isAlike =
        mine.length > 0 &&
        mine.length === theirs.length &&
        headOf(loop) === headOf(one) &&
        mine.every(
          (handler, index) => theirs[index] !== undefined && align(theirs[index], handler, names, true),
        );
      const next = one.nextNamedSibling;
      const last = one.namedChildren.find(({ type }) => type === "else_clause");
      const block = last && field(last, "body");
      const refusal = block ? grammar.statementsOf(block)[0] : next;
      if (!isAlike || !refusal || !/^(?:raise|throw)_statement$/.test(refusal.type)) return [];
      const said = inWordsOfHere(subject, file, one, loop, refusal, names);
      return said
        ? [
            {
              value: null,
              refusal: said.lines,
              imports: said.imports,
              evidence: `${file.path}:${startLineOf(refusal)}`,
            },
          ]
        : [];
    });
  const texts = new Set(found.map(({ refusal }) => refusal?.join("\n")));
  return found[0] && texts.size === 1 ? found[0] : null;
}

function handlersOf(loop: Node): Node[] {
  return loop.descendantsOfType(["except_clause", "catch_clause"]);
}

/** What a loop goes through, as it is written. */
function headOf(loop: Node): string {
  const body = field(loop, "body");
  return loop.text
    .slice(0, (body?.startIndex ?? loop.endIndex) - loop.startIndex)
    .replace(/\s+/g, " ")
    .trim();
}
