import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { dottedName, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { answered } from "../javascript/idea.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `if (!book) res.status(404).json(…);` in front of what reads from `book`: the request was answered, and the function goes
 * on. It ends there.
 */
export function unreturnedAnswerGuesses(scene: Scene): Guess[] {
  const { fault, trace } = scene;
  const { handler, file, line } = fault;
  const node = trace.ways[0]?.place.node;
  if (!node || !handler?.response || trace.fault !== "nothing" || trace.ways[0]?.place.path !== file.path)
    return [];
  const name = dottedName(node);
  const around = functionAround(fault.statement);
  if (!name || !around || around.id !== handler.node.id) return [];
  for (const branch of around.descendantsOfType("if_statement")) {
    if (endLineOf(branch) >= line || !asksForNothing(branch, name)) continue;
    const inside = field(branch, "consequence");
    const last = inside?.type === "statement_block" ? inside.namedChildren.at(-1) : inside;
    if (last?.type !== "expression_statement" || field(branch, "alternative")) continue;
    const call = last.firstNamedChild;
    const isAnswer =
      call?.type === "call_expression" &&
      (call.text.startsWith(`${handler.response}.`) ||
        (handler.next !== null && call.text.startsWith(`${handler.next}(`)));
    if (!isAnswer) continue;
    const status = /\b(?:status|code|sendStatus|writeHead)\(\s*(4\d\d)\b/.exec(last.text)?.[1];
    const made = guess(scene, 0.98, {
      name: "one_answer",
      sentence: "What is not there is answered once",
      cause: `The answer in line ${startLineOf(last)} does not end the function, which reads from nothing in line ${line}.`,
      explanation: "Returns after the answer.",
      edits: [textEdit(file, last.startIndex, last.startIndex, "return ")],
      basis: "standard",
      place: { path: file.path, line: startLineOf(last) },
    });
    return [
      status === undefined
        ? made
        : { ...made, idea: { ...made.idea, expectation: answered([Number(status)]) } },
    ];
  }
  return [];
}

/** `!book`, `book === undefined`, `book == null` and their like. */
function asksForNothing(branch: Node, name: string): boolean {
  const condition = (field(branch, "condition")?.text ?? "").replace(/^\(|\)$/g, "").replace(/\s+/g, " ");
  return [
    `!${name}`,
    `${name} === undefined`,
    `${name} === null`,
    `${name} == null`,
    `${name} == undefined`,
  ].includes(condition);
}

function functionAround(node: Node): Node | null {
  for (let scope: Node | null = node; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}
