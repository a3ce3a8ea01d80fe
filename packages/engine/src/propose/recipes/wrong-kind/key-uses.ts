import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";

/**
 * A name that is a key of the same collection more than once: `if row in seen:` and `seen.add(row)`, or both sides of
 * `counts[key] = counts.get(key, 0) + 1`. One that is set for nothing else is set as what a key can be; of any other one a key
 * is made at all those places. Null where it is a key only once, or is changed in between.
 */
export function keyUseEdits(file: SourceFile, statement: Node, into: string): readonly Edit[] | null {
  const here = statement.descendantsOfType("identifier").flatMap((node) => {
    const holder = holderOf(node);
    return holder === null ? [] : [{ name: node.text, holder }];
  });
  const [first] = here;
  if (!first) return null;
  const scope = scopeOf(statement);
  const named = namesIn(scope, first.name);
  const uses = named.filter((node) => holderOf(node) === first.holder);
  if (uses.length < 2 || named.some(isChanged)) return null;
  const made = named.filter(isTarget);
  const [only] = made;
  const right = only?.parent ? field(only.parent, "right") : null;
  const isKeyOnly = named.every((node) => isTarget(node) || holderOf(node) !== null);
  if (right && made.length === 1 && isKeyOnly) return [replaceNode(file, right, asKey(right, into))];
  if (made.length > 0) return null;
  return uses.map((node) => replaceNode(file, node, `${into}(${node.text})`));
}

/** Whether what a name is set to is changed later: `path = []` and `path.append(step)`. */
export function isChangedLater(made: Node): boolean {
  const target = made.parent?.type === "assignment" ? field(made.parent, "left") : null;
  return target?.type === "identifier" && namesIn(scopeOf(made), target.text).some(isChanged);
}

/** Where a name stands for its value: not `order.names`, not `call(names=...)`. */
function namesIn(scope: Node, name: string): Node[] {
  return scope
    .descendantsOfType("identifier")
    .filter(
      ({ text, id, parent }) =>
        text === name &&
        !(parent?.type === "attribute" && field(parent, "attribute")?.id === id) &&
        !(parent?.type === "keyword_argument" && field(parent, "name")?.id === id),
    );
}

/** `[a, b]` as `(a, b)`, `list(x)` as `tuple(x)`, anything else with the call around it. */
function asKey(made: Node, into: string): string {
  if (into === "tuple" && made.type === "list")
    return `(${made.text.slice(1, -1)}${made.namedChildren.length === 1 ? "," : ""})`;
  if (made.type === "list_comprehension") return `${into}(${made.text.slice(1, -1)})`;
  const callee = made.type === "call" ? field(made, "function") : null;
  return callee && /^(?:list|set)$/.test(callee.text)
    ? `${into}${made.text.slice(callee.text.length)}`
    : `${into}(${made.text})`;
}

/** The collection that a node is a key of: `seen` of `row in seen`, `seen.add(row)`, `seen[row]`. */
function holderOf(node: Node): string | null {
  const { parent } = node;
  if (parent?.type === "subscript" && field(parent, "subscript")?.id === node.id)
    return field(parent, "value")?.text ?? null;
  if (parent?.type === "comparison_operator" && parent.firstNamedChild?.id === node.id) {
    const [, other, ...more] = parent.namedChildren;
    return more.length === 0 && /^\S+ +(?:not +)?in\b/.test(parent.text) ? (other?.text ?? null) : null;
  }
  const call =
    parent?.type === "argument_list" && parent.firstNamedChild?.id === node.id ? parent.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  return callee?.type === "attribute" &&
    /^(?:add|discard|get|setdefault|pop)$/.test(field(callee, "attribute")?.text ?? "")
    ? (field(callee, "object")?.text ?? null)
    : null;
}

function isTarget(node: Node): boolean {
  const { parent } = node;
  return parent?.type === "assignment" && field(parent, "left")?.id === node.id;
}

/** `key.append(x)`, `key += [x]`, `key[0] = x`: what is changed has to stay what it is. */
function isChanged(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "augmented_assignment") return field(parent, "left")?.id === node.id;
  if (parent?.type === "attribute" && field(parent, "object")?.id === node.id)
    return /^(?:append|extend|insert|remove|pop|clear|sort|reverse|add|update|discard)$/.test(
      field(parent, "attribute")?.text ?? "",
    );
  return (
    parent?.type === "subscript" &&
    field(parent, "value")?.id === node.id &&
    parent.parent?.type === "assignment" &&
    field(parent.parent, "left")?.id === parent.id
  );
}
