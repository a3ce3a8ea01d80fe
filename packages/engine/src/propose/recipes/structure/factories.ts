import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Found } from "./imports.ts";
import { requiredCount } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { freeModuleName } from "./module-names.ts";
import type { Scene } from "./scene.ts";
import { madeBy } from "./what-a-call-gives.ts";

/**
 * A module that is a function (or class) which makes the thing, taken for the thing itself: `require("./formatter").day`.
 * It is made where the module is taken in, as the other modules make theirs.
 */
export function factoryAsObject(
  scene: Scene,
  file: SourceFile,
  binding: ImportBinding,
  target: string,
): Found | null {
  const { code } = scene.investigation;
  const { local } = binding;
  if (local === null || !/^(?:\*|default)$/.test(binding.imported ?? "")) return null;
  const maker = wholeOf(code, target);
  if (!maker) return null;
  const uses = usesOf(file, binding.node, local);
  const read = uses.map((use) => memberReadOf(use));
  const isClass = !isFunctionNode(maker);
  const gives = isClass
    ? new Set(methodsOf(maker))
    : new Set(
        madeBy(maker).flatMap((value) => [
          ...knownOf(scene, { path: target, node: value, members: [] }).members.keys(),
        ]),
      );
  // Every use must be a read of what it makes; one call would tell that the function itself is meant here.
  if (read.length === 0 || read.some((name) => name === null || !gives.has(name))) return null;
  const like = madeElsewhere(code, file, target, isClass);
  if (!like && (isClass || requiredCount(maker) > 0)) return null;
  const given = like?.given ?? "()";
  const where = like ? `, as ${like.path}:${like.line} does` : "";
  const common = {
    cause: `${binding.module} gives out ${isClass ? "a class" : "a function"} that makes what \`${local}\` is taken for.`,
    explanation: `Makes it where it is taken in${where}.`,
  };
  if (binding.node.type === "variable_declarator") {
    const value = field(binding.node, "value");
    if (value?.type !== "call_expression") return null;
    const text = isClass ? `new (${value.text})${given}` : `${value.text}${given}`;
    return { ...common, edits: [textEdit(file, value.startIndex, value.endIndex, text)] };
  }
  const clause = binding.node.namedChildren.find((child) => child.type === "import_clause");
  if (clause?.text !== local) return null;
  const name = like?.local !== undefined && like.local !== local ? like.local : `create${capital(local)}`;
  const free = file.text.includes(name) ? freeModuleName(file, name) : name;
  const last = file.tree.rootNode.namedChildren.findLast((child) => child.type === "import_statement");
  const end = binding.node.text.trimEnd().endsWith(";") ? ";" : "";
  if (!last) return null;
  return {
    ...common,
    edits: [
      textEdit(file, clause.startIndex, clause.endIndex, free),
      textEdit(
        file,
        last.endIndex,
        last.endIndex,
        `\n\nconst ${local} = ${isClass ? "new " : ""}${free}${given}${end}`,
      ),
    ],
  };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The function or class that a module is as a whole; null for a module of several things. */
function wholeOf(code: CodeIndex, path: string): Node | null {
  const root = code.file(path)?.tree.rootNode;
  const entries = root ? exportsOf(root) : [];
  const whole = entries.find(({ exported }) => exported === "default");
  const named = whole?.local != null ? code.resolve(path, whole.local)?.node : null;
  const node = whole?.node && whole.node.type !== "identifier" ? whole.node : (named ?? null);
  const value = node?.type === "variable_declarator" ? field(node, "value") : node;
  return value && (isFunctionNode(value) || /^(?:class|class_declaration)$/.test(value.type)) ? value : null;
}

function methodsOf(owner: Node): string[] {
  return (field(owner, "body")?.namedChildren ?? [])
    .filter((child) => !child.children.some((one) => one.type === "static"))
    .flatMap((child) => (field(child, "name") ?? field(child, "property"))?.text ?? []);
}

function usesOf(file: SourceFile, declaration: Node, name: string): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter(
      (use) =>
        use.text === name &&
        !(declaration.startIndex <= use.startIndex && use.endIndex <= declaration.endIndex),
    );
}

function memberReadOf(use: Node): string | null {
  const access = use.parent?.type === "member_expression" ? use.parent : null;
  return access && field(access, "object")?.id === use.id ? (field(access, "property")?.text ?? null) : null;
}

interface Like {
  readonly path: string;
  readonly line: number;
  /** The arguments with their parentheses: nothing but literals. */
  readonly given: string;
  readonly local: string;
}

/** A module that takes the same thing in and makes it at its top level. */
function madeElsewhere(code: CodeIndex, own: SourceFile, target: string, isClass: boolean): Like | null {
  for (const path of code.paths) {
    const file = path === own.path ? null : code.file(path);
    if (!file || file.isTest || !code.importsOf(path).includes(target)) continue;
    for (const { local, imported } of code.symbolsOf(path)?.imports ?? []) {
      if (local === null || !/^(?:\*|default)$/.test(imported ?? "")) continue;
      const call = file.tree.rootNode
        .descendantsOfType(isClass ? "new_expression" : "call_expression")
        .find((node) => (field(node, "function") ?? field(node, "constructor"))?.text === local);
      const given = call && field(call, "arguments");
      const isPlain = (given?.namedChildren ?? []).every((node) =>
        /^(?:string|number|true|false|null)$/.test(node.type),
      );
      const owner = code.resolve(path, local);
      if (call && given && isPlain && owner?.path === target)
        return { path, line: startLineOf(call), given: given.text, local };
    }
  }
  return null;
}
