import type { Node } from "web-tree-sitter";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import type { Investigation } from "../../../investigation.ts";

const MOST_HOPS = 6;

/**
 * The places that a value passed on its likeliest way to an expression, that expression first: over variables, and
 * parameters to the arguments of the callers on the trace.
 */
export function wayBack({ code, frames }: Investigation, path: string, node: Node): readonly ValuePlace[] {
  const places: ValuePlace[] = [{ path, node, members: [] }];
  for (let place = places[0]; place && places.length <= MOST_HOPS; ) {
    const hops = javascriptStepBack(place, { code, frames, fault: "unexpected" });
    const [best] = hops.filter(({ to }) => to !== null).toSorted((left, right) => right.weight - left.weight);
    const next = best?.to;
    if (!next || places.some((one) => one.path === next.path && one.node.id === next.node.id)) break;
    places.push(next);
    place = next;
  }
  return places;
}
