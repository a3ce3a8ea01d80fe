import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { classOfValue, enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KindCase } from "./kind-case.ts";

/**
 * A value that an object keeps under the name of one of its methods, which nobody can call any more: `self.retry = retry`
 * beside `def retry(self)`, in the same class or in one that inherits it. The value is kept under another name, with an
 * underscore in front, where nobody outside of the class reads it.
 */
export function hiddenMethod({ fault, value, investigation: { code } }: KindCase): Idea[] {
  const name = value.type === "attribute" ? (field(value, "attribute")?.text ?? "") : "";
  const free = `_${name}`;
  const hiding = name === "" || name.startsWith("_") ? null : hidingClass(code, fault, value, name);
  if (!hiding) return [];
  const { owner, file } = hiding;
  const kept = attributesOf(owner.node, name).filter((node) => !isCalled(node));
  const [set] = kept.filter(isSet);
  const isTaken = attributesOf(owner.node, free).length > 0 || methodOf(code, owner, free) !== null;
  if (!set || isTaken || isReadElsewhere(file)) return [];
  return [
    runningIdea({
      cause: `\`self.${name}\`, set at ${owner.path}:${startLineOf(set)}, hides the method \`${name}\`, which ${fault.file.path}:${fault.line} calls.`,
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
            !(path === home.path && isInside(node, owner.node)) &&
            !isOfAnotherClass(node),
        );
    });
  }
}

/** The one class that sets what hides its method: that of the object, one that inherits from it, or the only one that does so. */
function hidingClass(
  code: CodeIndex,
  fault: KindCase["fault"],
  value: Node,
  name: string,
): { readonly owner: ClassSymbol; readonly file: SourceFile } | null {
  const object = field(value, "object");
  const around = fault.function?.node;
  const known =
    object?.text === "self"
      ? around && enclosingClass(code, fault.file.path, around)
      : object && classOfValue(code, fault.file.path, object);
  const family = known
    ? [known, ...code.subclassesOf(known.name)]
    : code.functionsNamed(name).flatMap(({ path, node }) => enclosingClass(code, path, node) ?? []);
  const found = family.flatMap((owner) => {
    const file = code.file(owner.path);
    const hides =
      file?.isTest === false &&
      methodOf(code, owner, name) !== null &&
      attributesOf(owner.node, name).some((node) => !isCalled(node) && isSet(node));
    return hides ? [{ owner, file }] : [];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
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
