import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentLines, indentOf, indentUnit } from "../../../code/indent.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { moduleNames, namesAt, namesRead, parameterBindings } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { isAsync, isUnwaited, type UnwaitedCall } from "./calls.ts";

const GLOBALS = /^(?:console|process|Error|String|JSON|Date|undefined|globalThis)$/;

interface Sample {
  readonly file: SourceFile;
  readonly node: Node;
  /** `(error) => log.warn(error)`, `report` */
  readonly handler: Node;
}

/** `refresh().catch(report)` beside `sweep()`: what another promise that nobody waits for is rejected with is handled so. */
export function caughtBesideIdeas(code: CodeIndex, { file, call }: UnwaitedCall): Idea[] {
  // A program that ends with its error has ended as programs do.
  if (!functionAround(call)) return [];
  const samples = samplesIn(code, file, call).filter(({ handler }) => isUsable(code, file, call, handler));
  const [sample] = samples;
  const written = samples.map((one) => writtenFor(call, one, samples.length > 1));
  const [text] = written;
  if (!sample || !text || new Set(written.map((one) => one && plain(one))).size > 1) return [];
  return [
    {
      name: "rejection_is_handled",
      sentence: "A task that fails is handled as the others are",
      cause: `\`${call.text.slice(0, 60)}\` gives a promise that nobody waits for, and nobody handles what it is rejected with.`,
      explanation: `Handles it as ${sample.file.path}:${startLineOf(sample.node)} does.`,
      edits: [{ ...textEdit(file, call.endIndex, call.endIndex, `.catch(${text})`), part: "fix" }],
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/**
 * The handler with the name of the task in its texts, `"refresh failed"` as `"sweep failed"`. Null where a word may name the
 * other task in a way that is not told.
 */
function writtenFor(call: Node, { node, handler }: Sample, areSeveral: boolean): string | null {
  const [own, other] = [taskOf(call), taskOf(node)];
  if (!own || !other) return null;
  const texts = handler.descendantsOfType(["string_fragment"]);
  const word = new RegExp(`\\b${other.replace(/\$/g, "\\$")}\\b`, "gi");
  const isOtherName = ({ text }: Node) => /^[\w-]+$/.test(text) && !word.test(text) && own !== other;
  if (!areSeveral && texts.some(isOtherName)) return null;
  let { text } = handler;
  for (const fragment of texts.toReversed()) {
    const at = fragment.startIndex - handler.startIndex;
    text = text.slice(0, at) + fragment.text.replace(word, own) + text.slice(at + fragment.text.length);
  }
  return text;
}

/** The name of what a chain of calls begins with. */
function taskOf(call: Node): string | null {
  let inner = call;
  for (;;) {
    const callee = field(inner, "function");
    const object = callee?.type === "member_expression" ? field(callee, "object") : null;
    if (object?.type !== "call_expression") return callee ? lastNameOf(callee) : null;
    inner = object;
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The file's own samples, else those of the project. */
function samplesIn(code: CodeIndex, own: SourceFile, call: Node): Sample[] {
  const here = samplesOf(own, call);
  if (here.length > 0) return here;
  return code.mentions(".catch(").flatMap((path) => {
    const file = code.file(path);
    const isCode = file && !file.isTest && /\.[cm]?[jt]sx?$/.test(path) && path !== own.path;
    return isCode ? samplesOf(file, call) : [];
  });
}

function samplesOf(file: SourceFile, call: Node): Sample[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((node): Sample[] => {
    const callee = field(node, "function");
    const [handler, ...others] = field(node, "arguments")?.namedChildren ?? [];
    const object = callee && field(callee, "object");
    const isCaught =
      callee?.type === "member_expression" &&
      field(callee, "property")?.text === "catch" &&
      object?.type === "call_expression" &&
      isUnwaited(node) &&
      node.id !== call.id;
    return isCaught && handler && others.length === 0 && doesSomething(handler)
      ? [{ file, node, handler }]
      : [];
  });
}

/** A handler that drops the error is no way to handle it. */
function doesSomething(handler: Node): boolean {
  if (!isFunctionNode(handler)) return !/noop|ignore/i.test(handler.text);
  return handler.descendantsOfType("call_expression").length > 0;
}

/** Whether all that a handler reads is known where the call stands. */
function isUsable(code: CodeIndex, file: SourceFile, call: Node, handler: Node): boolean {
  const statement = statementOf(call) ?? call;
  const known = new Set([...namesAt(code, file, statement), ...moduleNames(code, file)]);
  const own = new Set(isFunctionNode(handler) ? parameterBindings(handler) : []);
  if (
    /\bthis\b/.test(handler.text) &&
    !(classAround(call) && classAround(call)?.id === classAround(handler)?.id)
  )
    return false;
  return namesRead(handler).every(({ text }) => own.has(text) || known.has(text) || GLOBALS.test(text));
}

/** The class whose `this` a node may use: only arrows stand between it and the method. */
function classAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (scope.type === "class_body") return scope;
    if (/^function_/.test(scope.type)) return null;
  }
  return null;
}

/**
 * A callback that is rejected, beside others of the same kind whose whole body is tried: it is tried as they are, and what
 * fails is handled as they do.
 */
export function triedBesideIdeas(code: CodeIndex, file: SourceFile, callback: Node): Idea[] {
  const body = field(callback, "body");
  const taker = takerOf(callback);
  const [first] = body?.namedChildren ?? [];
  const last = body?.namedChildren.at(-1);
  if (!taker || !isAsync(callback) || body?.type !== "statement_block" || !first || !last) return [];
  if (first.type === "try_statement") return [];
  const samples = file.tree.rootNode
    .descendantsOfType(["arrow_function", "function_expression"])
    .filter((one) => one.id !== callback.id && isFunctionNode(one) && takerOf(one) === taker)
    .flatMap((one) => clauseOf(one) ?? [])
    .filter((clause) => isUsableClause(code, file, first, clause));
  const [clause] = samples;
  if (!clause || new Set(samples.map(({ text }) => plain(text))).size > 1) return [];
  const indent = indentOf(file, first);
  const unit = indentUnit(file);
  const inner = file.text.slice(first.startIndex, last.endIndex);
  const depth = indentOf(file, clause.parent ?? clause);
  const handled = clause.text
    .split("\n")
    .map((line, index) => (index > 0 && line.startsWith(depth) ? indent + line.slice(depth.length) : line))
    .join("\n");
  const text = `try {\n${indentLines(indent + inner, unit)}\n${indent}} ${handled}`;
  return [
    {
      name: "rejection_is_handled",
      sentence: "What fails is handled as in the others",
      cause: `Nobody waits for what \`${taker}\` is handed, and nobody handles what it is rejected with.`,
      explanation: `Handles it as line ${startLineOf(clause)} does.`,
      edits: [{ ...textEdit(file, first.startIndex, last.endIndex, text), part: "fix" }],
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(callback) },
    },
  ];
}

/** `socket.on`, `setInterval`: what is handed a callback and lets go of what it gives. */
function takerOf(callback: Node): string | null {
  const call = callback.parent?.type === "arguments" ? callback.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  return callee ? lastNameOf(callee) : null;
}

/** The handler of a callback whose whole body is tried. */
function clauseOf(callback: Node): Node | null {
  const statements = field(callback, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const [only, ...others] = statements;
  const clause = only?.type === "try_statement" && others.length === 0 ? field(only, "handler") : null;
  return clause && clause.descendantsOfType("call_expression").length > 0 ? clause : null;
}

function isUsableClause(code: CodeIndex, file: SourceFile, statement: Node, clause: Node): boolean {
  const caught = field(clause, "parameter")?.text;
  const known = new Set([...namesAt(code, file, statement), ...moduleNames(code, file)]);
  const body = field(clause, "body");
  return (
    body !== null &&
    namesRead(body).every(({ text }) => text === caught || known.has(text) || GLOBALS.test(text))
  );
}
