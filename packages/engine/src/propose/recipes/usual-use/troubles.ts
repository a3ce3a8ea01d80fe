import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { basesOfBuiltin, isBuiltinException } from "../../../code/python/builtin-exceptions.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isBaseOf } from "../fault/caught-on-trace.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { Offer } from "./offer.ts";
import { calledBy, isAlike, isCall, isFunctionLike, lastName, type Piece, scopeOf } from "./syntax.ts";
import { transplanted } from "./transplant.ts";

const MOST_FRAMES = 6;
const MOST_FILES = 40;

interface Attempt {
  readonly file: SourceFile;
  readonly whole: Node;
  readonly body: Node;
  readonly clause: Node;
  /** Name under which the failure is known in the clause; null where it has none. */
  readonly failure: string | null;
  /** Whether it deals with the very class, and not with everything. */
  readonly isOfClass: boolean;
}

/**
 * Functions of the same class (handlers of one application, callers of the same function) try what this one does without, and
 * deal with the very failure. It is dealt with in the same words here.
 */
export function troubleOffers(investigation: Investigation, frames: readonly OwnFrame[]): Offer[] {
  const { code, event } = investigation;
  const type = event?.exceptions.at(-1)?.type?.split(".").at(-1);
  if (!type) return [];
  const inner = frames.slice(-MOST_FRAMES);
  if (inner.some((frame) => isDealtWith(code, frame, type))) return [];
  const attempts = attemptsFor(code, inner[0], type);
  if (attempts.length === 0) return [];
  for (const frame of inner.toReversed()) {
    const file = code.file(frame.path);
    const statement = file && !file.isTest ? statementAt(file, frame.line) : null;
    if (!file || !statement || !scopeOf(statement)) continue;
    const own = { file, node: statement };
    const offers = attempts
      .filter((attempt) =>
        isOfSameClass(code, own, frame.line, attempt, attempt.isOfClass && isOfLanguage(type)),
      )
      .flatMap((attempt) => offerOf(code, own, attempt) ?? []);
    if (offers.length > 0) return offers;
  }
  return [];
}

function isOfLanguage(type: string): boolean {
  return isBuiltinException(type) || /^(?:Type|Range|Syntax|Reference|URI|Eval)?Error$/.test(type);
}

/** The statement of a block that is run on a line. */
function statementAt(file: SourceFile, line: number): Node | null {
  const at = lineStart(file.text, indexOfLine(file.text, line));
  const first = at + (/^\s*/.exec(file.text.slice(at))?.[0].length ?? 0);
  let node: Node | null = file.tree.rootNode.descendantForIndex(first, first);
  while (node && !(node.parent && isBlock(node.parent))) node = node.parent;
  return node && startLineOf(node) <= line && line <= endLineOf(node) ? node : null;
}

function indexOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = nextLineStart(text, at);
  return at;
}

function isBlock(node: Node): boolean {
  return /^(?:statement_block|block)$/.test(node.type);
}

/** Every attempt of the house that has an answer to a failure of the class. */
function attemptsFor(code: CodeIndex, frame: OwnFrame | undefined, type: string): Attempt[] {
  const own = frame && code.file(frame.path);
  if (!own) return [];
  return code.paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && isAlike(file, own))
    .slice(0, MOST_FILES)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("try_statement").flatMap((whole) => {
        const body = field(whole, "body");
        const clauses = whole.namedChildren.filter(({ type: kind }) =>
          /^(?:catch|except)_clause$/.test(kind),
        );
        const hasMore = whole.namedChildren.some(({ type: kind }) => /^(?:finally|else)_clause$/.test(kind));
        const clause = clauses.find((one) => caughtBy(code, one, type) !== null);
        if (!body || !clause || hasMore) return [];
        return [
          {
            file,
            whole,
            body,
            clause,
            failure: failureOf(clause),
            isOfClass: caughtBy(code, clause, type) === "class",
          },
        ];
      }),
    );
}

function failureOf(clause: Node): string | null {
  const named = field(clause, "parameter") ?? clause.descendantsOfType("as_pattern_target")[0];
  return named?.text ?? null;
}

/** Whether a clause deals with failures of a class by its name, or with all by handing them on; null where with neither. */
function caughtBy(code: CodeIndex, clause: Node, type: string): "class" | "all" | null {
  if (clause.type === "except_clause") {
    const [head] = clause.namedChildren;
    const value = head?.type === "as_pattern" ? head.firstNamedChild : head;
    const named = value?.type === "tuple" ? value.namedChildren : value && !isBlock(value) ? [value] : [];
    return named.some((one) => isOfClass(code, type, lastName(one))) ? "class" : null;
  }
  const body = field(clause, "body");
  const failure = failureOf(clause);
  if (!body || failure === null) return null;
  const asked = body.descendantsOfType("binary_expression").flatMap((one) => {
    const operator = field(one, "operator")?.text ?? "";
    const [left, right] = [field(one, "left"), field(one, "right")];
    if (operator === "instanceof" && left?.text === failure) return [lastName(right ?? one)];
    const isName = left?.text === `${failure}.name` || left?.text === `${failure}?.name`;
    return isName ? [(right?.text ?? "").replace(/["'`]/g, "")] : [];
  });
  if (asked.some((name) => isOfClass(code, type, name))) return "class";
  const [only, ...others] = body.namedChildren;
  const handsOn = only?.text.replace(/;$/, "").replace(/^return /, "") === `next(${failure})`;
  return asked.length === 0 && handsOn && others.length === 0 ? "all" : null;
}

function isOfClass(code: CodeIndex, type: string, name: string): boolean {
  if (/^(?:Base)?Exception$|^Error$/.test(name)) return false;
  return name === type || basesOfBuiltin(type).includes(name) || isBaseOf(code, name, type);
}

/** Whether a failure on a line is dealt with where it stands already. */
function isDealtWith(code: CodeIndex, { path, line }: OwnFrame, type: string): boolean {
  const file = code.file(path);
  const node = file && statementAt(file, line);
  for (let outer = node?.parent; outer && !isFunctionLike(outer); outer = outer.parent) {
    if (outer.type !== "try_statement") continue;
    const body = field(outer, "body");
    const isTried = body !== null && startLineOf(body) <= line && line <= endLineOf(body);
    if (!isTried) continue;
    const clauses = outer.namedChildren.filter(({ type: kind }) => /^(?:catch|except)_clause$/.test(kind));
    if (clauses.some((one) => one.type === "catch_clause" || caughtBy(code, one, type))) return true;
  }
  return false;
}

/** Whether both stand in functions that are registered alike, or try calls of the same function. */
function isOfSameClass(
  code: CodeIndex,
  own: Piece,
  line: number,
  attempt: Attempt,
  isOfLanguage: boolean,
): boolean {
  const [mine, theirs] = [registrationOf(own.node), registrationOf(attempt.whole)];
  // A class of the language may be raised for any reason: only who calls the same means the same by it.
  if (mine !== null && mine === theirs && !isOfLanguage) return true;
  if (!attempt.isOfClass) return false;
  const called = callsIn(own.node).filter((call) => startLineOf(call) <= line && line <= endLineOf(call));
  return called.some((call) => {
    const name = lastName(calledBy(call) ?? call);
    const owner = ownerOf(call);
    if (name === "" || code.functionsNamed(name).length === 0) return false;
    return callsIn(attempt.body).some(
      (one) => lastName(calledBy(one) ?? one) === name && ownerOf(one) === owner,
    );
  });
}

function callsIn(node: Node): Node[] {
  return [node, ...node.descendantsOfType(["call", "call_expression"])].filter(isCall);
}

function ownerOf(call: Node): string {
  const callee = calledBy(call);
  const object = callee && field(callee, "object");
  return object ? lastName(object) : "";
}

const VERBS = /^(?:get|post|put|patch|delete|head|options|all|route|use|command|task|job|on)$/;

/** `app.route` of a function that is handed to `app.post(…)` or decorated with `@app.post(…)`; null for any other. */
function registrationOf(node: Node): string | null {
  let scope = scopeOf(node);
  for (
    let outer = scope && scopeOf(scope);
    outer && scope?.type !== "method_definition";
    outer = scopeOf(scope)
  ) {
    if (registered(scope as Node) !== null) break;
    scope = outer;
  }
  return scope && registered(scope);
}

function registered(scope: Node): string | null {
  const decorated = scope.parent?.type === "decorated_definition" ? scope.parent : null;
  const callees = decorated
    ? decorated.namedChildren
        .filter(({ type }) => type === "decorator")
        .flatMap((one) => one.firstNamedChild ?? [])
    : [];
  const list = scope.parent?.type === "arguments" ? scope.parent.parent : null;
  for (const one of list ? [list] : callees) {
    const callee = isCall(one) ? calledBy(one) : one;
    const object = callee && field(callee, "object");
    if (object && VERBS.test(lastName(callee))) return `${lastName(object)}.route`;
  }
  return null;
}

function offerOf(code: CodeIndex, own: Piece, attempt: Attempt): Offer | null {
  const block = own.node.parent;
  if (!block) return null;
  const isInLoop = hasLoop(own.node);
  const leaves = attempt.clause.descendantsOfType(["continue_statement", "break_statement"]);
  if (leaves.length > 0 && !isInLoop) return null;
  const statements = block.namedChildren.filter(({ startIndex }) => startIndex >= own.node.startIndex);
  const last = statements.at(-1);
  const first = wholeBody(attempt) ? block.namedChildren[0] : own.node;
  const isWhole = wholeBody(attempt) && (block.parent ? isFunctionLike(block.parent) : false);
  const begin = isWhole && first ? first : own.node;
  if (!last) return null;
  const start = lineStart(own.file.text, begin.startIndex);
  if (own.file.text.slice(start, begin.startIndex).trim() !== "") return null;
  const end = nextLineStart(own.file.text, last.endIndex);
  if (!/^\s*(?:(?:#|\/\/).*)?$/.test(own.file.text.slice(last.endIndex, end).trim())) return null;
  const handed = nextParameter(own, attempt);
  if (handed === null) return null;
  const unit = indentUnit(own.file);
  const indent = indentOf(own.file, begin);
  const lines = own.file.text.slice(start, end).replace(/\r\n/g, "\n").replace(/\n$/, "").split("\n");
  if (statements.some((one) => one.descendantsOfType(["string", "template_string"]).some(spans))) return null;
  const made = transplanted(
    code,
    { file: own.file, node: begin },
    { file: attempt.file, node: attempt.clause },
    [],
    new Set([...handed.names, ...(attempt.failure === null ? [] : [attempt.failure])]),
  );
  if (!made) return null;
  const theirs = indentOf(attempt.file, attempt.whole);
  const clause = made.text
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line, index) =>
      index === 0 || line.trim() === "" ? line : indent + stripped(line, theirs, attempt.file, unit),
    )
    .join("\n");
  const moved = lines.map((line) => (line.trim() === "" ? line : unit + line)).join("\n");
  const isPython = own.file.language === "python";
  const text = isPython
    ? `${indent}try:\n${moved}\n${indent}${clause}\n`
    : `${indent}try {\n${moved}\n${indent}} ${clause}\n`;
  return {
    key: clause,
    own,
    sibling: { file: attempt.file, node: attempt.whole },
    edits: [...made.imports, ...handed.edits, textEdit(own.file, start, end, text)],
    form: `${isPython ? "try … " : "try { … } "}${clause.split("\n")[0]}`,
    without: 0,
    strength: (attempt.isOfClass ? 2 : 1.8) + (attempt.file.path === own.file.path ? 0.6 : 0),
  };
}

function stripped(line: string, theirs: string, house: SourceFile, unit: string): string {
  const rest = line.startsWith(theirs) ? line.slice(theirs.length) : line.trimStart();
  const deep = indentUnit(house);
  let depth = 0;
  let text = rest;
  while (deep !== "" && text.startsWith(deep)) {
    depth += 1;
    text = text.slice(deep.length);
  }
  return unit.repeat(depth) + text;
}

function spans(node: Node): boolean {
  return endLineOf(node) > startLineOf(node);
}

function hasLoop(node: Node): boolean {
  for (let outer = node.parent; outer && !isFunctionLike(outer); outer = outer.parent)
    if (/^(?:for|while|for_in|do)_statement$/.test(outer.type)) return true;
  return false;
}

/** Whether an attempt is all that its function does. */
function wholeBody({ whole }: Attempt): boolean {
  const block = whole.parent;
  const isOfFunction = block?.parent ? isFunctionLike(block.parent) : false;
  return isOfFunction && block?.namedChildren.filter(({ type }) => type !== "comment").length === 1;
}

/** `next` as one more parameter of a handler, where the clause hands on with it. Null where that cannot be written. */
function nextParameter(
  own: Piece,
  attempt: Attempt,
): { readonly edits: Offer["edits"]; readonly names: string[] } | null {
  const isAsked = attempt.clause.descendantsOfType("identifier").some(({ text }) => text === "next");
  if (!isAsked || own.file.language === "python") return { edits: [], names: [] };
  let scope = scopeOf(own.node);
  while (scope && registered(scope) === null) scope = scopeOf(scope);
  const list = scope && field(scope, "parameters");
  const given = list?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  if (!list || scopeOf(own.node)?.id !== scope?.id) return null;
  if (given.some(({ text }) => text === "next" || text.startsWith("next:"))) return { edits: [], names: [] };
  const last = given.at(-1);
  if (given.length !== 2 || !last || list.text.includes(":")) return null;
  return { edits: [textEdit(own.file, last.endIndex, last.endIndex, ", next")], names: ["next"] };
}
