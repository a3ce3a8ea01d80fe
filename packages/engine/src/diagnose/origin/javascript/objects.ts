import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { nearestName } from "../../edit-distance.ts";
import { type FlowContext, type Hop, mayBeNothing, type ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { scopeOf } from "./bindings.ts";

/** `x.name = value` before the use, in the same function. */
export function assignedMember(place: ValuePlace): Hop | null {
  const [member, ...rest] = place.members;
  if (!member) return null;
  const found = scopeOf(place.node)
    .descendantsOfType("assignment_expression")
    .findLast((node) => {
      const target = field(node, "left");
      if (target?.type !== "member_expression" || node.endIndex > place.node.startIndex) return false;
      return (
        field(target, "object")?.text === place.node.text && field(target, "property")?.text === member.name
      );
    });
  const value = found && field(found, "right");
  return value
    ? {
        to: { path: place.path, node: value, members: rest },
        path: place.path,
        line: startLineOf(found),
        why: `\`${member.name}\` of \`${place.node.text}\` is set to \`${shortText(value)}\`.`,
        weight: 0.9,
        kind: "member",
      }
    : null;
}

/** A property of an object that is written here: its own, or of what is spread into it, the last one first. */
export function objectHops(place: ValuePlace, context: FlowContext): Hop[] {
  const [member, ...rest] = place.members;
  if (!member) return [];
  const names: string[] = [];
  const spread: Hop[] = [];
  for (const child of place.node.namedChildren.toReversed()) {
    if (child.type === "spread_element") {
      spread.push(...inner(place, child.firstNamedChild));
      continue;
    }
    const name = entryName(child);
    if (name === null) continue;
    names.push(name);
    if (name !== member.name) continue;
    const value =
      child.type === "shorthand_property_identifier" || child.type === "method_definition"
        ? child
        : field(child, "value");
    if (!value) return spread;
    const own: Hop = {
      to: { path: place.path, node: value, members: rest },
      path: place.path,
      line: startLineOf(child),
      why: `\`${name}\` is set to \`${shortText(value)}\`.`,
      weight: 0.95,
      kind: "member",
    };
    return [...spread, own];
  }
  const isComputed = place.node.namedChildren.some(
    (child) => field(child, "key")?.type === "computed_property_name",
  );
  if (spread.length > 0) return spread;
  if ((isComputed || names.length === 0) && mayBeNothing(context.fault)) return [];
  const near = nearestName(member.name, names);
  return [
    birth(
      place,
      `This object has no \`${member.name}\`${near ? `, but \`${near}\`` : ""}.`,
      isComputed ? 0.3 : 0.85,
      "dropped_member",
    ),
  ];
}

/** Name of an entry of an object literal; null for a spread or computed one. */
export function entryName(child: Node): string | null {
  if (child.type === "shorthand_property_identifier") return child.text;
  const key = field(child, "key") ?? field(child, "name");
  return key && key.type !== "computed_property_name" ? (plainString(key) ?? key.text) : null;
}
