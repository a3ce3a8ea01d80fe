import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A member that asks itself in a class whose other members ask the thing that it stands around, each by its own name:
 * `return self.inner.close()` in `close`, and `return self.size` in `size`. Null where the others ask several things.
 */
export function delegatedToItself(fault: PythonFault): Finding | null {
  const definition = fault.function?.node;
  const owner = definition && ancestorOfType(definition, ["class_definition"]);
  const name = fault.function?.name ?? "";
  if (!definition || !owner || fault.function?.qualifiedName.split(".").length !== 2) return null;
  const asked = definition
    .descendantsOfType("attribute")
    .filter((node) => field(node, "object")?.text === "self" && field(node, "attribute")?.text === name);
  const things = new Map<string, string>();
  for (const other of methodsOf(owner)) {
    const own = field(other, "name")?.text ?? "";
    if (own === name) continue;
    for (const thing of thingsAsked(other, own)) things.set(thing, own);
  }
  const [only, ...others] = things;
  if (!only || others.length > 0 || asked.length === 0) return null;
  const [thing, kin] = only;
  const sentence = `\`${name}\` asks itself, where \`${kin}\` beside it asks \`self.${thing}\`.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `It asks \`self.${thing}\` for its \`${name}\`, as \`${kin}\` does.`,
    edits: asked.map((node) => replaceNode(fault.file, node, `self.${thing}.${name}`)),
    basis: "house",
    name: "member_of_what_it_stands_around",
    sentence: "The member asks what it stands around.",
  });
  return {
    id: "property",
    sentence,
    ...placeOf(fault),
    ideas: [idea],
    advice: "Ask the thing inside, not the object itself.",
  };
}

function methodsOf(owner: Node): Node[] {
  return (field(owner, "body")?.namedChildren ?? []).flatMap((child) => {
    const node = child.type === "decorated_definition" ? field(child, "definition") : child;
    return node?.type === "function_definition" ? [node] : [];
  });
}

/** `inner` of `self.inner.close` in `close`. */
function thingsAsked(definition: Node, name: string): string[] {
  return definition.descendantsOfType("attribute").flatMap((node) => {
    const [, thing] = /^self\.(\w+)\.(?:\w+)$/.exec(node.text) ?? [];
    return thing !== undefined && field(node, "attribute")?.text === name ? [thing] : [];
  });
}
