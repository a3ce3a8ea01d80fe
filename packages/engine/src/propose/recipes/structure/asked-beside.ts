import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isNeutral } from "./neutral.ts";
import { type Guess, guess } from "./scene.ts";

/**
 * `published: iso(post.publishedAt)` beside `edited: post.editedAt ? iso(post.editedAt) : null`: what the file makes of one
 * part of a record only where it is there, it makes of the other in the same way. For the places that an absent value passed.
 */
export function askedBeside(investigation: Investigation, places: readonly ValuePlace[]): Guess[] {
  for (const { path, node: found, members } of places) {
    const node = (found.type === "non_null_expression" && found.firstNamedChild) || found;
    const file = investigation.code.file(path);
    if (!file || file.isTest || members.length > 0 || node.type !== "member_expression") continue;
    const twins = file.tree.rootNode
      .descendantsOfType(["ternary_expression", "binary_expression"])
      .flatMap((one) => twinAt(one, node));
    const [twin] = twins;
    if (!twin || !areOneWay(twins, node)) continue;
    const part = field(node, "property")?.text ?? "value";
    return [
      guess({ investigation }, 0.95, {
        name: `made_where_${part}_is_there`,
        sentence: `It is answered without ${part}`,
        cause: `\`${node.text}\` may be absent, and \`${twin.own.text.slice(0, 60)}\` is made of it all the same.`,
        explanation: `Makes it only where it is there, as ${path}:${startLineOf(twin.house)} does of \`${twin.part}\`.`,
        edits: [replaceNode(file, twin.own, twin.house.text.replaceAll(twin.part, node.text))],
        basis: "house",
        place: { path, line: startLineOf(twin.own) },
      }),
    ];
  }
  return [];
}

/** Whether all say the same, and what they say of an absent part fits another part, or is said of several. */
function areOneWay(twins: readonly Twin[], node: Node): boolean {
  const said = new Set(twins.map(({ house, part }) => house.text.replaceAll(part, node.text)));
  const instead = twins.flatMap(({ house }) => insteadOf(house) ?? []);
  return said.size === 1 && (twins.length > 1 || instead.every(isNeutral));
}

/** What stands for an absent part. */
function insteadOf(house: Node): Node | null {
  if (house.type !== "ternary_expression") return null;
  const [then, otherwise] = [field(house, "consequence"), field(house, "alternative")];
  const condition = field(house, "condition")?.text ?? "";
  return /^\(?!|===? (?:null|undefined)\)?$/.test(condition) ? then : otherwise;
}

interface Twin {
  /** The expression that is made of the part here. */
  readonly own: Node;
  /** The whole of the other one, with its question. */
  readonly house: Node;
  readonly part: string;
}

/** `x.b ? f(x.b) : null` or `x.b && f(x.b)`, where `f(x.a)` stands around a place. */
function twinAt(house: Node, node: Node): Twin[] {
  const operator = house.type === "binary_expression" ? field(house, "operator")?.text : null;
  const condition = house.type === "ternary_expression" ? field(house, "condition") : field(house, "left");
  const branches =
    house.type === "ternary_expression"
      ? [field(house, "consequence"), field(house, "alternative")]
      : operator === "&&"
        ? [field(house, "right")]
        : [];
  const part = condition && askedPart(condition);
  const isOfSame = part && field(part, "object")?.text === field(node, "object")?.text;
  if (!part || !isOfSame || part.text === node.text || !standsAlone(house, part.text)) return [];
  return branches.flatMap((made) => {
    const own = made && likeAround(node, made, part.text);
    return own ? [{ own, house, part: part.text }] : [];
  });
}

/** The expression around a place that is like another one but for the part that it is made of. */
function likeAround(node: Node, made: Node, part: string): Node | null {
  if (made.text === part) return null;
  for (let own = node.parent; own && !/statement|declarat|^(?:pair|object)$/.test(own.type); own = own.parent)
    if (unsaid(own.text, node.text) === unsaid(made.text, part))
      return own.parent?.type === "ternary_expression" || isOperand(own) ? null : own;
  return null;
}

/** What is made of a part, whatever the part is; that it is there is said by `!` where nobody asked. */
function unsaid(text: string, part: string): string {
  return text.replaceAll(part, "\0").replaceAll("\0!", "\0");
}

/** A question inside of a longer expression would need parentheses, and asks for more than this part. */
function isOperand(node: Node): boolean {
  return /^(?:binary|unary|await|member|subscript|spread|call)_(?:expression|element)$/.test(
    node.parent?.type ?? "",
  );
}

/** `x.end` is no part of `x.endless`: its text must not be that of another. */
function standsAlone(house: Node, part: string): boolean {
  const escaped = part.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&");
  const whole = house.text.match(new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, "g"))?.length ?? 0;
  return whole >= 2 && whole === house.text.split(part).length - 1;
}

/** The part that a question asks for: `post.editedAt`, `post.editedAt != null`, `post.editedAt === null`. */
function askedPart(condition: Node): Node | null {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return askedPart(condition.firstNamedChild);
  if (condition.type === "unary_expression" && condition.text.startsWith("!")) {
    const inner = field(condition, "argument");
    return inner?.type === "member_expression" ? inner : null;
  }
  if (condition.type === "member_expression") return condition;
  const left = condition.type === "binary_expression" ? field(condition, "left") : null;
  const asks = /^[!=]==?$/.test(field(condition, "operator")?.text ?? "");
  const isNothing = /^(?:null|undefined)$/.test(field(condition, "right")?.text ?? "");
  return asks && isNothing && left?.type === "member_expression" ? left : null;
}
