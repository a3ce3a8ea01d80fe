import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { boundBefore, namesAt as pythonNamesAt } from "../edits/names.ts";
import { namesAt as javascriptNamesAt, moduleNames } from "../javascript/names.ts";
import { isLocalName } from "../sibling-care/names.ts";
import { isFunctionLike, type Piece, scopeOf } from "./syntax.ts";

/** Code of another place in the words of this one. */
export interface Transplant {
  readonly text: string;
  readonly imports: readonly Edit[];
}

/** A part of the other code, and what stands here for it. */
export interface Swap {
  readonly node: Node;
  readonly text: string;
}

/**
 * The code of another place, with `swaps` in it, as it must be written here. Null where it speaks of something that is not
 * known here.
 */
export function transplanted(
  code: CodeIndex,
  own: Piece,
  house: Piece,
  swaps: readonly Swap[],
  /** Names that are known once the change is made. */
  made: ReadonlySet<string> = new Set(),
): Transplant | null {
  const { node: whole, file } = house;
  const changes = swaps.map(({ node, text }) => ({ start: node.startIndex, end: node.endIndex, text }));
  const imports: Edit[] = [];
  const here =
    file.language === "python"
      ? pythonNamesAt(code, own.file, own.node)
      : javascriptNamesAt(code, own.file, own.node);
  for (const name of namesIn(whole)) {
    if (changes.some(({ start, end }) => start <= name.startIndex && name.endIndex <= end)) continue;
    if (isBoundInside(whole, name)) continue;
    if (isLocal(file, name)) {
      // Of another function it is the same thing only by its name.
      if (!here.has(name.text) && !made.has(name.text)) return null;
      continue;
    }
    if (own.file.path === file.path) continue;
    const brought = broughtIn(code, own, file, name.text);
    if (!brought) return null;
    imports.push(...brought.imports);
    if (brought.text !== name.text)
      changes.push({ start: name.startIndex, end: name.endIndex, text: brought.text });
  }
  let text = "";
  let at = whole.startIndex;
  for (const change of changes.toSorted((left, right) => left.start - right.start)) {
    text += file.text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { text: text + file.text.slice(at, whole.endIndex), imports };
}

function namesIn(node: Node): Node[] {
  const all =
    node.type === "identifier"
      ? [node]
      : node.descendantsOfType(["identifier", "shorthand_property_identifier"]);
  return all.filter((name) => {
    const parent = name.parent;
    if (parent?.type === "attribute" && field(parent, "attribute")?.id === name.id) return false;
    return !(parent?.type === "keyword_argument" && field(parent, "name")?.id === name.id);
  });
}

/** Whether a name is a parameter of a function, or runs through a comprehension, that stands in the code itself. */
function isBoundInside(whole: Node, name: Node): boolean {
  for (let scope = name.parent; scope; scope = scope.parent) {
    if (scope.startIndex < whole.startIndex || scope.endIndex > whole.endIndex) return false;
    if (isFunctionLike(scope)) {
      const given = [field(scope, "parameter"), field(scope, "parameters")].flatMap((one) => one ?? []);
      if (
        given.some((one) =>
          [one, ...one.descendantsOfType("identifier")].some(({ text }) => text === name.text),
        )
      )
        return true;
    }
    const clauses = scope.namedChildren.filter(({ type }) => /^for_in_clause$|^catch_clause$/.test(type));
    const own = scope.type === "catch_clause" ? [scope] : clauses;
    for (const clause of own) {
      const target = field(clause, "left") ?? field(clause, "parameter");
      if (
        target &&
        [target, ...target.descendantsOfType("identifier")].some(({ text }) => text === name.text)
      )
        return true;
    }
  }
  return false;
}

function isLocal(file: SourceFile, name: Node): boolean {
  if (file.language !== "python") return isLocalName(file, name);
  for (let scope = scopeOf(name); scope; scope = scopeOf(scope)) {
    if (scope.type !== "function_definition") continue;
    const bound = [...parametersOf(scope).map((one) => one.name), ...boundBefore(scope, scope.endIndex)];
    if (bound.includes(name.text)) return true;
  }
  return isInComprehension(name);
}

function isInComprehension(name: Node): boolean {
  for (let outer = name.parent; outer; outer = outer.parent) {
    const clauses = outer.namedChildren.filter(({ type }) => type === "for_in_clause");
    for (const clause of clauses) {
      const target = field(clause, "left");
      if (
        target &&
        [target, ...target.descendantsOfType("identifier")].some(({ text }) => text === name.text)
      )
        return true;
    }
  }
  return false;
}

function broughtIn(
  code: CodeIndex,
  own: Piece,
  house: SourceFile,
  name: string,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  if (house.language === "python")
    return isBuiltin(name) && !moduleNames(code, house).has(name)
      ? { text: name, imports: [] }
      : moduleNameAt(code, house, name, { file: own.file, statement: own.node });
  const [known, theirs] = [moduleNames(code, own.file), moduleNames(code, house)];
  // A global of the platform, unless the name means something else here.
  if (!theirs.has(name)) return known.has(name) ? null : { text: name, imports: [] };
  const [here, there] = [code.resolve(own.file.path, name), code.resolve(house.path, name)];
  if (here && there && here.path === there.path && here.name === there.name)
    return { text: name, imports: [] };
  const binding = (code.symbolsOf(house.path)?.imports ?? []).find(
    ({ local, atModuleLevel }) => local === name && atModuleLevel,
  );
  const plan = binding
    ? planJavascriptImport(code, own.file, { binding, from: house.path })
    : planJavascriptImport(code, own.file, { path: house.path, name });
  return plan && { text: plan.local, imports: plan.edits };
}
