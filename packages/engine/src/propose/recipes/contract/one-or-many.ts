import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf, statementOnLine } from "../edits/statements.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedIn, isRecord } from "./captured.ts";
import type { Guess, Scene } from "./scene.ts";

/** What is said of the key of a dictionary that somebody takes for a record of a list. */
const KEY_FOR_RECORD =
  /^string indices must be integers|^'str' object has no attribute|^string index out of range|argument after \*\* must be a mapping, not str/;

interface Round {
  readonly file: SourceFile;
  readonly frame: OwnFrame;
  readonly statement: Node;
  readonly item: string;
  readonly over: Node;
}

/**
 * One record where a list of such records is expected: whoever sends it writes a list of one as its only item. The loop then
 * goes over the names of its fields. It is taken for a list of one, by the house's own function for that where there is one.
 */
export function oneOrMany(scene: Scene): Guess[] {
  const { fault, message } = scene;
  if (fault.exception.type !== "TypeError" && fault.exception.type !== "AttributeError") return [];
  if (!KEY_FOR_RECORD.test(message)) return [];
  const read = keysRead(fault.function?.node ?? fault.statement, scene);
  for (const round of roundsOf(scene)) {
    const held = capturedIn(round.frame.frame.locals, round.over);
    if (!isRecord(held)) continue;
    const keys = Object.keys(held);
    const shared = keys.filter((key) => read.has(key));
    // A table of records under their ids is another thing than one record.
    if (shared.length === 0 || shared.length * 2 < Math.min(keys.length, read.size)) continue;
    const helper = listHelper(scene, round);
    const edits = helper?.edits ?? wrapped(scene, round);
    if (!edits) continue;
    const place = `${round.file.path}:${startLineOf(round.over)}`;
    return [
      {
        strength: 0.86,
        idea: runningIdea({
          cause: `\`${round.over.text}\` at ${place} is one record, where a list of them is looped over.`,
          explanation: helper
            ? `\`${helper.name}\` makes a list of it, as at ${helper.place}.`
            : "One record is taken for a list of one.",
          edits,
          basis: helper ? "house" : "guess",
          name: "one_record_alone",
          sentence: "One record alone is taken like a list of one.",
        }),
      },
    ];
  }
  return [];
}

/** The keys that a function reads, of whatever. */
function keysRead(scope: Node, { fault }: Scene): Set<string> {
  const found = new Set<string>();
  const scopes = [scope, ...(fault.function ? [] : [fault.statement])];
  for (const one of scopes) {
    for (const node of one.descendantsOfType("subscript")) {
      const key = field(node, "subscript");
      const name = key && plainString(key);
      if (name) found.add(name);
    }
    for (const call of one.descendantsOfType("call")) {
      const callee = field(call, "function");
      const [first] = readCall(call).positional;
      const name = first ? plainString(first) : null;
      if (name && callee?.type === "attribute" && field(callee, "attribute")?.text === "get") found.add(name);
    }
  }
  return found;
}

/** The rounds that the trace is in, the innermost first. */
function roundsOf({ code, fault }: Scene): Round[] {
  return fault.frames.toReversed().flatMap((frame): Round[] => {
    const file = code.file(frame.path);
    const statement = file ? statementOnLine(file, frame.line) : null;
    if (!file || !statement) return [];
    const loops: Node[] = [];
    for (let node: Node | null = statement; node; node = node.parent) {
      if (node.type === "function_definition" || node.type === "class_definition") break;
      if (node.type === "for_statement") loops.push(node);
    }
    const clauses = statement.type === "for_statement" ? [] : statement.descendantsOfType("for_in_clause");
    return [...clauses, ...loops].flatMap((node) => {
      const left = field(node, "left");
      const over = field(node, "right");
      const home = node.type === "for_statement" ? node : statement;
      return left?.type === "identifier" && over
        ? [{ file, frame, statement: home, item: left.text, over }]
        : [];
    });
  });
}

/** A function of the project that makes a list of one thing, or leaves a list as it is. */
function listHelper(
  { code }: Scene,
  { file, over, statement }: Round,
): { readonly edits: readonly Edit[]; readonly name: string; readonly place: string } | null {
  const helpers = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((symbol) => makesList(symbol));
  const [only, ...others] = helpers;
  const called = only && others.length === 0 ? nameOfFunction(code, only, file, statement) : null;
  return called && only
    ? {
        edits: [...called.imports, replaceNode(file, over, `${called.text}(${over.text})`)],
        name: only.name,
        place: `${only.path}:${only.startLine}`,
      }
    : null;
}

function makesList({ node, qualifiedName }: FunctionSymbol): boolean {
  const [first, ...others] = parametersOf(node);
  if (!first || others.length > 0 || qualifiedName.includes(".")) return false;
  const lines = node.endPosition.row - node.startPosition.row;
  const returned = descendantsHere(node, "return_statement").map(({ text }) => text);
  return (
    lines <= 12 &&
    returned.some((text) => text.includes(`[${first.name}]`)) &&
    new RegExp(`isinstance\\(${first.name}, (?:\\(?list|dict|Mapping)|type\\(${first.name}\\)`).test(
      node.text,
    )
  );
}

function wrapped({ code }: Scene, { file, over, statement }: Round): Edit[] | null {
  if (over.text.includes("\n")) return null;
  const home = statementOf(statement) ?? statement;
  if (over.type === "identifier") {
    const edit = insertBefore(file, home, [
      `if isinstance(${over.text}, dict):`,
      `\t${over.text} = [${over.text}]`,
    ]);
    return edit && [edit];
  }
  if (!isPlain(over) && over.type !== "call" && over.type !== "subscript") return null;
  const name = freeName(code, file, statement, nameFor(over));
  const edit = insertBefore(file, home, [
    `${name} = ${over.text}`,
    `if isinstance(${name}, dict):`,
    `\t${name} = [${name}]`,
  ]);
  return edit && [edit, replaceNode(file, over, name)];
}

/** `receipts` for `payload["receipts"]`, `items` for what has no name. */
function nameFor(over: Node): string {
  const key =
    over.type === "subscript"
      ? plainString(field(over, "subscript") ?? over)
      : over.type === "call"
        ? plainString(readCall(over).positional[0] ?? over)
        : field(over, "attribute")?.text;
  return key && /^[A-Za-z_]\w*$/.test(key) ? key.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase() : "items";
}
