import type { Node } from "web-tree-sitter";
import type { FileSymbols, ImportBinding, Resolution, SourceFile } from "./code-index.ts";
import { exportsOf } from "./javascript/exports.ts";
import type { JavascriptModules } from "./javascript/modules.ts";
import { field, plainString } from "./nodes.ts";
import type { PythonModules } from "./python/modules.ts";

export interface NameContext {
  readonly python: PythonModules;
  readonly javascript: JavascriptModules;
  file(path: string): SourceFile | null;
  symbolsOf(path: string): FileSymbols | null;
}

/** Chains of re-exports longer than this are loops or somebody's joke. */
const LONGEST_CHAIN = 12;

/** Follows a name, dotted or not, from the file that uses it to its definition in the tree. */
export function resolveName(context: NameContext, path: string, name: string): Resolution | null {
  const [first, ...rest] = name.split(".");
  let found = first ? followName(context, path, first, LONGEST_CHAIN) : null;
  for (const part of rest) {
    if (!found) return null;
    found = memberOf(context, found, part);
  }
  return found;
}

/** File that an import statement loads. */
export function importedFile(context: NameContext, binding: ImportBinding): string | null {
  return binding.path.endsWith(".py") || binding.path.endsWith(".pyi")
    ? context.python.find(binding.module, binding.path)
    : context.javascript.find(binding.module, binding.path);
}

/** For `from package import module`: the file of that module, which the statement loads too. */
export function importedSubmodule(context: NameContext, binding: ImportBinding): string | null {
  if (!/\.pyi?$/.test(binding.path) || binding.imported === null || binding.imported === "*") return null;
  const dot = binding.module.endsWith(".") ? "" : ".";
  return context.python.find(`${binding.module}${dot}${binding.imported}`, binding.path);
}

function followName(context: NameContext, path: string, name: string, hops: number): Resolution | null {
  const own = definedHere(context, path, name);
  if (own || hops === 0) return own;
  const imports = context.symbolsOf(path)?.imports ?? [];
  const named = imports.filter((binding) => binding.local === name);
  for (const binding of named.toSorted((a, b) => Number(b.atModuleLevel) - Number(a.atModuleLevel))) {
    const found = followImport(context, binding, hops - 1);
    if (found) return found;
  }
  for (const binding of imports) {
    if (binding.local !== null || binding.imported !== "*") continue;
    const target = importedFile(context, binding);
    const found = target && target !== path ? followName(context, target, name, hops - 1) : null;
    if (found) return found;
  }
  return null;
}

function followImport(context: NameContext, binding: ImportBinding, hops: number): Resolution | null {
  const target = importedFile(context, binding);
  if (/\.pyi?$/.test(binding.path)) {
    if (binding.imported === null) return target ? { path: target, name: binding.module, node: null } : null;
    const inside =
      target && target !== binding.path ? followName(context, target, binding.imported, hops) : null;
    if (inside) return inside;
    const submodule = importedSubmodule(context, binding);
    return submodule ? { path: submodule, name: binding.imported, node: null } : null;
  }
  if (!target) return null;
  if (binding.imported === "*" || binding.imported === null) return { path: target, name: "*", node: null };
  return followExport(context, target, binding.imported, hops);
}

function followExport(context: NameContext, path: string, name: string, hops: number): Resolution | null {
  const file = context.file(path);
  if (!file || hops <= 0) return null;
  const entries = exportsOf(file.tree.rootNode);
  for (const entry of entries) {
    if (entry.exported !== name) continue;
    if (entry.from !== null) {
      const target = context.javascript.find(entry.from, path);
      if (!target) return null;
      if (entry.local === "*" || entry.local === null) return { path: target, name: "*", node: null };
      return followExport(context, target, entry.local, hops - 1);
    }
    const named = entry.local === null ? null : followName(context, path, entry.local, hops - 1);
    return named ?? { path, name, node: entry.node };
  }
  for (const entry of entries) {
    const target =
      entry.exported === "*" && entry.from !== null ? context.javascript.find(entry.from, path) : null;
    const found = target ? followExport(context, target, name, hops - 1) : null;
    if (found) return found;
  }
  // `import x from "./common.cjs"` gives the whole of `module.exports`.
  return name === "default" && entries.length > 0 ? { path, name: "*", node: null } : null;
}

function definedHere(context: NameContext, path: string, name: string): Resolution | null {
  const symbols = context.symbolsOf(path);
  if (!symbols) return null;
  const definition =
    symbols.functions.find((symbol) => symbol.qualifiedName === name) ??
    symbols.classes.find((symbol) => symbol.qualifiedName === name);
  if (definition) return { path, name, node: definition.node };
  const isImport = symbols.imports.some((binding) => binding.local === name && binding.atModuleLevel);
  const assignment = symbols.assignments.find((symbol) => symbol.name === name);
  return assignment && !isImport ? { path, name, node: assignment.node } : null;
}

/** A member of what a name stands for: of a module, a class, or an object literal. */
function memberOf(context: NameContext, owner: Resolution, member: string): Resolution | null {
  if (owner.node === null) {
    if (!/\.pyi?$/.test(owner.path)) return followExport(context, owner.path, member, LONGEST_CHAIN);
    const inside = followName(context, owner.path, member, LONGEST_CHAIN);
    if (inside) return inside;
    const submodule = /\/__init__\.pyi?$/.test(owner.path)
      ? context.python.find(`.${member}`, owner.path)
      : null;
    return submodule ? { path: submodule, name: member, node: null } : null;
  }
  const value = owner.node.type === "variable_declarator" ? field(owner.node, "value") : owner.node;
  if (value?.type === "object") return objectMember(context, owner.path, value, member);
  const className = /class/.test(owner.node.type) ? field(owner.node, "name")?.text : undefined;
  return className === undefined ? null : definedHere(context, owner.path, `${className}.${member}`);
}

function objectMember(context: NameContext, path: string, object: Node, member: string): Resolution | null {
  for (const child of object.namedChildren) {
    if (child.type === "shorthand_property_identifier") {
      if (child.text === member) return followName(context, path, member, LONGEST_CHAIN);
      continue;
    }
    const key = field(child, "key") ?? field(child, "name");
    if (!key || (plainString(key) ?? key.text) !== member) continue;
    const value = field(child, "value");
    const named = value?.type === "identifier" ? followName(context, path, value.text, LONGEST_CHAIN) : null;
    return named ?? { path, name: member, node: value ?? child };
  }
  return null;
}
