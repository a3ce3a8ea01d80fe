import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { declaredNames } from "../arrangement/names.ts";
import type { JavascriptProject } from "../project.ts";

/** Something of the code that has a name: a function, or what a statement of a module declares. */
export interface NamedPlace {
  readonly path: string;
  readonly name: string;
  /** Null for a value of a module. */
  readonly symbol: FunctionSymbol | null;
}

/** A place that leads to another one, by so many steps. */
export interface Leading extends NamedPlace {
  readonly steps: number;
}

const MOST_STEPS = 5;
const MOST_PLACES = 60;
/** A name that so many functions have tells none of them. */
const MOST_ALIKE = 3;
const NAMES = [
  "identifier",
  "property_identifier",
  "shorthand_property_identifier",
  "private_property_identifier",
];

/** What the code at an index belongs to: the innermost function with a name around it, else what its statement declares. */
export function placesAt(code: CodeIndex, path: string, node: Node): NamedPlace[] {
  const symbol = namedAround(code, path, node);
  if (symbol) return [placeOf(symbol)];
  for (let one: Node | null = node; one; one = one.parent) {
    if (one.parent?.type !== "program") continue;
    const inner = one.type === "export_statement" ? (field(one, "declaration") ?? one) : one;
    return [...declaredNames(inner), ...assignedNames(inner)].map((name) => ({ path, name, symbol: null }));
  }
  return [];
}

/** `exports.limit = 3`, `module.exports.limit = 3`, `table.other = …` */
function assignedNames(statement: Node): string[] {
  const left =
    statement.type === "expression_statement" ? field(statement.firstNamedChild ?? statement, "left") : null;
  const property = left?.type === "member_expression" ? field(left, "property")?.text : null;
  return property && property !== "exports" ? [property] : [];
}

/** The place that a function stands for: its class, where it is a constructor. */
export function placeOf(symbol: FunctionSymbol): NamedPlace {
  const owner =
    symbol.name === "constructor"
      ? ancestorOfType(symbol.node, ["class_declaration", "abstract_class_declaration", "class"])
      : null;
  const name = owner ? (field(owner, "name")?.text ?? symbol.name) : symbol.name;
  return { path: symbol.path, name, symbol };
}

/** The innermost function around a node that others can name: no callback. */
export function namedAround(code: CodeIndex, path: string, node: Node): FunctionSymbol | null {
  const around = (code.symbolsOf(path)?.functions ?? []).filter(
    (one) => one.node.startIndex <= node.startIndex && node.endIndex <= one.node.endIndex,
  );
  return around.findLast((one) => !one.name.startsWith("<") && one.node.parent?.type !== "arguments") ?? null;
}

/** Everything that leads to some places, themselves first: what names them, what names that, and so on. */
export function leadingTo(project: JavascriptProject, starts: readonly NamedPlace[]): Leading[] {
  const found = new Map<string, Leading>(starts.map((place) => [keyOf(place), { ...place, steps: 0 }]));
  for (const place of found.values()) {
    if (place.steps >= MOST_STEPS) continue;
    for (const user of usersOf(project, place)) {
      if (found.size >= MOST_PLACES) break;
      const key = keyOf(user);
      if (!found.has(key)) found.set(key, { ...user, steps: place.steps + 1 });
    }
  }
  return [...found.values()];
}

export function keyOf({ path, name, symbol }: NamedPlace): string {
  return `${path}:${name}:${symbol?.node.startIndex ?? ""}`;
}

function usersOf({ code }: JavascriptProject, { path, name, symbol }: NamedPlace): NamedPlace[] {
  const found = new Map<string, NamedPlace>();
  const isSingle = code.functionsNamed(name).length <= MOST_ALIKE;
  for (const [home, local] of namesFor(code, path, name, isSingle)) {
    const file = code.file(home);
    if (!file || file.isTest) continue;
    for (const node of file.tree.rootNode.descendantsOfType(NAMES)) {
      if (node.text.replace(/^#/, "") !== local.replace(/^#/, "")) continue;
      const isOwn = home === path && symbol && isWithin(node, symbol.node);
      if (isOwn || (node.parent && field(node.parent, "name")?.id === node.id)) continue;
      for (const place of placesAt(code, home, node)) found.set(keyOf(place), place);
    }
  }
  return [...found.values()];
}

/** Files that may mean a place, with the name that they have for it. */
function namesFor(
  code: CodeIndex,
  path: string,
  name: string,
  isSingle: boolean,
): (readonly [string, string])[] {
  const plain = code
    .naming(name.replace(/^#/, ""))
    .filter((home) => home === path || isSingle || code.importsOf(home).includes(path))
    .map((home) => [home, name] as const);
  const renamed = code.paths.flatMap((home) =>
    home !== path && code.importsOf(home).includes(path)
      ? (code.symbolsOf(home)?.imports ?? []).flatMap(({ imported, local }) =>
          local &&
          local !== name &&
          (imported === name || (imported === "default" && isDefault(code, path, name)))
            ? [[home, local] as const]
            : [],
        )
      : [],
  );
  return [...plain, ...renamed];
}

function isDefault(code: CodeIndex, path: string, name: string): boolean {
  const text = code.file(path)?.text ?? "";
  return new RegExp(
    `(?:export default (?:async )?(?:function\\*? ?|class )?|module\\.exports = (?:async )?(?:function ?|class )?)${escaped(name)}\\b`,
  ).test(text);
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, "\\$&");
}

function isWithin(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
