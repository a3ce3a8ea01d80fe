import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, HopKind, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { parametersOf, scopeOf, takenFrom } from "./bindings.ts";
import { returnsOf } from "./functions.ts";

const MOST_ENTRIES = 3;
const TABLE = /^(?:identifier|member_expression)$/;
const PAIR_MAKERS = /^(?:map|flatMap)$/;

interface Entry {
  readonly value: Node;
  /** Whether the entry is a list, and this one of its items. */
  readonly isItem: boolean;
}

/**
 * What stands in a table under a key that is worked out: `byId.get(id)` of `new Map(users.map((user) => [user.id, user]))`,
 * `byId[id]` of an object that a loop fills, groups of `Object.groupBy`. None where the table is not seen to be filled, or
 * with more than a few things.
 */
export function keptEntryHops(place: ValuePlace, table: Node, { fault }: FlowContext): Hop[] {
  if (!TABLE.test(table.type) || (place.members.length === 0 && fault === "nothing")) return [];
  const name = nameOf(table);
  const home = name === null ? null : homeOf(table, name);
  const start = home && name !== null ? startOf(home, table, name) : null;
  if (!home || !start || name === null) return [];
  const entries = [...startEntries(start), ...addedEntries(home, table, name)];
  if (entries.length > MOST_ENTRIES) return [];
  return entries.map(({ value, isItem }): Hop => {
    const kind: HopKind = isItem ? "element" : "assignment";
    return {
      to: { ...place, node: value },
      path: place.path,
      line: startLineOf(value),
      why: `\`${shortText(table)}\` holds \`${shortText(value)}\` there.`,
      weight: 0.85 / entries.length,
      kind,
    };
  });
}

/** The table that a call asks for a key: `byId` of `byId.get(id)`. */
export function askedTable(call: Node): Node | null {
  const callee = field(call, "function");
  return callee?.type === "member_expression" && field(callee, "property")?.text === "get"
    ? field(callee, "object")
    : null;
}

function nameOf(table: Node): string | null {
  if (table.type === "identifier") return table.text;
  return field(table, "object")?.type === "this" ? (field(table, "property")?.text ?? null) : null;
}

/** The function or module that has the table, inside of which all of its uses stand; the file for a field. */
function homeOf(table: Node, name: string): Node | null {
  if (table.type !== "identifier") return table.tree.rootNode;
  for (let scope: Node | null = scopeOf(table); scope; scope = scope.parent ? scopeOf(scope) : null) {
    const { id } = scope;
    if (parametersOf(scope).some(({ pattern }) => takenFrom(pattern, name) !== null)) return null;
    const own = scope
      .descendantsOfType("variable_declarator")
      .some((node) => field(node, "name")?.text === name && scopeOf(node).id === id);
    if (own) return scope;
    if (!scope.parent) break;
  }
  return null;
}

/** What the table begins as, where that is said once. */
function startOf(home: Node, table: Node, name: string): Node | null {
  const starts = home
    .descendantsOfType([
      "variable_declarator",
      "field_definition",
      "public_field_definition",
      "assignment_expression",
    ])
    .flatMap((node) => {
      const target =
        field(node, node.type === "assignment_expression" ? "left" : "name") ?? field(node, "property");
      const isTable =
        table.type === "identifier"
          ? node.type === "variable_declarator" && target?.text === name
          : node.type === "assignment_expression"
            ? target?.text === table.text
            : node.type !== "variable_declarator" && target?.text === name;
      const value = isTable ? (field(node, "value") ?? field(node, "right")) : null;
      return value ? [value] : [];
    });
  return starts.length === 1 ? (starts[0] ?? null) : null;
}

function startEntries(start: Node): Entry[] {
  const [first] = (field(start, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  if (!first) return [];
  if (start.type === "new_expression")
    return field(start, "constructor")?.text === "Map" ? pairEntries(first) : [];
  const callee = field(start, "function")?.text ?? "";
  if (callee === "Object.fromEntries") return pairEntries(first);
  return /^(?:Object|Map)\.groupBy$/.test(callee) ? [{ value: first, isItem: true }] : [];
}

/** The values of `[[a, one], [b, two]]`, and of a list that is mapped to pairs. */
function pairEntries(pairs: Node): Entry[] {
  if (pairs.type === "array")
    return pairs.namedChildren.flatMap((pair) => {
      const value = pairValue(pair);
      return value ? [{ value, isItem: false }] : [];
    });
  const callee = pairs.type === "call_expression" ? field(pairs, "function") : null;
  const [making] = field(pairs, "arguments")?.namedChildren ?? [];
  if (!callee || !making || !PAIR_MAKERS.test(field(callee, "property")?.text ?? "")) return [];
  if (!/^(?:arrow_function|function_expression)$/.test(making.type)) return [];
  return returnsOf(making).values.flatMap((returned) => {
    const value = pairValue(returned);
    return value ? [{ value, isItem: false }] : [];
  });
}

function pairValue(node: Node): Node | null {
  if (/^(?:as|satisfies|parenthesized)_expression$/.test(node.type) && node.firstNamedChild)
    return pairValue(node.firstNamedChild);
  const parts = node.type === "array" ? node.namedChildren.filter(({ type }) => type !== "comment") : [];
  return parts.length === 2 ? (parts[1] ?? null) : null;
}

/** `byId.set(id, user)`, `byId[id] = user`, and what is pushed to the lists of a table. */
function addedEntries(home: Node, table: Node, name: string): Entry[] {
  const isTable = (node: Node | null) => node?.text === table.text && nameOf(node) === name;
  const isEntry = (node: Node | null): boolean => {
    if (!node) return false;
    if (/^(?:non_null|parenthesized)_expression$/.test(node.type)) return isEntry(node.firstNamedChild);
    if (node.type === "subscript_expression") return isTable(field(node, "object"));
    return node.type === "call_expression" && isTable(askedTable(node));
  };
  return home
    .descendantsOfType(["call_expression", "assignment_expression", "augmented_assignment_expression"])
    .flatMap((node): Entry[] => {
      if (node.type !== "call_expression") {
        const left = field(node, "left");
        const value = field(node, "right");
        const isSet = left?.type === "subscript_expression" && isTable(field(left, "object"));
        return isSet && value && !isBlank(value) ? [{ value, isItem: false }] : [];
      }
      const callee = field(node, "function");
      const given = (field(node, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
      const method = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
      const object = callee ? field(callee, "object") : null;
      const [first, second] = given;
      if (method === "set" && second && isTable(object) && !isBlank(second))
        return [{ value: second, isItem: false }];
      return method === "push" && first && given.length === 1 && isEntry(object)
        ? [{ value: first, isItem: true }]
        : [];
    });
}

/** The list or object that an entry begins as. */
function isBlank(value: Node): boolean {
  return /^(?:array|object)$/.test(value.type) && value.namedChildCount === 0;
}
