import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { knownOf, knownOfRead, type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A property that the value does not have, but another variable at hand does: a line that was copied. */
export function variableGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, 4)) {
    const { of } = read;
    const file = scene.investigation.code.file(of.path);
    if (!file || file.isTest || of.node.type !== "identifier" || !lacks(scene, read)) continue;
    const fitting = variablesAround(of.node).filter(
      ({ name, node }) => name !== of.node.text && isThere(scene, { path: of.path, node, members: [] }, read),
    );
    const names = [...new Set(fitting.map(({ name }) => name))];
    const [other] = names;
    if (other === undefined || names.length > 1) continue;
    return [
      guess(scene, 0.9, {
        name: "variable_that_has_it",
        sentence: "The request is answered from the variable that has it",
        cause: `\`${of.node.text}\` has no \`${read.name}\`, but \`${other}\` has.`,
        explanation: `Reads it from \`${other}\`.`,
        edits: [textEdit(file, of.node.startIndex, of.node.endIndex, other)],
        basis: "house",
        place: { path: file.path, line: startLineOf(of.node) },
      }),
    ];
  }
  return [];
}

/** Whether nothing that the value may be has such a property, and there is nothing unknown in it. */
function lacks(scene: Scene, read: Read): boolean {
  const known = knownOfRead(scene, { ...read, isItem: true });
  return !known.isOpen && !known.members.has(read.name);
}

function isThere(scene: Scene, place: ValuePlace, { name }: Read): boolean {
  return (
    knownOf(scene, place).members.has(name) ||
    madeAt({ ...place, members: [{ kind: "attribute", name }] }, scene.context, javascriptStepBack).length > 0
  );
}

/** Parameters and loop variables around a node, each with a node that the flow can start from. */
function variablesAround(node: Node): { readonly name: string; readonly node: Node }[] {
  const found: { name: string; node: Node }[] = [];
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (scope.type === "for_in_statement") {
      const target = field(scope, "left");
      const right = field(scope, "right");
      if (target?.type === "identifier" && right) found.push({ name: target.text, node: right });
    }
    if (!isFunctionNode(scope)) continue;
    const single = field(scope, "parameter");
    for (const child of single ? [single] : (field(scope, "parameters")?.namedChildren ?? [])) {
      const pattern = field(child, "pattern") ?? field(child, "left") ?? child;
      if (pattern.type !== "identifier") continue;
      const use = field(scope, "body")
        ?.descendantsOfType("identifier")
        .find((one) => one.text === pattern.text);
      found.push({ name: pattern.text, node: use ?? pattern });
    }
  }
  return found;
}
