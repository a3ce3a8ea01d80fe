import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isNeutral } from "./neutral.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `${max(readings).toFixed(1)}` beside `${average === null ? "-" : average.toFixed(1)}` in one text, or as entries of one
 * record: what is shown of one figure where there is none is shown of the other in the same form.
 */
export function shownBesideGuesses(scene: Scene): Guess[] {
  const { fault, trace } = scene;
  const [first] = trace.ways.flatMap(({ places }) => places[0] ?? []);
  if (!first || first.path !== fault.file.path || trace.fault !== "nothing" || first.members.length > 0)
    return [];
  const value = (first.node.type === "non_null_expression" && first.node.firstNamedChild) || first.node;
  const whole = shownWhole(first.node);
  const around = whole && partAround(whole);
  if (!whole || !around) return [];
  const read = whole.text.slice(first.node.endIndex - whole.startIndex).replace(/^!/, "");
  if (!/^\.\w+\(/.test(read)) return [];
  const kin = (around.parent?.namedChildren ?? [])
    .filter(({ id, type }) => id !== around.id && type === around.type)
    .flatMap((part) => shownWith(part, read) ?? []);
  const [house] = kin;
  const texts = new Set(kin.map(({ instead }) => instead.text));
  if (!house || texts.size !== 1 || !isNeutral(house.instead)) return [];
  const place = `${fault.file.path}:${startLineOf(house.node)}`;
  return [
    guess(scene, 0.9, {
      name: "shown_where_there_is_none",
      sentence: "It is answered where there is none",
      cause: `\`${value.text.slice(0, 60)}\` may be absent, and is shown all the same.`,
      explanation: `Shows \`${house.instead.text}\` where there is none, as ${place} does.`,
      edits: [replaceNode(fault.file, whole, `${value.text}?${read} ?? ${house.instead.text}`)],
      basis: "house",
      place: { path: fault.file.path, line: startLineOf(whole) },
    }),
  ];
}

/** The value with what is called on it, where that is all of a part that is shown. */
function shownWhole(value: Node): Node | null {
  let whole = value;
  for (let parent = whole.parent; parent; parent = whole.parent) {
    const goesOn =
      (parent.type === "member_expression" && field(parent, "object")?.id === whole.id) ||
      (parent.type === "call_expression" && field(parent, "function")?.id === whole.id);
    if (!goesOn) break;
    whole = parent;
  }
  return whole.id === value.id ? null : whole;
}

/** `${…}` of a text, `key: …` of a record. */
function partAround(whole: Node): Node | null {
  const { parent } = whole;
  if (parent?.type === "template_substitution") return parent;
  return parent?.type === "pair" && field(parent, "value")?.id === whole.id ? parent : null;
}

/** `x === null ? "-" : x.toFixed(1)`, `x ? x.toFixed(1) : "-"`, `x?.toFixed(1) ?? "-"`, for the same call. */
function shownWith(part: Node, read: string): { readonly node: Node; readonly instead: Node } | null {
  const node = part.type === "pair" ? field(part, "value") : part.firstNamedChild;
  if (node?.type === "ternary_expression") {
    const condition = field(node, "condition")?.text ?? "";
    const [then, otherwise] = [field(node, "consequence"), field(node, "alternative")];
    const subject = /^!?([\w$.]+)(?:\s*[!=]==?\s*(?:null|undefined))?$/.exec(condition)?.[1];
    const isAbsent = /^!|[^!]==/.test(condition);
    const [instead, made] = isAbsent ? [then, otherwise] : [otherwise, then];
    return subject && instead && made?.text === `${subject}${read}` ? { node, instead } : null;
  }
  if (node?.type !== "binary_expression" || field(node, "operator")?.text !== "??") return null;
  const [left, instead] = [field(node, "left"), field(node, "right")];
  return left?.text.endsWith(`?${read}`) && instead ? { node, instead } : null;
}
