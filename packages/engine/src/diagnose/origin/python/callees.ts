import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { ancestorOfType, dottedName, field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { functionsWithin } from "../bounded-search.ts";
import { classOfAttribute } from "./attribute-class.ts";
import { reachingBindings, scopeOf } from "./bindings.ts";
import { isPlainContainer } from "./plain-containers.ts";

/** Methods are looked up by name alone only when so few have it. */
const MOST_BY_NAME = 3;
const DEEPEST_TYPE = 6;

export interface Callee {
  readonly symbol: FunctionSymbol;
  /** 0 to 1. */
  readonly certainty: number;
}

/** Functions of the tree that a call may run. `depth` bounds the way to the class of what it is called on: `line = line.strip()` leads to itself. */
export function calleesOf(code: CodeIndex, path: string, call: Node, depth = DEEPEST_TYPE): Callee[] {
  const callee = field(call, "function");
  return callee ? functionsBehind(code, path, callee, depth) : [];
}

/** Functions of the tree that an expression may name: what is called, or handed over to be called. */
export function functionsBehind(code: CodeIndex, path: string, callee: Node, depth = DEEPEST_TYPE): Callee[] {
  if (callee.type === "identifier") {
    const nested = nestedFunction(code, path, callee);
    const found = nested ?? definitionOf(code, path, callee.text);
    if (found) return [{ symbol: found, certainty: 1 }];
    const bound = reachingBindings(scopeOf(callee), callee.text, callee).bindings[0];
    const chosen = !bound
      ? []
      : bound.kind === "element"
        ? listedFunctions(code, path, bound.value, bound.index)
        : tableFunctions(code, path, bound.value);
    return chosen.map((symbol) => ({ symbol, certainty: 0.9 / chosen.length }));
  }
  const fromTable = tableFunctions(code, path, callee);
  if (fromTable.length > 0) return fromTable.map((symbol) => ({ symbol, certainty: 0.9 / fromTable.length }));
  if (callee.type !== "attribute") return [];
  const name = field(callee, "attribute")?.text ?? "";
  const receiver = field(callee, "object");
  if (!receiver) return [];
  const owner = classOfValue(code, path, receiver, depth);
  const method = owner && methodOf(code, owner, name);
  if (method) return [{ symbol: method, certainty: 1 }];
  const dotted = dottedName(callee);
  const plain = dotted ? definitionOf(code, path, dotted) : null;
  if (plain) return [{ symbol: plain, certainty: 1 }];
  if (owner || isForeignName(code, path, receiver) || isPlainContainer(code, path, receiver)) return [];
  const byName = functionsWithin(code, name).filter(
    (symbol) => symbol.qualifiedName.includes(".") && !isTestPath(symbol.path),
  );
  return byName.length > MOST_BY_NAME
    ? []
    : byName.map((symbol) => ({ symbol, certainty: 0.6 / byName.length }));
}

const MOST_IN_TABLE = 20;

/**
 * `for step in STEPS`, `for name, check in CHECKS.items()`: the functions that a loop goes through, where they stand in a
 * list, a tuple or a dictionary of the project. `index` is the place of the function in what the loop takes apart.
 */
function listedFunctions(
  code: CodeIndex,
  path: string,
  looped: Node,
  index: number | null,
): FunctionSymbol[] {
  const called = looped.type === "call" ? field(looped, "function") : null;
  const method = called?.type === "attribute" ? field(called, "attribute")?.text : called?.text;
  const given = looped.type === "call" ? (field(looped, "arguments")?.namedChildren[0] ?? null) : null;
  const isOfTable = called?.type === "attribute" && (method === "values" || method === "items");
  const isNumbered = method === "enumerate" && index === 1;
  const holder = isOfTable ? field(called, "object") : isNumbered ? given : looped;
  if ((method === "items") !== (index === 1 && isOfTable) || !holder) return [];
  const name = holder.type === "identifier" ? holder.text : null;
  const local = name === null ? null : reachingBindings(scopeOf(holder), name, holder).bindings[0]?.value;
  const outer = name === null || local ? null : code.resolve(path, name);
  const list =
    name === null
      ? holder
      : (local ?? (outer?.node?.type === "assignment" ? field(outer.node, "right") : null));
  if (!list || !(isOfTable ? /^dictionary$/ : /^(?:list|tuple|set)$/).test(list.type)) return [];
  // Of `("name", check)` only the part that the loop calls is meant.
  return list.namedChildren.slice(0, MOST_IN_TABLE).flatMap((item) => {
    const isPair = index !== null && !isNumbered && /^(?:tuple|list)$/.test(item.type);
    const value = item.type === "pair" ? field(item, "value") : isPair ? item.namedChildren[index] : item;
    const wanted = value && dottedName(value);
    return (wanted && definitionOf(code, outer?.path ?? path, wanted)) || [];
  });
}

/** `HANDLERS[kind](job)`, `HANDLERS.get(kind)(job)`: the functions in the table. */
function tableFunctions(code: CodeIndex, path: string, callee: Node): FunctionSymbol[] {
  const getter = callee.type === "call" ? field(callee, "function") : null;
  const isGet = getter?.type === "attribute" && field(getter, "attribute")?.text === "get";
  const holder =
    callee.type === "subscript" ? field(callee, "value") : isGet && getter ? field(getter, "object") : null;
  if (holder?.type !== "identifier") return [];
  const local = reachingBindings(scopeOf(holder), holder.text, holder).bindings[0]?.value;
  const outer = local ? null : code.resolve(path, holder.text);
  const table = local ?? (outer?.node?.type === "assignment" ? field(outer.node, "right") : null);
  if (table?.type !== "dictionary") return [];
  return table.namedChildren.slice(0, MOST_IN_TABLE).flatMap((pair) => {
    const value = pair.type === "pair" ? field(pair, "value") : null;
    const name = value && dottedName(value);
    return (name && definitionOf(code, outer?.path ?? path, name)) || [];
  });
}

/** The class that a call constructs, `cls(…)` in a method of the class included; null when it is a function or not in the tree. */
export function constructedClass(code: CodeIndex, path: string, call: Node): ClassSymbol | null {
  const callee = field(call, "function");
  const isOwn =
    (callee?.type === "identifier" && callee.text === "cls") ||
    /^(?:type\(self\)|self\.__class__)$/.test(callee?.text ?? "");
  if (callee && isOwn) {
    const method = ancestorOfType(callee, ["function_definition"]);
    return method && enclosingClass(code, path, method);
  }
  const name = callee && dottedName(callee);
  return name ? classNamed(code, path, name) : null;
}

/** The class of a value as far as the code says it: `self`, a constructor call, an annotation. */
export function classOfValue(
  code: CodeIndex,
  path: string,
  node: Node,
  depth = DEEPEST_TYPE,
): ClassSymbol | null {
  if (depth === 0) return null;
  if (node.type === "parenthesized_expression" && node.firstNamedChild) {
    return classOfValue(code, path, node.firstNamedChild, depth - 1);
  }
  if (node.type === "call") {
    const made = constructedClass(code, path, node);
    if (made) return made;
    const callee = calleesOf(code, path, node, depth - 1).find(({ certainty }) => certainty === 1)?.symbol;
    return callee ? annotatedClass(code, callee.path, field(callee.node, "return_type")) : null;
  }
  if (node.type === "attribute") {
    const object = field(node, "object");
    const name = field(node, "attribute")?.text;
    const owner = object && classOfValue(code, path, object, depth - 1);
    return owner && name !== undefined ? classOfAttribute(code, owner, name, depth - 1) : null;
  }
  if (node.type !== "identifier") return null;
  const scope = scopeOf(node);
  const { bindings, isComplete } = reachingBindings(scope, node.text, node);
  const bound = bindings.find(({ kind, index }) => kind === "assignment" && index === null);
  const found = bound && classOfValue(code, path, bound.value, depth - 1);
  if (found) return found;
  if (bindings.length > 0 && isComplete) return null;
  const parameter = parametersOf(scope).find(({ name }) => name === node.text);
  if (parameter) {
    const isFirst = parametersOf(scope)[0]?.name === parameter.name;
    return (
      (isFirst ? enclosingClass(code, path, scope) : null) ?? annotatedClass(code, path, parameter.annotation)
    );
  }
  const outer = code.resolve(path, node.text);
  const value = outer?.node?.type === "assignment" ? field(outer.node, "right") : null;
  return outer && value ? classOfValue(code, outer.path, value, depth - 1) : null;
}

/** The class whose method a function is; null for plain functions. */
export function enclosingClass(code: CodeIndex, path: string, definition: Node): ClassSymbol | null {
  const owner = ancestorOfType(definition, ["class_definition", "function_definition"]);
  if (owner?.type !== "class_definition") return null;
  return code.symbolsOf(path)?.classes.find((symbol) => symbol.node.id === owner.id) ?? null;
}

/** A method of a class or of its bases in the tree. */
export function methodOf(
  code: CodeIndex,
  owner: ClassSymbol,
  name: string,
  depth = DEEPEST_TYPE,
): FunctionSymbol | null {
  const own = code
    .symbolsOf(owner.path)
    ?.functions.find((symbol) => symbol.qualifiedName === `${owner.qualifiedName}.${name}`);
  if (own || depth === 0) return own ?? null;
  for (const base of owner.bases) {
    const found = classNamed(code, owner.path, base);
    const method = found && methodOf(code, found, name, depth - 1);
    if (method) return method;
  }
  return null;
}

export function classNamed(code: CodeIndex, path: string, name: string): ClassSymbol | null {
  const found = code.resolve(path, name);
  if (found?.node?.type !== "class_definition") return null;
  return code.symbolsOf(found.path)?.classes.find((symbol) => symbol.node.id === found.node?.id) ?? null;
}

function definitionOf(code: CodeIndex, path: string, name: string): FunctionSymbol | null {
  const found = code.resolve(path, name);
  if (found?.node?.type !== "function_definition") return null;
  return code.symbolsOf(found.path)?.functions.find((symbol) => symbol.node.id === found.node?.id) ?? null;
}

function nestedFunction(code: CodeIndex, path: string, callee: Node): FunctionSymbol | null {
  const scope = scopeOf(callee);
  return (
    code
      .symbolsOf(path)
      ?.functions.find(
        ({ name, node }) => name === callee.text && node.parent && scopeOf(node).id === scope.id,
      ) ?? null
  );
}

/** `User`, `Optional[User]`, `User | None`, `"User"`: the one class of the tree in an annotation. */
export function annotatedClass(code: CodeIndex, path: string, annotation: Node | null): ClassSymbol | null {
  if (!annotation) return null;
  const names = annotation.text.match(/[A-Za-z_][\w.]*/g) ?? [];
  // A list of users is no user.
  if (
    names.some((name) =>
      /^(?:list|dict|set|tuple|List|Dict|Set|Tuple|Iterable|Sequence|Mapping|Iterator)$/.test(name),
    )
  )
    return null;
  const classes = names.map((name) => classNamed(code, path, name)).filter((found) => found !== null);
  return classes.length === 1 ? (classes[0] ?? null) : null;
}

/** Whether a receiver is a module or object that comes from outside the tree. */
function isForeignName(code: CodeIndex, path: string, receiver: Node): boolean {
  const first = dottedName(receiver)?.split(".")[0];
  if (!first) return false;
  const imported = code.symbolsOf(path)?.imports.some((binding) => binding.local === first) ?? false;
  return imported && code.resolve(path, first) === null;
}
