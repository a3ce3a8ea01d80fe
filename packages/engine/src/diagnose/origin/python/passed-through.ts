import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Hop, Member, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { asksForRow } from "./lookups.ts";

/** `TABLE.get(key, default)`: what is given in place of an entry, where that is no constant. */
export function defaultGiven(call: Node): Node | null {
  const callee = field(call, "function");
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  if (asksForRow(call)) return null;
  const second = isGet && given.length === 2 ? given[1] : undefined;
  return second && /^(?:identifier|attribute|subscript|call)$/.test(second.type) ? second : null;
}

/** Calls that hand on what they were given, whole or as their items; a new list or dictionary is there whatever is in it. */
export function passedThrough(call: Node, asksForPart: boolean): Node | null {
  const callee = field(call, "function");
  const [first] = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  if (
    callee?.type === "identifier" ||
    /^(?:copy\.(?:copy|deepcopy)|itertools\.\w+)$/.test(callee?.text ?? "")
  ) {
    const name = callee?.text ?? "";
    const isOne =
      /^(?:next|max|min|deepcopy|copy\.(?:copy|deepcopy))$/.test(name) ||
      (asksForPart && /^(?:sorted|list|tuple|set|reversed|iter|enumerate|dict)$/.test(name));
    return isOne && first && first.type !== "keyword_argument" && !/splat/.test(first.type) ? first : null;
  }
  if (callee?.type !== "attribute") return null;
  const name = field(callee, "attribute")?.text ?? "";
  return asksForPart && /^(?:copy|values)$/.test(name) ? field(callee, "object") : null;
}

export function throughHops(place: ValuePlace, node: Node, members: readonly Member[]): Hop[] {
  return [
    {
      to: { path: place.path, node, members },
      path: place.path,
      line: startLineOf(place.node),
      why: `\`${shortText(field(place.node, "function") ?? place.node)}\` hands on what is in \`${shortText(node)}\`.`,
      weight: 0.85,
      kind: "element",
    },
  ];
}
