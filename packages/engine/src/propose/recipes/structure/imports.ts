import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { type ExportEntry, exportsOf } from "../../../code/javascript/exports.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import { circular } from "./circular.ts";
import { factoryAsObject } from "./factories.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName } from "./similar-names.ts";

/** A name of another module that was taken in otherwise than the module gives it out. */
export function importGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 6)) {
    if (place.node.type !== "identifier") continue;
    const file = code.file(place.path);
    const binding = code
      .symbolsOf(place.path)
      ?.imports.find(({ local, atModuleLevel }) => local === place.node.text && atModuleLevel);
    const target = file && binding && moduleOf(code, file, binding);
    if (!file || !binding || !target) continue;
    const isCalled = place.members.length === 0 && scene.trace.fault !== "nothing";
    const found =
      inDefault(code, file, binding, target, place.members[0]?.name) ??
      mixup(code, file, binding, target, isCalled) ??
      factoryAsObject(scene, file, binding, target) ??
      circular(code, file, binding, target);
    if (!found) continue;
    return [
      guess(scene, 0.94, {
        name: "name_is_taken_in_as_it_is_given_out",
        sentence: "The request is answered by what the module gives out",
        cause: found.cause,
        explanation: found.explanation,
        edits: found.edits.map((edit) => ({ ...edit, together: "import" })),
        basis: "house",
        place: { path: file.path, line: binding.line },
      }),
    ];
  }
  return [];
}

export interface Found {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
}

/** The file of the tree that a binding takes its name from. */
export function moduleOf(code: CodeIndex, file: SourceFile, binding: ImportBinding): string | null {
  if (!binding.module.startsWith(".")) return null;
  const stem = (path: string) => path.replace(/\.[cm]?[jt]sx?$/, "").replace(/\/index$/, "");
  const parts = file.path.split("/").slice(0, -1);
  for (const part of binding.module.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const wanted = stem(parts.join("/"));
  return code.importsOf(file.path).find((path) => stem(path) === wanted) ?? null;
}

/** `import * as format` of a module whose default has the part: the default is taken in, where it has all that is read of it. */
function inDefault(
  code: CodeIndex,
  file: SourceFile,
  binding: ImportBinding,
  target: string,
  part: string | undefined,
): Found | null {
  const root = code.file(target)?.tree.rootNode;
  if (!root || part === undefined || binding.imported !== "*" || binding.node.type === "variable_declarator")
    return null;
  const entries = exportsOf(root);
  if (entries.some(({ exported }) => exported === part || exported === "*")) return null;
  const whole = entries.find(({ exported }) => exported === "default");
  const bound = whole?.node?.type === "variable_declarator" ? field(whole.node, "value") : whole?.node;
  const made = bound?.type === "identifier" ? declaredAs(root, bound.text) : bound;
  if (made?.type !== "object") return null;
  const parts = new Set(
    made.namedChildren.map((one) => (field(one, "key") ?? field(one, "name") ?? one).text),
  );
  const read = file.tree.rootNode
    .descendantsOfType("member_expression")
    .filter((one) => field(one, "object")?.text === binding.local)
    .map((one) => field(one, "property")?.text ?? "");
  return parts.has(part) && read.every((name) => parts.has(name))
    ? rewritten(file, binding, "default", binding.local ?? part)
    : null;
}

/** What a name of the module is bound to. */
function declaredAs(root: Node, name: string): Node | null {
  const isOfModule = ({ parent }: Node) => {
    const around = parent?.parent;
    return around?.id === root.id || (around?.type === "export_statement" && around.parent?.id === root.id);
  };
  const found = root
    .descendantsOfType("variable_declarator")
    .find((one) => field(one, "name")?.text === name && isOfModule(one));
  return found ? field(found, "value") : null;
}

function mixup(
  code: CodeIndex,
  file: SourceFile,
  binding: ImportBinding,
  target: string,
  isCalled: boolean,
): Found | null {
  const root = code.file(target)?.tree.rootNode;
  if (!root || binding.local === null) return null;
  const entries = exportsOf(root).filter(({ exported }) => exported !== "*");
  const { local } = binding;
  const whole = entries.find(({ exported }) => exported === "default");
  const named = entries.filter(({ exported }) => exported !== "default");
  const isObject = whole?.node?.type === "object";
  const isRequired = binding.node.type === "variable_declarator";
  if (isRequired && binding.imported === "default")
    return isDefaultNamed(root) ? null : withoutDefault(file, binding);
  if (binding.imported === "*" || (binding.imported === "default" && isObject)) {
    // What `require` gives of an ES module is all that it exports, not its default.
    if (isRequired && whole && !isObject && isCalled && isEsModule(root))
      return rewritten(file, binding, "default", local);
    // The module is a function or class of its own: `import * as x` is not it.
    if (!isRequired && whole && !isObject && isCalled && binding.imported === "*")
      return rewritten(file, binding, "default", local);
    if (whole && !isObject && named.length === 0) return null;
    const name = named.some(({ exported }) => exported === local) ? local : isCalled ? onlyOf(named) : null;
    return isCalled && name !== null && (isRequired || !whole || isObject)
      ? rewritten(file, binding, name, local)
      : null;
  }
  if (binding.imported === null || binding.imported === "default") return null;
  if (named.some(({ exported }) => exported === binding.imported)) return null;
  // What is taken out by a name is the whole of the module.
  if (whole && !isObject && (whole.local === binding.imported || named.length === 0))
    return rewritten(file, binding, isRequired ? "*" : "default", local);
  const near =
    nearestName(
      binding.imported,
      named.map(({ exported }) => exported),
    ) ??
    likelyName(
      binding.imported,
      named.map(({ exported }) => exported),
    );
  return near === null ? null : renamed(file, binding, near);
}

function onlyOf(named: readonly ExportEntry[]): string | null {
  return named.length === 1 ? (named[0]?.exported ?? null) : null;
}

function isEsModule(root: Node): boolean {
  return root.namedChildren.some((child) => /^(?:export|import)_statement$/.test(child.type));
}

/** Whether a CommonJS module has a property `default`, as compilers write it. */
function isDefaultNamed(root: Node): boolean {
  return /\bexports\.default\s*=|\bexport default\b|["']default["']/.test(root.text);
}

/** The statement written anew, when it takes in this one name only. */
function rewritten(file: SourceFile, binding: ImportBinding, imported: string, local: string): Found | null {
  const { node } = binding;
  const isRequired = node.type === "variable_declarator";
  const target = isRequired
    ? field(node, "name")
    : node.namedChildren.find((child) => child.type === "import_clause");
  const names =
    target?.type === "object_pattern"
      ? target.namedChildCount
      : (target?.descendantsOfType("import_specifier").length ?? 0);
  if (!target || names > 1) return null;
  const isDefaultTaken = imported === "default" && isRequired;
  const alias = imported === local ? local : isRequired ? `${imported}: ${local}` : `${imported} as ${local}`;
  const text =
    !isDefaultTaken && (imported === "default" || imported === "*")
      ? imported === "*" && !isRequired
        ? `* as ${local}`
        : local
      : `{ ${alias} }`;
  const shown = isDefaultTaken
    ? "the default of the module"
    : imported === "default" || imported === "*"
      ? "the module itself"
      : `\`${imported}\` of the module`;
  return {
    cause: `\`${local}\` is taken in from ${binding.module} otherwise than that module gives it out.`,
    explanation: `Takes in ${shown}, as it is given out.`,
    edits: [textEdit(file, target.startIndex, target.endIndex, text)],
  };
}

function withoutDefault(file: SourceFile, binding: ImportBinding): Found | null {
  const value = field(binding.node, "value");
  const object = value?.type === "member_expression" ? field(value, "object") : null;
  if (!value || !object) return null;
  return {
    cause: `${binding.module} has no \`default\`: it is no compiled module.`,
    explanation: "Takes in the module itself.",
    edits: [textEdit(file, object.endIndex, value.endIndex, "")],
  };
}

/** A misspelt name in an import keeps its local name where that is used. */
function renamed(file: SourceFile, binding: ImportBinding, near: string): Found | null {
  const { local, imported, node } = binding;
  const specifier = node
    .descendantsOfType(["import_specifier", "shorthand_property_identifier_pattern", "pair_pattern"])
    .find((child) => (field(child, "name") ?? field(child, "key") ?? child).text === imported);
  if (!specifier) return null;
  const isShort = specifier.type === "shorthand_property_identifier_pattern" || local === imported;
  if (!isShort) {
    const key = field(specifier, "name") ?? field(specifier, "key") ?? specifier;
    return found([textEdit(file, key.startIndex, key.endIndex, near)]);
  }
  const uses = file.tree.rootNode
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter(
      (use) => use.text === local && !(node.startIndex <= use.startIndex && use.endIndex <= node.endIndex),
    );
  return found([
    textEdit(file, specifier.startIndex, specifier.endIndex, near),
    ...uses.map((use) =>
      textEdit(file, use.startIndex, use.endIndex, use.type === "identifier" ? near : `${local}: ${near}`),
    ),
  ]);

  function found(edits: readonly Edit[]): Found {
    return {
      cause: `${binding.module} gives out no \`${imported}\`, but \`${near}\`.`,
      explanation: `Takes in \`${near}\`, which is what it is called.`,
      edits,
    };
  }
}
