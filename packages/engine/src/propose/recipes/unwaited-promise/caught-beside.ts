import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { moduleNames, namesAt, namesRead, parameterBindings } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { isUnwaited, type UnwaitedCall } from "./calls.ts";
import { GLOBALS } from "./globals.ts";

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
