import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Missed } from "./missed.ts";

/** How an absent value is used at its place, as far as something can stand in for it there. */
export interface AbsentUse {
  /**
   * `read`: a part of it is read; `itself`: something is called on it; `list` and `keys`: it is gone through; `taken`: one
   * part is taken out of it by a pattern; `given`: a date or the like is made of it.
   */
  readonly kind: "read" | "itself" | "list" | "keys" | "taken" | "given";
  /** The expression that something stands in for. */
  readonly whole: Node;
  /** What is read behind the value: `.day`; null where that is not told. */
  readonly rest: string | null;
}

const WALKS = /^Object\.(?:keys|values|entries)$/;
const MAKES = /^(?:Date|JSON\.parse)$/;

/** The uses of a value at its place, the widest last: `x.owner`, `x.owner.name` of `x.owner.name`. */
export function usesOf({ node }: Missed): AbsentUse[] {
  const { parent } = node;
  if (!parent) return [];
  if (parent.type === "for_in_statement" && field(parent, "right")?.id === node.id)
    return [{ kind: "list", whole: node, rest: "" }];
  if (parent.type === "spread_element" && parent.parent?.type !== "object")
    return [{ kind: "list", whole: node, rest: "" }];
  if (parent.type === "variable_declarator") return takenOut(node, parent);
  const call = parent.type === "arguments" ? parent.parent : null;
  const callee = call && (field(call, "function") ?? field(call, "constructor"))?.text;
  if (call && callee && parent.firstNamedChild?.id === node.id) {
    if (WALKS.test(callee)) return [{ kind: "keys", whole: node, rest: "" }];
    return MAKES.test(callee)
      ? [{ kind: "given", whole: readsBehind(call).at(-1)?.whole ?? call, rest: null }]
      : [];
  }
  const reads = readsBehind(node);
  const last = reads.at(-1);
  // What is set cannot be skipped; whether a list has an entry says nothing of a list that is not there.
  if (!last || isSet(last.whole) || last.rest.startsWith("[")) return [];
  const itself: AbsentUse = { kind: "itself", whole: node, rest: "" };
  return [itself, ...reads.map((read): AbsentUse => ({ kind: "read", ...read }))];
}

function takenOut(node: Node, declarator: Node): AbsentUse[] {
  const pattern = field(declarator, "name");
  const [only, ...others] = pattern?.type === "object_pattern" ? pattern.namedChildren : [];
  if (!only || others.length > 0 || node.id !== field(declarator, "value")?.id) return [];
  return only.type === "shorthand_property_identifier_pattern"
    ? [{ kind: "taken", whole: declarator, rest: `.${only.text}` }]
    : [];
}

function readsBehind(node: Node): { readonly whole: Node; readonly rest: string }[] {
  const found: { readonly whole: Node; readonly rest: string }[] = [];
  let whole = node;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!isBase || !/^(?:member|call|subscript)_expression$/.test(outer.type)) break;
    whole = outer;
    const rest = whole.text.slice(node.endIndex - whole.startIndex);
    if (/^[?!]/.test(rest)) return [];
    // A method alone is no value that something could stand in for.
    const isMethod =
      whole.parent?.type === "call_expression" && field(whole.parent, "function")?.id === whole.id;
    if (!isMethod) found.push({ whole, rest: rest.replace(/\s+/g, "") });
  }
  return found;
}

function isSet(whole: Node): boolean {
  const outer = whole.parent;
  return (
    /assignment_expression$|^update_expression$/.test(outer?.type ?? "") &&
    (field(outer ?? whole, "left") ?? outer?.firstNamedChild)?.id === whole.id
  );
}

/**
 * The expression with what stands in, in brackets where something binds more closely: `last?.day ?? rig.made`, or
 * `last ? last.day : rig.made` where the house asks in that way.
 */
export function withStandIn(
  { node, plain }: Missed,
  { kind, whole }: AbsentUse,
  instead: string,
  isAsked: boolean,
): string | null {
  const { parent } = whole;
  const rest = whole.text.slice(node.endIndex - whole.startIndex);
  const asked = isAsked && /^(?:identifier|member_expression|subscript_expression)$/.test(plain.type);
  const chosen = (read: string, chained: string) =>
    asked ? `${plain.text} ? ${plain.text}${read} : ${instead}` : `${plain.text}${chained} ?? ${instead}`;
  if (kind === "taken") {
    const name = field(whole, "name")?.firstNamedChild?.text ?? "";
    return `${name} = ${chosen(`.${name}`, `?.${name}`)}`;
  }
  const text =
    kind === "given"
      ? `${plain.text} ? ${whole.text} : ${instead}`
      : kind === "read"
        ? chosen(rest, `?.${rest.startsWith(".") ? rest.slice(1) : rest}`)
        : `${plain.text} ?? ${instead}`;
  const isSide = /^(?:binary|unary|await|member|call|subscript|non_null)_expression$/.test(
    parent?.type ?? "",
  );
  return isSide || parent?.type === "spread_element" ? `(${text})` : text;
}
