import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { walk } from "../../search/scope.ts";
import type { Meant, Scene } from "./scene.ts";

/** `cart.total()` of a getter, `box.volume()` of a field: it is read, and there is nothing to call. */
export function readAsField(scene: Scene): Meant[] {
  const { file, line } = scene;
  const part = /\.([\w$]+) is not a function/.exec(scene.message)?.[1];
  if (file.language === "python" || part === undefined) return [];
  const calls = [...walk(file.tree.rootNode)].filter((node) => {
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    return (
      callee?.type === "member_expression" &&
      callee.endPosition.row + 1 === line &&
      field(callee, "property")?.text === part &&
      field(node, "arguments")?.namedChildCount === 0
    );
  });
  const [call, ...others] = calls;
  const given = field(call ?? file.tree.rootNode, "arguments");
  if (!call || !given || others.length > 0) return [];
  const basis = isGetter(scene, part) ? "standard" : isField(scene, part, call) ? "house" : null;
  if (!basis) return [];
  return [
    {
      id: "read_as_field",
      cause: `\`${part}\` is ${basis === "standard" ? "a getter" : "a value"} and is called like a method.`,
      explanation: "It is read without brackets.",
      edits: [textEdit(file, given.startIndex, given.endIndex, "")],
      basis,
      path: file.path,
      line,
    },
  ];
}

function isGetter({ code }: Scene, part: string): boolean {
  const own = code.functionsNamed(part).filter(({ path }) => code.file(path)?.isTest === false);
  return own.length > 0 && own.every(({ node }) => node.children.some(({ type }) => type === "get"));
}

/** Everything that the tree gives this name is a value, and others read it. */
function isField({ code }: Scene, part: string, call: Node): boolean {
  if (code.functionsNamed(part).length > 0) return false;
  let isGiven = false;
  let isRead = false;
  for (const path of code.naming(part)) {
    const other = code.file(path);
    if (!other || other.isTest || other.language === "python") continue;
    for (const node of walk(other.tree.rootNode)) {
      if (node.type === "pair" && field(node, "key")?.text === part) {
        const value = field(node, "value");
        if (
          !value ||
          !/^(?:number|string|template_string|binary_expression|true|false|array)$/.test(value.type)
        )
          return false;
        isGiven = true;
      }
      if (node.type !== "member_expression" || field(node, "property")?.text !== part) continue;
      const { parent } = node;
      const isCalled = parent?.type === "call_expression" && field(parent, "function")?.id === node.id;
      if (isCalled && parent.id !== call.id) return false;
      if (!isCalled) isRead = true;
    }
  }
  return isGiven && isRead;
}
