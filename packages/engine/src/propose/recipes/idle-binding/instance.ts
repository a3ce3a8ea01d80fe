import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { planImport } from "../../../code/python/imports.ts";
import { walk } from "../../search/scope.ts";
import { bindingsAt } from "./bindings.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/** A method is called on the class, and there is an instance: the one in sight, else the only one that a module holds. */
export function instance(scene: Scene): Meant[] {
  const method =
    /\b(\w+)\(\) missing \d+ required positional argument/.exec(scene.message)?.[1] ??
    /\.([\w$]+) is not a function/.exec(scene.message)?.[1];
  const receiver = method === undefined ? null : calledOnClass(scene, method);
  const own = receiver && classOf(scene, receiver.text);
  if (method === undefined || !receiver || !own || !hasOwn(own, method)) return [];
  const held = bindingsAt(receiver, scene.dialect).filter(
    ({ source, isWhole }) => isWhole && makes(source, receiver.text),
  );
  const [only, ...others] = held;
  const said = (name: string) =>
    ({
      id: "instance",
      cause: `\`${method}\` is called on the class \`${receiver.text}\`, and belongs to its instances.`,
      explanation: `It is called on \`${name}\`.`,
      basis: "house",
    }) as const;
  if (only) return others.length > 0 ? [] : renamedTo(scene, [receiver], only.name, said(only.name));
  const elsewhere = heldElsewhere(scene, receiver.text);
  const [renamed] = elsewhere ? renamedTo(scene, [receiver], elsewhere.name, said(elsewhere.name)) : [];
  return renamed && elsewhere ? [{ ...renamed, edits: [...elsewhere.edits, ...renamed.edits] }] : [];
}

function calledOnClass({ file, line, dialect }: Scene, method: string): Node | null {
  for (const node of walk(file.tree.rootNode)) {
    const call = dialect.view(node);
    if (call?.kind !== "call" || call.name !== method || call.receiver?.type !== "identifier") continue;
    if (
      node.startPosition.row + 1 <= line &&
      line <= node.endPosition.row + 1 &&
      /^[A-Z]/.test(call.receiver.text)
    )
      return call.receiver;
  }
  return null;
}

function classOf({ code, file }: Scene, name: string): ClassSymbol | null {
  const [only, ...others] = code
    .classesNamed(name)
    .filter(({ path }) => (code.file(path)?.language === "python") === (file.language === "python"));
  return only && others.length === 0 ? only : null;
}

/** Whether instances of the class have the method, and not the class itself. */
function hasOwn({ node }: ClassSymbol, method: string): boolean {
  return [...walk(node)].some((one) => {
    if (!/^(?:method_definition|function_definition)$/.test(one.type) || field(one, "name")?.text !== method)
      return false;
    return one.type === "function_definition"
      ? !decoratorsOf(one).some((text) => /static|class/.test(text))
      : !one.children.some(({ type }) => type === "static");
  });
}

function makes(source: Node | null, name: string): boolean {
  const callee = source && (field(source, "constructor") ?? field(source, "function"));
  return source !== null && /^(?:new_expression|call)$/.test(source.type) && callee?.text === name;
}

/** The only instance that a module of the tree holds, brought in. */
function heldElsewhere(
  { code, file }: Scene,
  name: string,
): { readonly name: string; readonly edits: readonly Edit[] } | null {
  const found = code.naming(name).flatMap((path) => {
    if (path === file.path || code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.assignments ?? []).flatMap((one) => {
      const value = field(one.node, "right") ?? field(one.node, "value");
      const isOfModule =
        ancestorOfType(one.node, ["function_definition", "class_definition", "function_declaration"]) ===
        null;
      return isOfModule && makes(value, name) ? [{ path, name: one.name }] : [];
    });
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const plan =
    file.language === "python"
      ? planImport(code, file.path, code.moduleNameOf(only.path), only.name)
      : planJavascriptImport(code, file, only);
  return plan && { name: plan.local, edits: plan.edits };
}
