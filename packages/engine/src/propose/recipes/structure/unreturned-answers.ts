import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, type WebHandler } from "../../../code/javascript/handlers.ts";
import { dottedName, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { answerOf, endsWith } from "../javascript/answering.ts";
import { answered } from "../javascript/idea.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 12;

/**
 * `if (!book) res.status(404).json(…);` in front of what reads from `book`, here or in a function that it is handed to: the
 * request was answered, and the function goes on. It ends there.
 */
export function unreturnedAnswerGuesses(scene: Scene): Guess[] {
  const { fault, trace, investigation } = scene;
  const { handler } = fault;
  if (!handler?.response || trace.fault !== "nothing") return [];
  for (const { place } of trace.ways.slice(0, MOST_PLACES)) {
    const file = investigation.code.file(place.path);
    const name = dottedName(place.node);
    const around = functionAround(place.node);
    if (!file || !name || around?.id !== handler.node.id || isWritten(place.node)) continue;
    const found = unreturned(scene, handler, file, place.node, name);
    if (found) return [found];
  }
  return [];
}

function unreturned(
  scene: Scene,
  handler: WebHandler,
  file: SourceFile,
  read: Node,
  name: string,
): Guess | null {
  const line = startLineOf(read);
  for (const branch of handler.node.descendantsOfType("if_statement")) {
    const condition = field(branch, "condition");
    if (endLineOf(branch) >= line || !condition || !asksForNothing(condition, name)) continue;
    const inside = field(branch, "consequence");
    const last = inside?.type === "statement_block" ? inside.namedChildren.at(-1) : inside;
    if (last?.type !== "expression_statement" || field(branch, "alternative")) continue;
    const { code } = scene.investigation;
    if (!answerOf(code, file.path, last, handler)) continue;
    const status = refusedStatus(code, file.path, last);
    const made = guess(scene, 0.98, {
      name: "one_answer",
      sentence: "What is not there is answered once",
      cause: `The answer in line ${startLineOf(last)} does not end the function, which reads from nothing in line ${line}.`,
      explanation: "Returns after the answer.",
      edits: [endsWith(file, last, code, handler)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(last) },
    });
    // Whoever catches what fails after it answers a second time, which the client of the first answer does not see.
    const idea = { ...made.idea, answersOnce: true } as const;
    return { ...made, idea: status === null ? idea : { ...idea, expectation: answered([status]) } };
  }
  return null;
}

/** The name in `const book = …` is no read. */
function isWritten(node: Node): boolean {
  const parent = node.parent;
  return parent?.type === "variable_declarator" && field(parent, "name")?.id === node.id;
}

/** `!book`, `book === undefined`, `book == null` and their like, alone or as one of several reasons. */
function asksForNothing(condition: Node, name: string): boolean {
  const [inner] = condition.namedChildren;
  if (condition.type === "parenthesized_expression" && inner) return asksForNothing(inner, name);
  if (condition.type === "binary_expression" && field(condition, "operator")?.text === "||")
    return [field(condition, "left"), field(condition, "right")].some(
      (side) => side !== null && asksForNothing(side, name),
    );
  return [
    `!${name}`,
    `${name} === undefined`,
    `${name} === null`,
    `${name} == null`,
    `${name} == undefined`,
  ].includes(condition.text.replace(/\s+/g, " "));
}

function functionAround(node: Node): Node | null {
  for (let scope: Node | null = node; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}
