import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** Methods of Django that give a row and whether it was made. */
const PAIRS = /^a?(?:get_or_create|update_or_create)$/;

/** The pair as errors show it: `(<Author: Ann>, True)`, `tuple`, `'tuple' object has no attribute 'save'`. */
const SHOWS_PAIR = /\(<.*>, (?:True|False)\)|'tuple'|\btuple\b|unhashable|Field '\w+' expected/;

/**
 * `author = Author.objects.get_or_create(…)`, and `author` is used as the row: the name is given the first of the two, as
 * the other calls do it.
 */
export function pairsForRows(scene: Scene): Guess[] {
  const { code, fault, message } = scene;
  if (!SHOWS_PAIR.test(message) && !scene.suspects.some(isPairCall)) return [];
  const near = fault.frames.toReversed().flatMap(({ path, line }) => {
    const file = code.file(path);
    const scope = code.functionAt(path, line)?.node ?? file?.tree.rootNode;
    return file && !file.isTest && scope ? [{ file, scope }] : [];
  });
  const places = [
    ...near,
    ...scene.trails.flat().flatMap(({ path, node }) => {
      const file = code.file(path);
      return file && !file.isTest ? [{ file, scope: scopeOf(node) }] : [];
    }),
  ];
  const found = new Map<number, Guess>();
  for (const { file, scope } of places)
    for (const call of descendantsHere(scope, "call").filter(isPairCall)) {
      const made = found.has(call.id) ? null : guessFor(scene, file, call);
      if (made) found.set(call.id, made);
    }
  return [...found.values()];
}

function isPairCall(node: Node): boolean {
  const callee = node.type === "call" ? field(node, "function") : null;
  return callee?.type === "attribute" && PAIRS.test(lastNameOf(callee) ?? "");
}

function guessFor({ code, fault }: Scene, file: SourceFile, call: Node): Guess | null {
  const whole = call.parent?.type === "await" ? call.parent : call;
  const parent = whole.parent;
  const cause = `${lastNameOf(field(call, "function") ?? call)} gives a row and whether it was made, and ${file.path}:${startLineOf(call)} takes both for the row.`;
  const told = { cause, basis: "standard" as const, name: "row_of_the_pair", sentence: "The row is used." };
  const target = parent?.type === "assignment" ? field(parent, "left") : null;
  if (target?.type === "identifier") {
    const uses = namesRead(scopeOf(call)).filter(
      (one) => one.text === target.text && one.startIndex > call.endIndex,
    );
    const isTakenApart = uses.some(
      (one) => one.parent?.type === "subscript" && /^[01]$/.test(field(one.parent, "subscript")?.text ?? ""),
    );
    if (isTakenApart || uses.length === 0) return null;
    const second = secondName(file) ?? "_";
    const name = namesRead(scopeOf(call)).some((one) => one.text === second && second !== "_") ? "_" : second;
    return {
      strength: 0.92,
      idea: runningIdea({
        ...told,
        explanation: `\`${target.text}\` is the first of the two.`,
        edits: [replaceNode(file, target, `${target.text}, ${name}`)],
      }),
    };
  }
  // Used on the spot, or given back to somebody who takes it for the row.
  const isUsed =
    (parent?.type === "attribute" && field(parent, "object")?.id === whole.id) ||
    parent?.type === "keyword_argument" ||
    (parent?.type === "argument_list" && startLineOf(call) <= fault.line) ||
    (parent?.type === "return_statement" && !isUnpackedElsewhere(code, file, call));
  if (!isUsed) return null;
  const text = whole.id === call.id ? `${call.text}[0]` : `(${whole.text})[0]`;
  return {
    strength: 0.85,
    idea: runningIdea({
      ...told,
      explanation: "The row is the first of the two.",
      edits: [replaceNode(file, whole, text)],
    }),
  };
}

/** Whether a caller of the function takes the pair apart that it gives. */
function isUnpackedElsewhere(code: Scene["code"], file: SourceFile, call: Node): boolean {
  const own = code.functionAt(file.path, startLineOf(call));
  return (own ? code.callsOf(own.name) : []).some(({ node }) => {
    const whole = node.parent?.type === "await" ? node.parent : node;
    const left = whole.parent?.type === "assignment" ? field(whole.parent, "left") : null;
    return (left !== null && /pattern|tuple/.test(left.type)) || whole.parent?.type === "subscript";
  });
}

/** What the second of the two is called where it is not wanted: `_`, `created`. */
function secondName(file: SourceFile): string | null {
  const names = file.tree.rootNode
    .descendantsOfType("call")
    .filter(isPairCall)
    .flatMap((call) => {
      const whole = call.parent?.type === "await" ? call.parent : call;
      const left = whole.parent?.type === "assignment" ? field(whole.parent, "left") : null;
      return left && /pattern/.test(left.type) && left.namedChildCount === 2
        ? [left.namedChild(1)?.text ?? ""]
        : [];
    });
  return names.find((name) => /^_\w*$/.test(name)) ?? null;
}
