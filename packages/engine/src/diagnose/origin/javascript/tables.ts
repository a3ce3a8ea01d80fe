import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { scopeOf } from "./bindings.ts";

/**
 * `for (const [key, column] of Object.entries(COLUMNS)) member[key] = row[column]`: a property whose name and source are
 * kept in a table of constants. The table tells under which name the source is asked. Null where this is not how the
 * object is filled.
 */
export function tableHop(place: ValuePlace, context: FlowContext): Hop | null {
  const [member, ...rest] = place.members;
  if (!member) return null;
  const filled = scopeOf(place.node)
    .descendantsOfType("assignment_expression")
    .find((node) => {
      const target = field(node, "left");
      return target?.type === "subscript_expression" && field(target, "object")?.text === place.node.text;
    });
  const target = filled && field(filled, "left");
  const value = filled && field(filled, "right");
  const loop = filled && ancestorOfType(filled, ["for_in_statement", "arrow_function"]);
  if (!target || !value || !loop) return null;
  const names = pairNames(loop);
  const source = sourceRead(value, names?.value ?? null);
  const table = names && tableOf(place.path, loop, context);
  if (!names || !source || !table || field(target, "index")?.text !== names.key) return null;
  const entry = entryOf(table.node, member.name);
  const column = entry && plainString(entry);
  if (!entry || column === null) return null;
  const asked: Member = { kind: "key", name: column, node: entry, path: table.path };
  return {
    to: { path: place.path, node: source, members: [asked, ...rest] },
    path: table.path,
    line: startLineOf(entry),
    why: `\`${member.name}\` is read as \`${column}\`.`,
    weight: 0.95,
    kind: "member",
  };
}

/** The two names of `[key, column]` in a loop or in the callback of `forEach`. */
function pairNames(loop: Node): { key: string; value: string } | null {
  const pattern =
    loop.type === "for_in_statement"
      ? field(loop, "left")
      : (field(loop, "parameters")?.namedChildren.find((child) => child.type !== "comment") ?? null);
  const inner = pattern?.type === "required_parameter" ? field(pattern, "pattern") : pattern;
  const parts = inner?.type === "array_pattern" ? inner.namedChildren : [];
  return parts.length === 2 && parts[0] && parts[1] ? { key: parts[0].text, value: parts[1].text } : null;
}

/** The object that is asked for the name in a variable: `row` of `row[column]`, also inside a conversion. */
function sourceRead(value: Node, name: string | null): Node | null {
  if (name === null) return null;
  const reads =
    value.type === "subscript_expression" ? [value] : value.descendantsOfType("subscript_expression");
  const read = reads.find((node) => field(node, "index")?.text === name);
  return read ? field(read, "object") : null;
}

/** The table that a loop goes over: an object literal, or a list of pairs. */
function tableOf(
  path: string,
  loop: Node,
  { code }: FlowContext,
): { readonly path: string; readonly node: Node } | null {
  const call = loop.type === "arrow_function" ? loop.parent?.parent : null;
  const callee = call ? field(call, "function") : null;
  const over = loop.type === "for_in_statement" ? field(loop, "right") : callee && field(callee, "object");
  const isEntries =
    over?.type === "call_expression" && /^Object\.entries$/.test(field(over, "function")?.text ?? "");
  const named = isEntries ? field(over, "arguments")?.firstNamedChild : over;
  if (!named) return null;
  if (/^(?:object|array)$/.test(named.type)) return { path, node: named };
  const found = named.type === "identifier" ? code.resolve(path, named.text) : null;
  const value = found?.node?.type === "variable_declarator" ? field(found.node, "value") : null;
  const plain = value?.type === "call_expression" ? field(value, "arguments")?.firstNamedChild : value;
  const literal =
    plain?.type === "as_expression" || plain?.type === "satisfies_expression" ? plain.firstNamedChild : plain;
  return found && literal && /^(?:object|array)$/.test(literal.type)
    ? { path: found.path, node: literal }
    : null;
}

function entryOf(table: Node, name: string): Node | null {
  for (const child of table.namedChildren) {
    if (child.type === "pair") {
      const key = field(child, "key");
      if (key && (plainString(key) ?? key.text) === name) return field(child, "value");
    }
    const [first, second] = child.type === "array" ? child.namedChildren : [];
    if (first && second && plainString(first) === name) return second;
  }
  return null;
}
