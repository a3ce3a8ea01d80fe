import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { all } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** Things that come one after the other, or all at once, and are gone through in the wrong way for that. */
export function asyncIterationGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "not_iterable") return [];
  return [...awaitedLoop(scene), ...objectOfPromises(scene)];
}

/** `for (const page of pages())` where `pages` is an asynchronous generator. */
function awaitedLoop(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 4)) {
    const { node, path } = place;
    if (node.type !== "call_expression") continue;
    const callees = calleesOf(code, path, node);
    const areAsync = callees.every(({ symbol }) => {
      const { isAsync, isGenerator } = returnsOf(symbol.node);
      return isAsync && isGenerator;
    });
    const failing = scene.trace.ways[0]?.place;
    const loop = failing?.node.parent?.type === "for_in_statement" ? failing.node.parent : null;
    const file = failing && code.file(failing.path);
    const word = loop?.children.find((child) => child.type === "for");
    if (
      callees.length === 0 ||
      !areAsync ||
      !failing ||
      !loop ||
      !file ||
      !word ||
      !canWait(scene, failing.path, loop)
    )
      continue;
    return [
      guess(scene, 0.97, {
        name: "items_are_waited_for",
        sentence: "The request is answered from all the items as they come",
        cause: `\`${node.text.slice(0, 40)}\` gives its items one after the other, each as a promise.`,
        explanation: "Waits for each of them, by `for await`.",
        edits: [textEdit(file, word.endIndex, word.endIndex, " await")],
        basis: "standard",
        place: { path: file.path, line: startLineOf(loop) },
      }),
    ];
  }
  return [];
}

function canWait({ investigation: { code } }: Scene, path: string, node: Node): boolean {
  let scope: Node | null = node.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  return scope ? scope.children.some(({ type }) => type === "async") : moduleKindOf(code, path) === "esm";
}

/** `Promise.all({ user: load(), orders: list() })`: it takes a list, and gives one in the same order. */
function objectOfPromises(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const call = place?.node.parent?.type === "arguments" ? place.node.parent.parent : null;
  const file = place && scene.investigation.code.file(place.path);
  const callee = call ? field(call, "function")?.text : undefined;
  if (!place || !call || !file || !/^Promise\.(?:all|allSettled|race|any)$/.test(callee ?? "")) return [];
  if (!all(knownOf(scene, place), "object")) return [];
  const outer = call.parent?.type === "await_expression" ? call.parent : call;
  const pattern = outer.parent?.type === "variable_declarator" ? field(outer.parent, "name") : null;
  const common = {
    name: "promises_as_a_list",
    sentence: "The request is answered when all of them are done",
    cause: `\`${callee}\` takes a list, and is given a plain object.`,
    basis: "standard",
    place: { path: file.path, line: startLineOf(call) },
  } as const;
  if (pattern?.type === "object_pattern") {
    const entries = place.node.type === "object" ? entriesOf(place.node) : null;
    const names = pattern.namedChildren.map((child) =>
      child.type === "shorthand_property_identifier_pattern"
        ? { key: child.text, name: child.text }
        : { key: field(child, "key")?.text ?? "", name: field(child, "value")?.text ?? "" },
    );
    if (!entries || names.some(({ key }) => !entries.has(key)) || names.length !== entries.size) return [];
    const values = names.map(({ key }) => entries.get(key) ?? "");
    return [
      guess(scene, 0.95, {
        ...common,
        explanation: "Hands over a list, and takes the results out of one, in the same order.",
        edits: [
          textEdit(
            file,
            pattern.startIndex,
            pattern.endIndex,
            `[${names.map(({ name }) => name).join(", ")}]`,
          ),
          textEdit(file, place.node.startIndex, place.node.endIndex, `[${values.join(", ")}]`),
        ],
      }),
    ];
  }
  return [
    guess(scene, pattern?.type === "array_pattern" ? 0.95 : 0.8, {
      ...common,
      explanation: "Hands over the values of the object.",
      edits: [
        textEdit(file, place.node.startIndex, place.node.endIndex, `Object.values(${place.node.text})`),
      ],
    }),
  ];
}

/** Texts of the values by key; null where something else is in the object. */
function entriesOf(object: Node): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const child of object.namedChildren) {
    const key = field(child, "key");
    const value = field(child, "value");
    if (child.type === "shorthand_property_identifier") found.set(child.text, child.text);
    else if (child.type === "pair" && key && value) found.set(plainString(key) ?? key.text, value.text);
    else return null;
  }
  return found;
}
