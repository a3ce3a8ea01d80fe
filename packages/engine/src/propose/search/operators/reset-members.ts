import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { enclosing, walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "reset-member";
const MOST_MEMBERS = 4;
const CLASSES = /^class_(?:definition|declaration|body)$|^class$/;
/** What an object holds while there is nothing in it yet. */
const PLAIN =
  /^(?:""|''|\[\]|\{\}|0|1|None|null|undefined|True|False|true|false|(?:list|dict|set)\(\)|new (?:Map|Set|Array)\(\))$/;

/**
 * A member that goes back to what it was at first, as another method of its class or the constructor sets it: what was
 * handed over and not taken out comes twice, what was kept of earlier answers is old once something has changed.
 */
export const resetMemberOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  if (!dialect.isStatement(statement)) return;
  const kind = dialect.statement(statement).kind;
  const own = place.scope.function;
  if (/^(?:constructor|__init__)$/.test(place.scope.name)) return;
  const owner = enclosing(statement, ({ type }) => CLASSES.test(type));
  const around = enclosing(own.parent, dialect.isFunction);
  const members = [
    ...(owner ? plainMembers(owner, own, place) : []),
    ...(around && dialect.id === "javascript" ? plainNames(around, own, place) : []),
  ].slice(0, MOST_MEMBERS);
  for (const [rank, { member, value, isSetBack }] of members.entries()) {
    const text = dialect.words.assigns(member, "=", value);
    if (statement.text.replace(/;$/, "") === text) continue;
    const isTouched = statement.text.includes(member);
    // What is only made at first and filled from then on is a store: emptying it makes many a test pass.
    const isStore = !isSetBack && /[[{(]/.test(value);
    const weight = (isSetBack ? 0.4 : isStore ? 0.04 : 0.2) * (isTouched ? 1 : 0.7) * share(rank);
    const told = { kind: KIND, weight, note: `has ${short(text)}` };
    if (!/^(?:return|raise|break|continue)$/.test(kind)) yield behind(place, text, told);
    if (!isTouched || kind === "return") yield inFront(place, text, { ...told, weight: 0.8 * weight });
  }
};

interface PlainMember {
  readonly member: string;
  readonly value: string;
  /** Whether another method than the constructor sets it so. */
  readonly isSetBack: boolean;
}

/** Members that a class sets to something plain outside of a function; those set so elsewhere than at first come first. */
function plainMembers(owner: Node, own: Node, { dialect, file }: Place): readonly PlainMember[] {
  const self = dialect.id === "python" ? "self" : "this";
  const found = new Map<string, PlainMember>();
  for (const node of walk(owner)) {
    const set = assigned(node, self, { dialect });
    if (!set || !PLAIN.test(set.value)) continue;
    if (node.startIndex >= own.startIndex && node.endIndex <= own.endIndex) continue;
    const isFirst = set.isField || /^(?:constructor|__init__)$/.test(functionAround(node, dialect));
    const known = found.get(set.member);
    if (known && (known.isSetBack || isFirst)) continue;
    found.set(set.member, { member: set.member, value: set.value, isSetBack: !isFirst });
  }
  const isChanging = ({ member }: PlainMember) => file.text.split(member).length > 2;
  return [...found.values()]
    .filter(isChanging)
    .toSorted((left, right) => Number(right.isSetBack) - Number(left.isSetBack));
}

/** The same of the names of a function around this one, which several of its functions read and set. */
function plainNames(around: Node, own: Node, { dialect }: Place): readonly PlainMember[] {
  const outermost = outermostOf(around, dialect);
  const found = new Map<string, PlainMember>();
  for (const node of walk(outermost)) {
    const told = dialect.statement(node);
    if (told.kind !== "assign" || !/^\w+$/.test(told.target.text) || !PLAIN.test(told.value.text)) continue;
    if (node.startIndex >= own.startIndex && node.endIndex <= own.endIndex) continue;
    if (contains(own, told.target.text, dialect)) continue;
    const isDeclared = /^(?:let|var) /.test(node.text);
    if (/^const /.test(node.text)) continue;
    const member = told.target.text;
    const known = found.get(member);
    if (!known) found.set(member, { member, value: told.value.text, isSetBack: !isDeclared });
    else if (!isDeclared && !known.isSetBack)
      found.set(member, { member, value: told.value.text, isSetBack: true });
  }
  return [...found.values()].filter(({ isSetBack }) => isSetBack);
}

function outermostOf(node: Node, dialect: Place["dialect"]): Node {
  const next = enclosing(node.parent, dialect.isFunction);
  return next ? outermostOf(next, dialect) : node;
}

/** Whether a function declares a name of its own that is called so. */
function contains(own: Node, name: string, { statement }: Place["dialect"]): boolean {
  return [...walk(own)].some((node) => {
    const told = statement(node);
    return told.kind === "assign" && told.target.text === name && /^(?:let|const|var) /.test(node.text);
  });
}

function assigned(
  node: Node,
  self: string,
  { dialect }: Pick<Place, "dialect">,
): { readonly member: string; readonly value: string; readonly isField: boolean } | null {
  if (/^(?:public_)?field_definition$/.test(node.type)) {
    const [name, value] = [
      node.childForFieldName("name") ?? node.childForFieldName("property"),
      node.childForFieldName("value"),
    ];
    const isFixed = /^(?:\w+ )*(?:readonly|static) /.test(node.text);
    return name && value && !isFixed
      ? { member: `${self}.${name.text}`, value: value.text, isField: true }
      : null;
  }
  const told = dialect.statement(node);
  if (told.kind !== "assign" || (told.operator !== null && told.operator.text !== "=")) return null;
  if (!new RegExp(`^${self}\\.#?\\w+$`).test(told.target.text)) return null;
  return { member: told.target.text, value: told.value.text, isField: false };
}

function functionAround(node: Node, dialect: Place["dialect"]): string {
  return enclosing(node, dialect.isFunction)?.childForFieldName("name")?.text ?? "";
}
