import type { Node } from "web-tree-sitter";
import type { FlowContext, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { pythonStepBack } from "../../../diagnose/origin/python/step-back.ts";
import type { Investigation } from "../../../investigation.ts";

const MOST_PLACES = 60;

/**
 * The expressions that a value went through, the nearest first, over functions and files. Unlike an origin, the way need
 * not be known to its end: each place is one where the value could be made right.
 */
export function trailOf(investigation: Investigation, path: string, node: Node): ValuePlace[] {
  const context: FlowContext = {
    code: investigation.code,
    frames: investigation.frames,
    fault: "unexpected",
  };
  const waiting: ValuePlace[] = [{ path, node, members: [] }];
  const found: ValuePlace[] = [];
  const seen = new Set<string>();
  for (let place = waiting.shift(); place && found.length < MOST_PLACES; place = waiting.shift()) {
    const names = place.members.map(({ name }) => name).join(".");
    const key = `${place.path}:${place.node.startIndex}:${place.node.endIndex}:${names}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(place);
    const hops = pythonStepBack(place, context).toSorted((left, right) => right.weight - left.weight);
    waiting.push(...hops.flatMap(({ to }) => (to ? [to] : [])));
  }
  return found;
}
