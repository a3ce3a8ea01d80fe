import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A variable that nobody reads beside one that is read where it does not fit: `for name, items in groups` and then
 * `for item in name`. What was captured has to be of another kind than the value that failed.
 */
export function unusedVariables(scene: Scene): Guess[] {
  const { fault, trails, suspects, type } = scene;
  const scope = fault.function?.node;
  if (!scope || !/^(?:TypeError|AttributeError|KeyError)$/.test(type)) return [];
  const pairs = [
    ...descendantsHere(scope, "for_statement"),
    ...descendantsHere(scope, "for_in_clause"),
    ...descendantsHere(scope, "assignment"),
  ].flatMap((node) => {
    const target = field(node, "left");
    return target && /pattern/.test(target.type) ? [target.namedChildren] : [];
  });
  const reads = namesRead(scope).filter((node) => !isBound(node));
  const indexes =
    type === "KeyError" ? onLine(fault, "subscript").flatMap((node) => field(node, "subscript") ?? []) : [];
  const nodes = [
    ...suspects,
    ...indexes,
    ...trails.flatMap((trail) =>
      trail
        .filter(({ path, members }) => path === fault.file.path && members.length === 0)
        .map(({ node }) => node),
    ),
  ].filter(
    (node) =>
      node.type === "identifier" && scope.startIndex <= node.startIndex && node.endIndex <= scope.endIndex,
  );
  for (const node of nodes) {
    const beside = pairs.find((names) => names.some((name) => name.text === node.text)) ?? [];
    const unread = beside.filter(
      (name) =>
        name.type === "identifier" &&
        !/^_/.test(name.text) &&
        name.text !== node.text &&
        !reads.some((read) => read.text === name.text),
    );
    const [only, ...others] = unread;
    if (!only || others.length > 0) continue;
    const wrong = capturedValue(scene, node);
    const right = capturedValue(scene, only);
    if (wrong === undefined || right === undefined || kindOf(wrong) === kindOf(right)) continue;
    return [
      {
        strength: 0.82,
        idea: runningIdea({
          cause: `${fault.file.path}:${startLineOf(node)} uses \`${node.text}\`, and nobody reads \`${only.text}\`, which comes with it.`,
          explanation: `It uses \`${only.text}\`.`,
          edits: [replaceNode(fault.file, node, only.text)],
          name: "variable_that_is_meant",
        }),
      },
    ];
  }
  return [];
}

function isBound(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (/pattern/.test(parent.type)) return true;
  return (
    /^(?:assignment|for_statement|for_in_clause)$/.test(parent.type) && field(parent, "left")?.id === node.id
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : value === null ? "none" : typeof value;
}
