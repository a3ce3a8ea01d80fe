import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { tryStatements } from "../../../code/python/handlers.ts";
import { isTryable, statementOf, wrapInTry } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * An object that loads over the values that it begins with what it saved itself: before it was saved for the first time
 * there is no file, and the object stays as it begins. Only where the same class writes that file.
 */
export function firstRuns({ code, fault, type }: Scene): Guess[] {
  const owner = ancestorOfType(fault.statement, ["class_definition"]);
  const method = ancestorOfType(fault.statement, ["function_definition"]);
  if (type !== "FileNotFoundError" || !owner || !method) return [];
  const [place] = onLine(fault, "call").flatMap((call) => readPlace(call) ?? []);
  const inner = place && statementOf(place);
  const around = inner && ancestorOfType(inner, ["with_statement"], method);
  const statement = around && around.startIndex > method.startIndex ? around : inner;
  if (!place || !statement || !isTryable(statement) || statement.type === "return_statement") return [];
  const loaded = loadedBy(statement);
  if (!loaded || !isWritten(owner, method, place.text) || !beginsAs(owner, method, loaded)) return [];
  if (!endsWithItself(statement, loaded)) return [];
  const edit = wrapInTry(fault.file, statement, { caught: "FileNotFoundError", lines: ["pass"] });
  const kin = edit && toleratedAt(code, fault.file, statement);
  if (!edit) return [];
  return [
    {
      strength: 0.86,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} takes for granted that \`${place.text}\` is there, which the object writes itself and has not yet.`,
        explanation: `Without the file \`${loaded}\` stays as it begins${kin ? `; a file that is not there is done without at ${kin} as well` : ""}. What cannot be read is told of as before.`,
        edits: [edit],
        basis: kin ? "house" : "guess",
        name: "nothing_was_saved_yet",
        sentence: "Before anything was saved the object is as it begins.",
      }),
    },
  ];
}

/** `self.path` of `self.path.read_text()`, `self.path.open()` and `open(self.path)`. */
function readPlace(call: Node): Node | null {
  const callee = field(call, "function");
  const { receiver, positional, named } = readCall(call);
  const isMethod = /\.(?:read_text|read_bytes|open)$/.test(callee?.text ?? "");
  const place = isMethod ? receiver : callee?.text === "open" ? positional[0] : null;
  const mode = named.get("mode") ?? (callee?.text === "open" ? positional[1] : positional[0]);
  const isRead = /\.read_/.test(callee?.text ?? "") || !mode || /^["']r[bt]?["']$/.test(mode.text);
  return place && isRead && /^self\.\w+$/.test(place.text) ? place : null;
}

/** `self.values` of `self.values.update(…)` and `self.values = …`, alone or the only thing done under `with`. */
function loadedBy(statement: Node): string | null {
  if (statement.type === "with_statement") {
    const [only, ...others] = (field(statement, "body")?.namedChildren ?? []).filter(
      ({ type }) => type !== "comment",
    );
    return only && others.length === 0 ? loadedBy(only) : null;
  }
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "assignment") {
    const left = field(inner, "left");
    return left && /^self\.\w+$/.test(left.text) ? left.text : null;
  }
  const callee = inner?.type === "call" ? field(inner, "function") : null;
  return /^(self\.\w+)\.(?:update|extend)$/.exec(callee?.text ?? "")?.[1] ?? null;
}

/** Whether another method of the class writes the file. */
function isWritten(owner: Node, method: Node, place: string): boolean {
  return owner.descendantsOfType("call").some((call) => {
    if (method.startIndex <= call.startIndex && call.endIndex <= method.endIndex) return false;
    const { receiver, positional, named, callee } = readCall(call);
    const name = callee?.split(".").at(-1) ?? "";
    const isIts = receiver?.text === place;
    if (/^write_(?:text|bytes)$/.test(name)) return isIts;
    if (/^(?:replace|rename)$/.test(name)) return positional.some(({ text }) => text === place);
    if (name !== "open" || !(isIts || positional[0]?.text === place)) return false;
    const mode = named.get("mode") ?? positional[isIts ? 0 : 1];
    return mode !== undefined && /[wax]/.test(mode.text);
  });
}

/** Whether the constructor gives an attribute a value that it may keep, and does not load it itself. */
function beginsAs(owner: Node, method: Node, loaded: string): boolean {
  const init = owner
    .descendantsOfType("function_definition")
    .find((one) => field(one, "name")?.text === "__init__");
  if (!init || init.id === method.id) return false;
  return init
    .descendantsOfType("assignment")
    .some(
      (node) =>
        field(node, "left")?.text === loaded && !/^(?:none)$/.test(field(node, "right")?.type ?? "none"),
    );
}

/** Whether nothing follows but what the method gives: the object, or what it loaded. */
function endsWithItself(statement: Node, loaded: string): boolean {
  const next = statement.nextNamedSibling;
  if (statement.parent?.parent?.type !== "function_definition") return false;
  return next === null || next.text === "return self" || next.text === `return ${loaded}`;
}

/** Where the house does without a file that is not there; null where it does so nowhere. */
function toleratedAt(code: CodeIndex, own: SourceFile, statement: Node): string | null {
  for (const path of code.mentions("FileNotFoundError")) {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") continue;
    for (const { clauses } of tryStatements(file.tree.rootNode)) {
      const clause = clauses.find(
        ({ caught, raises, body }) =>
          caught.some(({ name }) => name === "FileNotFoundError") &&
          raises.length === 0 &&
          !/\b(?:exit|abort|fail)\(/.test(body.text),
      );
      const isElsewhere = path !== own.path || clause?.line !== startLineOf(statement);
      if (clause && isElsewhere) return `${path}:${clause.line}`;
    }
  }
  return null;
}
