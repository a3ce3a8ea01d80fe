import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:push|unshift)$/, "[]"],
  [/^set$/, "new Map()"],
  [/^add$/, "new Set()"],
];

/** `let items;` that is filled and never set, or a walk down a path that goes on where there is nothing. */
export function unsetVariableGuesses(scene: Scene): Guess[] {
  return [...begunGuess(scene), ...walkGuess(scene)];
}

function begunGuess(scene: Scene): Guess[] {
  const { file } = scene.fault;
  const node = scene.trace.ways[0]?.place.node;
  const member =
    node?.parent?.type === "member_expression" ? field(node.parent, "property")?.text : undefined;
  const start = STARTS.find(([form]) => form.test(member ?? ""))?.[1];
  if (scene.trace.fault !== "nothing" || node?.type !== "identifier" || start === undefined) return [];
  const named = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((one) => field(one, "name")?.text === node.text);
  const [declarator] = named;
  const name = declarator && field(declarator, "name");
  const isSet = file.tree.rootNode
    .descendantsOfType("assignment_expression")
    .some((one) => field(one, "left")?.text === node.text);
  if (!declarator || !name || named.length !== 1 || field(declarator, "value") || isSet) return [];
  const type = field(declarator, "type");
  return [
    guess(scene, 0.95, {
      name: `${node.text}_is_begun`,
      sentence: "The request is answered also for the first item",
      cause: `\`${node.text}\` is filled, and nothing ever begins it.`,
      explanation: `Begins it with \`${start}\`.`,
      edits: [textEdit(file, (type ?? name).endIndex, (type ?? name).endIndex, ` = ${start}`)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(declarator) },
    }),
  ];
}

/** `for (const key of path) value = value[key];`: what is not there has nothing inside. */
function walkGuess(scene: Scene): Guess[] {
  const { file } = scene.fault;
  const node = scene.trace.ways[0]?.place.node;
  const access = node?.parent?.type === "subscript_expression" ? node.parent : null;
  const assigned = access?.parent?.type === "assignment_expression" ? access.parent : null;
  if (!node || !access || !assigned || scene.trace.fault !== "nothing") return [];
  if (field(access, "object")?.id !== node.id || field(assigned, "right")?.id !== access.id) return [];
  if (field(assigned, "left")?.text !== node.text || !isInLoop(assigned, field(access, "index")?.text ?? ""))
    return [];
  return [
    guess(scene, 0.8, {
      name: "nothing_inside_of_nothing",
      sentence: "A path that leads nowhere gives nothing",
      cause: `\`${node.text}\` goes down a path step by step, and goes on where there is nothing.`,
      explanation: "Gives undefined from there on.",
      edits: [textEdit(file, node.endIndex, node.endIndex, "?.")],
      basis: "guess",
      place: { path: file.path, line: startLineOf(access) },
    }),
  ];
}

/** In a loop whose variable is the key. */
function isInLoop(node: Node, key: string): boolean {
  for (let current: Node | null = node.parent; current; current = current.parent)
    if (current.type === "for_in_statement") return field(current, "left")?.text === key;
  return false;
}
