import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { dottedName, field, plainString } from "../../code/nodes.ts";
import { pythonModules } from "../../code/python/modules.ts";
import type { Investigation } from "../../investigation.ts";
import type { NeededImport } from "./imports.ts";

/** Questions about a Python project that writing a test asks again and again. */
export interface ProjectCode {
  readonly code: CodeIndex;
  readonly files: readonly SourceFile[];
  readonly testFiles: readonly SourceFile[];
  /** Dotted name by which tests import a file. */
  moduleOf(path: string): string;
  isOwn(module: string): boolean;
  /** The import that brings a name defined in `path` into a test, as the project's own tests write it. */
  importOf(path: string, name: string): NeededImport;
  /** An expression of the project as a test can write it; null when it needs what a test cannot have. */
  portable(path: string, node: Node): Portable | null;
}

export interface Portable {
  readonly text: string;
  readonly imports: readonly NeededImport[];
}

export function projectCode(investigation: Investigation, importPaths: readonly string[]): ProjectCode {
  const { code, detection } = investigation;
  const modules = pythonModules(code.paths, detection?.manifests ?? []);
  const inProject = (path: string) => {
    const root = detection?.root ?? "";
    return path.endsWith(".py") && (root === "" || path.startsWith(`${root}/`));
  };
  const files = code.paths.filter(inProject).flatMap((path) => code.file(path) ?? []);
  const testFiles = files.filter((file) => file.isTest);

  function moduleOf(path: string): string {
    const root = importPaths
      .filter((folder) => folder === "" || path.startsWith(`${folder}/`))
      .toSorted((left, right) => right.length - left.length)[0];
    if (root === undefined) return modules.nameOf(path);
    const relative = root === "" ? path : path.slice(root.length + 1);
    return relative.replace(/(?:\/__init__)?\.pyi?$/, "").replaceAll("/", ".");
  }

  function importOf(path: string, name: string): NeededImport {
    const root = name.split(".")[0] ?? name;
    for (const file of [...testFiles, ...files]) {
      for (const binding of code.symbolsOf(file.path)?.imports ?? []) {
        if (binding.imported !== root || binding.local !== root || binding.module.startsWith(".")) continue;
        const target = code.resolve(file.path, root);
        if (target?.path === path && target.name === root)
          return { module: binding.module, name: root, alias: null };
      }
    }
    return { module: moduleOf(path), name: root, alias: null };
  }

  const project: ProjectCode = {
    code,
    files,
    testFiles,
    moduleOf,
    isOwn: (module) => files.some((file) => moduleOf(file.path).split(".")[0] === module.split(".")[0]),
    importOf,
    portable: (path, node) => portable(project, path, node, 0),
  };
  return project;
}

const BUILTINS = /^(?:str|int|bytes|float|bool|dict|list|tuple|set|len|True|False|None)$/;
const LONGEST_INLINE = 4;

function portable(project: ProjectCode, path: string, node: Node, depth: number): Portable | null {
  if (depth > LONGEST_INLINE) return null;
  const imports: NeededImport[] = [];
  const changes: { start: number; end: number; text: string }[] = [];
  const roots = [
    ...(node.type === "identifier" ? [node] : []),
    ...node.descendantsOfType("identifier"),
  ].filter(isRoot);
  for (const root of new Map(roots.map((item) => [item.id, item])).values()) {
    const found = nameIn(project, path, root, depth);
    if (!found) return null;
    imports.push(...found.imports);
    if (found.text !== root.text)
      changes.push({ start: root.startIndex, end: root.endIndex, text: found.text });
  }
  let text = "";
  let position = node.startIndex;
  const source = project.code.file(path)?.text ?? "";
  for (const change of changes.toSorted((left, right) => left.start - right.start)) {
    text += source.slice(position, change.start) + change.text;
    position = change.end;
  }
  return { text: text + source.slice(position, node.endIndex), imports };
}

/** A name that is read, not an attribute behind a dot and not the keyword of an argument. */
function isRoot(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "attribute" && field(parent, "attribute")?.id === node.id) return false;
  return !(parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id);
}

function nameIn(project: ProjectCode, path: string, root: Node, depth: number): Portable | null {
  const { code } = project;
  const name = root.text;
  const local = localValue(root);
  if (local === "unknown") return null;
  const provider = local && injectedBy(local);
  if (provider) {
    const made = portable(project, path, provider, depth + 1);
    return made && { ...made, text: `${made.text}()` };
  }
  if (local) {
    const inner = portable(project, path, local, depth + 1);
    return inner && { ...inner, text: /^[\w.]+$|^["']/.test(inner.text) ? inner.text : `(${inner.text})` };
  }
  if (name === "self" || name === "cls") return instanceOf(project, path, root);
  const binding = (code.symbolsOf(path)?.imports ?? []).find((candidate) => candidate.local === name);
  const target = code.resolve(path, name);
  if (target?.node)
    return { text: target.name.split(".")[0] ?? name, imports: [project.importOf(target.path, target.name)] };
  if (binding && !binding.module.startsWith(".")) {
    if (/^flask\b/.test(binding.module) && binding.imported === "current_app") return null;
    return {
      text: name,
      imports: [
        { module: binding.module, name: binding.imported, alias: binding.imported === name ? null : name },
      ],
    };
  }
  if (target) return { text: name, imports: [moduleImport(project, target.path, name)] };
  return BUILTINS.test(name) ? { text: name, imports: [] } : null;
}

/** `from app.core import config` for the module `app/core/config.py`. */
function moduleImport(project: ProjectCode, path: string, name: string): NeededImport {
  const dotted = project.moduleOf(path);
  const split = dotted.lastIndexOf(".");
  if (split < 0) return { module: dotted, name: null, alias: dotted === name ? null : name };
  const last = dotted.slice(split + 1);
  return { module: dotted.slice(0, split), name: last, alias: last === name ? null : name };
}

/** What a local name holds: its one assignment or the default of a parameter. `unknown` for other local names. */
function localValue(use: Node): Node | "unknown" | null {
  let scope: Node | null = use.parent;
  while (scope && scope.type !== "function_definition") scope = scope.parent;
  if (!scope || use.text === "self" || use.text === "cls") return null;
  const assigned = scope
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === use.text && node.startIndex < use.startIndex);
  if (assigned.length > 0) {
    return (assigned.length === 1 ? assigned[0] && field(assigned[0], "right") : null) ?? "unknown";
  }
  for (const parameter of field(scope, "parameters")?.namedChildren ?? []) {
    const name =
      field(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.firstNamedChild);
    if (name?.text !== use.text) continue;
    const type = field(parameter, "type");
    return field(parameter, "value") ?? (type && injectedBy(type) ? type : "unknown");
  }
  return null;
}

/** The function behind `Depends(get_settings)`, also inside `Annotated[…]`; null for other values. */
function injectedBy(value: Node): Node | null {
  const calls =
    value.type === "call" ? [value] : value.type === "type" ? value.descendantsOfType("call") : [];
  const call = calls.find((candidate) =>
    /^(?:Depends|Security)$/.test(field(candidate, "function")?.text ?? ""),
  );
  const target = call && field(call, "arguments")?.firstNamedChild;
  return target && /^(?:identifier|attribute)$/.test(target.type) ? target : null;
}

/** `self` outside the class: the module's own instance of it, if it has one. */
function instanceOf(project: ProjectCode, path: string, use: Node): Portable | null {
  let owner: Node | null = use;
  while (owner && owner.type !== "class_definition") owner = owner.parent;
  const name = owner && field(owner, "name")?.text;
  if (!name) return null;
  for (const file of project.files.filter((candidate) => !candidate.isTest)) {
    for (const assignment of project.code.symbolsOf(file.path)?.assignments ?? []) {
      const right = field(assignment.node, "right");
      const callee = right?.type === "call" ? field(right, "function") : null;
      const dotted = callee && dottedName(callee);
      if (!dotted || dotted.split(".").at(-1) !== name) continue;
      if (project.code.resolve(file.path, dotted)?.path !== path) continue;
      return { text: assignment.name, imports: [project.importOf(file.path, assignment.name)] };
    }
  }
  return null;
}

/** The quote that the project's tests use most. */
export function preferredQuote(files: readonly SourceFile[]): '"' | "'" {
  const count = (quote: string) => files.reduce((sum, file) => sum + file.text.split(quote).length, 0);
  return count("'") > count('"') ? "'" : '"';
}

/** Text of a plain string argument or keyword of a call; null when it is absent or computed. */
export function textArgument(
  call: Node,
  position: number | null,
  ...keywords: readonly string[]
): string | null {
  const given = field(call, "arguments")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  for (const argument of given) {
    if (argument.type !== "keyword_argument" || !keywords.includes(field(argument, "name")?.text ?? ""))
      continue;
    const value = field(argument, "value");
    return value && plainString(value);
  }
  const positional = given.filter((child) => child.type !== "keyword_argument");
  const found = position === null ? undefined : positional[position];
  return found ? plainString(found) : null;
}
