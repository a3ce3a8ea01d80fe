import type { Node } from "web-tree-sitter";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import { changes, namesBound, targetNames } from "./names.ts";

/** A function, or the top of a module, whose statements a test may do again. */
export interface Scope {
  readonly key: string;
  readonly path: string;
  /** The function; null for the top of a module. */
  readonly definition: Node | null;
  readonly root: Node;
  /** The frame that it had in production; null for one that is only around another. */
  readonly frame: MappedFrame | null;
  /** The scope that called it, and the place of the call. */
  readonly caller: { readonly scope: Scope; readonly call: Node } | null;
  /** Scopes are done again in this order. */
  readonly order: number;
}

/** A statement, or the head of a `for` or `with` around what is done, that has to do with a name. */
export interface Touch {
  readonly node: Node;
  readonly isHeader: boolean;
  /** Whether it gives the name its value whatever happens, so that nothing before it matters. */
  readonly isWhole: boolean;
}

/** The function around the definition of a function; null where it stands at the top of a module or in a class. */
export function scopeAround({ definition, path, order }: Scope): Scope | null {
  const outer = definition && ancestorOfType(definition, ["function_definition", "class_definition"]);
  if (outer?.type !== "function_definition") return null;
  return {
    key: `${path}#${outer.startIndex}`,
    path,
    definition: outer,
    root: field(outer, "body") ?? outer,
    frame: null,
    caller: null,
    order: order - 0.5,
  };
}

export function isParameter({ definition }: Scope, name: string): boolean {
  return definition !== null && parametersOf(definition).some((one) => one.name === name);
}

/** Whether a name belongs to the scope itself. */
export function isOwn(scope: Scope, name: string): boolean {
  return isParameter(scope, name) || (scope.definition !== null && namesBound(scope.root).includes(name));
}

/**
 * What gives a name its value before a place, or changes it, in the order of the code. What `consumes` says of a
 * statement counts too.
 */
export function touchesOf(
  { root }: Scope,
  name: string,
  before: Node,
  consumes: (node: Node) => boolean = () => false,
): Touch[] {
  const found: Touch[] = [];
  for (let block: Node | null = before; block && block.id !== root.id; ) {
    const inner: Node = block;
    block = inner.parent;
    if (!block) break;
    const header = headerTouch(block, inner, name);
    if (header) found.unshift(header);
    if (block.type !== "block" && block.type !== "module") continue;
    const earlier = block.namedChildren.filter((one) => one.startIndex < inner.startIndex).toReversed();
    for (const node of earlier) {
      if (node.type === "comment") continue;
      const binds = namesBound(node).includes(name) || definesName(node, name);
      // What a function that is only defined there does to it, it does when it is called.
      const isDefinition = /^(?:decorated|function|class)_definition$/.test(node.type);
      if (!binds && (isDefinition || !changes(node, name)) && !consumes(node)) continue;
      const isWhole = binds && isPlainBinding(node, name);
      found.unshift({ node, isHeader: false, isWhole });
      if (isWhole) return found;
    }
    if (found.some(({ isWhole }) => isWhole)) return found;
  }
  return found;
}

function definesName(node: Node, name: string): boolean {
  const definition = node.type === "decorated_definition" ? field(node, "definition") : node;
  return /^(?:function|class)_definition$/.test(definition?.type ?? "") && definition !== null
    ? field(definition, "name")?.text === name
    : false;
}

function isPlainBinding(node: Node, name: string): boolean {
  if (/definition$/.test(node.type) || /^import/.test(node.type)) return true;
  const inner = node.type === "expression_statement" ? node.firstNamedChild : null;
  return inner?.type === "assignment" && targetNames(field(inner, "left")).includes(name);
}

/** `for row in rows:` and `with open(path) as file:` around what is done. */
function headerTouch(outer: Node, inner: Node, name: string): Touch | null {
  const body = field(outer, "body");
  if (!body || body.id !== inner.id) return null;
  const names =
    outer.type === "for_statement"
      ? targetNames(field(outer, "left"))
      : outer.type === "with_statement"
        ? headOf(outer).flatMap((item) => namesBound(item))
        : [];
  return names.includes(name) ? { node: outer, isHeader: true, isWhole: true } : null;
}

/** The parts of a `for` or `with` that stand before its body. */
export function headOf(node: Node): Node[] {
  const body = field(node, "body");
  return node.namedChildren.filter(
    (child) =>
      child.id !== body?.id && child.startIndex < (body?.startIndex ?? 0) && child.type !== "comment",
  );
}

/** Whether a name still has the value at the end that it had at a place: nothing from there to the line gives it another. */
export function isLatest(scope: Scope, name: string, from: Node): boolean {
  const line = scope.frame?.line ?? 0;
  const binders = scope.root.descendantsOfType([
    "assignment",
    "augmented_assignment",
    "for_statement",
    "as_pattern_target",
    "named_expression",
    "delete_statement",
  ]);
  return !binders.some((node) => {
    if (startLineOf(node) > line || node.endIndex <= from.startIndex) return false;
    if (node.startIndex <= from.startIndex && from.endIndex <= node.endIndex) {
      // The statement itself, which reads the name before it gives it another value.
      return /assignment$/.test(node.type) && namesBound(node).includes(name) && endLineOf(node) <= line;
    }
    return node.startIndex >= from.startIndex && bindsAtAll(node, name);
  });
}

function bindsAtAll(node: Node, name: string): boolean {
  if (node.type === "as_pattern_target") return targetNames(node.firstNamedChild).includes(name);
  if (node.type === "named_expression") return field(node, "name")?.text === name;
  if (node.type === "delete_statement") return node.text.includes(name);
  return targetNames(field(node, "left")).includes(name);
}
