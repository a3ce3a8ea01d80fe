import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { namesRead } from "../edits/names.ts";

/**
 * Whether a generator that left at this `next` would lose what it has read already and not given away: a value of the
 * same round that is still used behind it, a list that was being filled, a last `yield` behind the loop.
 */
export function losesItems(statement: Node, call: Node): boolean {
  const scope = scopeOf(statement);
  const loop = outermostLoop(statement, scope);
  const rebound = new Set(targetsOf(statement));
  const yields = descendantsHere(scope, "yield");
  const later = namesRead(loop ?? scope).filter((name) => name.startIndex >= statement.endIndex);
  const isReadLater = (name: string) => later.some(({ text }) => text === name);
  if (!loop) {
    const taken = bindings(scope)
      .filter(({ node }) => node.endIndex <= statement.startIndex && takesNext(node))
      .flatMap(({ names }) => names);
    return taken.some((name) => !rebound.has(name) && isReadLater(name));
  }
  if (yields.some((one) => one.startIndex >= loop.endIndex)) return true;
  const filled = filledIn(loop);
  if (yields.some((one) => namesRead(one).some(({ text }) => filled.has(text)))) return true;
  const source = readCall(call).positional[0]?.text;
  const bound = bindings(loop)
    .filter(({ node }) => node.startIndex < statement.startIndex)
    .flatMap(({ names }) => names);
  // An iterator of this round alone: the other rounds would be lost.
  if (source !== undefined && bound.includes(source)) return true;
  return bound.some((name) => !rebound.has(name) && isReadLater(name));
}

function outermostLoop(statement: Node, scope: Node): Node | null {
  let found: Node | null = null;
  for (let node = statement.parent; node && node.id !== scope.id; node = node.parent)
    if (/^(?:for|while)_statement$/.test(node.type)) found = node;
  return found;
}

/** Statements within a node that give names, and the names. */
function bindings(outer: Node): { readonly node: Node; readonly names: readonly string[] }[] {
  const loops = outer.type === "for_statement" ? [outer] : [];
  const inner = [
    "assignment",
    "augmented_assignment",
    "named_expression",
    "for_statement",
    "as_pattern",
  ].flatMap((type) => descendantsHere(outer, type));
  return [...loops, ...inner].map((node) => ({ node, names: targetsOf(node) }));
}

function targetsOf(node: Node): string[] {
  const inner = node.type === "expression_statement" ? node.firstNamedChild : node;
  if (!inner) return [];
  const target =
    inner.type === "as_pattern"
      ? (inner.descendantsOfType("as_pattern_target")[0]?.firstNamedChild ?? null)
      : (field(inner, "left") ?? field(inner, "name"));
  if (
    !target ||
    !/^(?:assignment|augmented_assignment|named_expression|for_statement|as_pattern)$/.test(inner.type)
  )
    return [];
  return namesRead(target).map(({ text }) => text);
}

function takesNext(node: Node): boolean {
  return node
    .descendantsOfType("call")
    .some((call) => lastNameOf(field(call, "function") ?? call) === "next");
}

/** Names of what is filled in a loop: `batch.append(line)`, `batch += [line]`, `fields[name] = value`. */
function filledIn(loop: Node): Set<string> {
  const calls = descendantsHere(loop, "call").flatMap((call) => {
    const callee = field(call, "function");
    const isFilling =
      callee?.type === "attribute" &&
      /^(?:append|extend|add|update|insert|appendleft|setdefault|write)$/.test(lastNameOf(callee) ?? "");
    return isFilling ? [field(callee, "object")?.text ?? ""] : [];
  });
  const added = descendantsHere(loop, "augmented_assignment").map((node) => field(node, "left")?.text ?? "");
  const stored = descendantsHere(loop, "assignment").flatMap((node) => {
    const left = field(node, "left");
    return left?.type === "subscript" ? [field(left, "value")?.text ?? ""] : [];
  });
  return new Set([...calls, ...added, ...stored]);
}
