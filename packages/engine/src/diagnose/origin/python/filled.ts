import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Hop, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";

const EMPTY =
  /^(?:\[\]|\{\}|\(\)|(?:list|dict|set|deque|collections\.deque|OrderedDict)\(\)|(?:collections\.)?defaultdict\(.*\))$/;
const MOST_FILLS = 4;

/**
 * What a collection that begins empty is filled with in its function: `found.append(row)`, `found[key] = row`. A value
 * that is taken out of it was put in there.
 */
export function filledHops(place: ValuePlace, value: Node, scope: Node): Hop[] {
  const name = place.node.text;
  if (!EMPTY.test(value.text)) return [];
  const added = descendantsHere(scope, "call").flatMap((call) => {
    const callee = field(call, "function");
    const isOwn = callee?.type === "attribute" && field(callee, "object")?.text === name;
    const method = isOwn ? (field(callee, "attribute")?.text ?? "") : "";
    const { positional } = readCall(call);
    if (/^(?:append|add|appendleft)$/.test(method)) return positional.slice(0, 1);
    return method === "insert" || method === "setdefault" ? positional.slice(1, 2) : [];
  });
  const kept = descendantsHere(scope, "assignment").flatMap((assignment) => {
    const target = field(assignment, "left");
    const isItem =
      target?.type === "subscript" &&
      field(target, "value")?.text === name &&
      field(target, "subscript")?.type !== "string";
    const given = field(assignment, "right");
    return isItem && given ? [given] : [];
  });
  const all = [...added, ...kept].slice(0, MOST_FILLS);
  return all.map((node) => ({
    to: { path: place.path, node, members: place.members },
    path: place.path,
    line: startLineOf(node),
    why: `\`${shortText(node)}\` is put into \`${name}\`.`,
    weight: 0.75 / all.length + 0.1,
    kind: "element",
  }));
}
