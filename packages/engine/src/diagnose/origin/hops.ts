import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../code/nodes.ts";
import type { Hop, HopKind, ValuePlace } from "./flow.ts";

/** The value was made at this place. */
export function birth(place: ValuePlace, why: string, weight: number, kind: HopKind): Hop {
  return { to: null, path: place.path, line: startLineOf(place.node), why, weight, kind };
}

/** The value is that of a part of the expression: no step that a reader would count. */
export function inner(place: ValuePlace, node: Node | null): Hop[] {
  if (!node) return [];
  return [
    {
      to: { ...place, node },
      path: place.path,
      line: startLineOf(node),
      why: "",
      weight: 1,
      kind: "assignment",
    },
  ];
}

export function shortText(node: Node): string {
  const text = node.text.replace(/\s+/g, " ");
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
