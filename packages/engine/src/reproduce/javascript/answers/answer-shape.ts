import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { JavascriptProject } from "../project.ts";
import { ANY, merged, type Shape } from "../shape.ts";
import { shapeOfType } from "../shape-of-type.ts";
import { shapeOfExpression } from "../shape-of-use.ts";
import type { Asked } from "./asked-calls.ts";

/** What an answer must be for the code that asks to come to its work: by its declared type, and by what becomes of it. */
export function shapeOfAnswer({ code }: JavascriptProject, { call, path }: Asked): Shape {
  const read = shapeOfExpression(code, path, call);
  const [callee] = calleesOf(code, path, call);
  const declared = callee?.certainty === 1 ? field(callee.symbol.node, "return_type") : null;
  const given = typeArgument(call);
  const named = given ? shapeOfType(code, path, given) : ANY;
  const whole = declared && callee ? shapeOfType(code, callee.symbol.path, declared) : ANY;
  return merged(whole.kind === "any" && !declared ? ANY : filled(whole, named), read);
}

/** `query<Row>(…)` */
function typeArgument(call: Node): Node | null {
  const list =
    field(call, "type_arguments") ?? call.namedChildren.find((child) => child.type === "type_arguments");
  return list?.firstNamedChild ?? null;
}

/** What stands for the parameter of a type is what the call names. */
function filled(shape: Shape, given: Shape): Shape {
  if (shape.kind === "any") return given;
  return shape.kind === "list" ? { kind: "list", item: filled(shape.item, given) } : shape;
}
