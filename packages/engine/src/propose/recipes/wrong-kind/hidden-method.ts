import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, isInside } from "../../../code/nodes.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KindCase } from "./kind-case.ts";

/**
 * A value that an object keeps under the name of one of its methods, which nobody can call any more: `self.retry = retry`
 * beside `def retry(self)`. The value is kept under another name, with an underscore in front, where nobody outside of the
 * class reads it.
 */
export function hiddenMethod({ fault, value, investigation: { code } }: KindCase): Idea[] {
  const name = value.type === "attribute" ? (field(value, "attribute")?.text ?? "") : "";
  const around = fault.function?.node;
  const isOwn = value.type === "attribute" && field(value, "object")?.text === "self";
  const owner = isOwn && around ? enclosingClass(code, fault.file.path, around) : null;
  const method = owner && methodOf(code, owner, name);
  const file = owner && code.file(owner.path);
  if (!owner || !file || !method || method.path !== owner.path) return [];
  const all = attributesOf(owner.node, name);
  const kept = all.filter((node) => !isCalled(node));
  const set = kept.filter(isSet);
  const free = `_${name}`;
  const isTaken = attributesOf(owner.node, free).length > 0 || methodOf(code, owner, free) !== null;
  if (set.length === 0 || isTaken || name.startsWith("_") || isReadElsewhere(file)) return [];
  const place = `${owner.path}:${(set[0]?.startPosition.row ?? 0) + 1}`;
  return [
    runningIdea({
      cause: `\`self.${name}\`, set at ${place}, hides the method \`${name}\`, which ${fault.file.path}:${fault.line} calls.`,
      explanation: `The value is kept as \`self.${free}\`.`,
      edits: kept.flatMap((node) => {
        const attribute = field(node, "attribute");
        return attribute ? [replaceNode(file, attribute, free)] : [];
      }),
      basis: "standard",
      name: `${name}_is_called`,
      sentence: "The method is called.",
    }),
  ];

  /** Whether code outside of the class reads something of this name from any object, without calling it. */
  function isReadElsewhere(home: SourceFile): boolean {
    return code.naming(name).some((path) => {
      const other = code.file(path);
      if (other?.language !== "python") return false;
      return other.tree.rootNode
        .descendantsOfType("attribute")
        .some(
          (node) =>
            field(node, "attribute")?.text === name &&
            !isCalled(node) &&
            !(path === home.path && owner !== null && isInside(node, owner.node)) &&
            !isOfAnotherClass(node),
        );
    });
  }
}

function attributesOf(owner: Node, name: string): Node[] {
  return owner
    .descendantsOfType("attribute")
    .filter((node) => field(node, "attribute")?.text === name && field(node, "object")?.text === "self");
}

function isCalled(node: Node): boolean {
  return node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
}

function isSet(node: Node): boolean {
  return /assignment$/.test(node.parent?.type ?? "") && field(node.parent ?? node, "left")?.id === node.id;
}

/** `self.retry` in another class is a thing of that one; `options.retry` one of what an argument parser gave. */
function isOfAnotherClass(node: Node): boolean {
  const object = field(node, "object")?.text ?? "";
  if (object === "self") return ancestorOfType(node, ["class_definition"]) !== null;
  return /^(?:args|arguments|options|opts|settings|config|namespace|parsed)$/.test(object);
}
