import type { Node } from "web-tree-sitter";
import { argumentsOf, field, isAwaitedInside } from "../../../code/nodes.ts";

/** What a piece of the house's code does with a part that a piece like it lacks. */
export type CareKind =
  /** `x ?? d`, `x || d` */
  | "default"
  /** `x?.y` */
  | "chain"
  /** `x ? x.y : d`, `x && x.y` */
  | "guarded"
  | "awaited"
  /** `start().catch(report)` */
  | "caught"
  /** `Number(x)`, `x.toString()`, `cleaned(x)` */
  | "converted"
  /** `[a, b = 0]`, `{ a = 0 }` */
  | "pattern";

export interface Care {
  readonly kind: CareKind;
  /** The part of the own code that is used as it is. */
  readonly at: Node;
  /** The part of the house's code that is like it, with the care taken of it. */
  readonly house: Node;
  /** What `house` takes care of. */
  readonly core: Node;
}

export interface Likeness {
  readonly cares: readonly Care[];
  /** What stands in the own code for a local name of the house's. */
  readonly names: ReadonlyMap<string, string>;
  /** How much of both is the very same: names of properties, functions and constants, literals. */
  readonly solid: number;
  /** Arguments that are others here and there. */
  readonly holes: number;
  /** What has a name in the house's code and none in the own: `latest(bottles)` for its `lastSleep`. */
  readonly unnamed: ReadonlyMap<string, Node>;
}

/** What the names of two pieces of code mean. */
export interface Names {
  isOwnLocal(identifier: Node): boolean;
  isHouseLocal(identifier: Node): boolean;
  /** Names of the house's code that stand for any expression: the parameters of a function. */
  readonly parameters: ReadonlySet<string>;
  /** What a local constant is bound to; null for other names. */
  boundOwn(identifier: Node): Node | null;
  boundHouse(identifier: Node): Node | null;
}

const NOTHING: Likeness = { cares: [], names: new Map(), solid: 0, holes: 0, unnamed: new Map() };
const TYPED = /^(?:parenthesized|as|satisfies|non_null)_expression$/;
const LITERAL = /^(?:string|string_fragment|escape_sequence|number|regex|true|false|null|undefined)$/;
const NAME =
  /^(?:private_)?property_identifier$|^shorthand_property_identifier(?:_pattern)?$|^statement_identifier$/;
const LEFT_OUT = /^(?:comment|type_annotation|type_arguments|accessibility_modifier)$/;

/**
 * Compares a piece of code with another one of the house, local names standing for each other. Null when they are not
 * alike; where the other one takes care of a part that this one uses as it is, the care is told.
 */
export function likenessOf(own: Node, house: Node, names: Names): Likeness | null {
  return match(own, house, NOTHING, names);
}

/** A node without the parentheses and types around it. */
export function bare(node: Node): Node {
  const inner = TYPED.test(node.type) ? node.firstNamedChild : null;
  return inner ? bare(inner) : node;
}

function match(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const [left, right] = [bare(own), bare(house)];
  const direct = same(left, right, state, names);
  if (direct) return direct;
  for (const { core, kind } of coresOf(right)) {
    const inner = match(own, core, state, names);
    if (!inner) continue;
    // `String(x ?? "")` is one care, not two.
    const within = inner.cares.find(({ at, house: part }) => at.id === own.id && part.id === bare(core).id);
    const care: Care = { kind, at: own, house: right, core: within?.core ?? core };
    return { ...inner, cares: [...inner.cares.filter((one) => one !== within), care] };
  }
  return null;
}

export interface Core {
  readonly core: Node;
  readonly kind: CareKind;
}

/** The parts of an expression that it may be a more careful form of. */
export function coresOf(node: Node): Core[] {
  const found = (core: Node | null | undefined, kind: CareKind): Core[] => (core ? [{ core, kind }] : []);
  switch (node.type) {
    case "binary_expression": {
      const operator = field(node, "operator")?.text ?? "";
      if (/^(?:\?\?|\|\|)$/.test(operator)) return found(field(node, "left"), "default");
      return operator === "&&" ? found(field(node, "right"), "guarded") : [];
    }
    case "ternary_expression":
      return [
        ...found(field(node, "consequence"), "guarded"),
        ...found(field(node, "alternative"), "guarded"),
      ];
    case "await_expression":
      // Of `await query<Row>(…)` the grammar takes the name for what is waited for, see `calleeOf`.
      return node.parent && isAwaitedInside(node.parent) && field(node.parent, "function")?.id === node.id
        ? []
        : found(node.firstNamedChild, "awaited");
    case "assignment_pattern":
    case "object_assignment_pattern":
      return found(field(node, "left"), "pattern");
    case "object":
      return found(lastSpread(node), "default");
    case "call_expression":
    case "new_expression":
      return coresOfCall(node, found);
    default:
      return [];
  }
}

/** `{ ...DEFAULTS, ...x }`: what is spread last, and may be nothing, over what stands in for its parts. */
function lastSpread(object: Node): Node | null {
  const entries = object.namedChildren.filter(({ type }) => type !== "comment");
  const last = entries.at(-1);
  if (entries.length < 2 || last?.type !== "spread_element") return null;
  const isConstantBelow = entries.slice(0, -1).every((entry) => {
    if (entry.type === "spread_element") return isNamedConstant(entry.firstNamedChild);
    return entry.type === "pair" && isConstant(field(entry, "value") ?? entry);
  });
  return isConstantBelow ? last.firstNamedChild : null;
}

function isNamedConstant(node: Node | null): boolean {
  return /^[A-Z][A-Za-z\d]*(?:_[A-Z\d]+)*$|^default[A-Z]\w*$|^defaults$/.test(node?.text ?? "");
}

const SUFFIX = /^(?:toString|toISOString|trim|toLowerCase|toUpperCase|slice|toArray|toJSON|valueOf|getTime)$/;

function coresOfCall(call: Node, found: (core: Node | null | undefined, kind: CareKind) => Core[]): Core[] {
  const callee = field(call, "function") ?? field(call, "constructor");
  const given = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee ? field(callee, "property")?.text : undefined;
  if (object && method === "catch" && given.length === 1) return found(object, "caught");
  if (object && method !== undefined && SUFFIX.test(method) && given.length < 3)
    return found(object, "converted");
  const [first, ...others] = given;
  if (callee?.text === "Object.assign") {
    const below = given.slice(1, -1);
    const isOver = first?.type === "object" && first.namedChildCount === 0 && below.length > 0;
    return isOver && below.every(isNamedConstant) ? found(given.at(-1), "default") : [];
  }
  return first && first.type !== "spread_element" && others.every(isConstant)
    ? found(first, "converted")
    : [];
}

function isConstant(node: Node): boolean {
  return (
    LITERAL.test(node.type) ||
    node.type === "template_string" ||
    (node.type === "identifier" && /^[A-Z][A-Z\d_]+$/.test(node.text))
  );
}

function same(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  if (house.type === "identifier" && names.parameters.has(house.text)) return standsFor(house, own, state);
  if (house.type === "identifier" && CALLS.test(own.type)) return sameAsBound(own, house, state, names);
  if (own.type !== house.type) return null;
  if (own.type === "identifier") return sameName(own, house, state, names);
  if (NAME.test(own.type)) return own.text === house.text ? solid(state, 1) : null;
  if (own.type === "this") return state;
  if (own.type === "template_string" && own.text === house.text) return solid(state, 1);
  if (LITERAL.test(own.type)) return own.text === house.text ? solid(state, 1) : null;
  if (own.type === "member_expression" || own.type === "subscript_expression")
    return sameRead(own, house, state, names);
  if (own.type === "call_expression" || own.type === "new_expression")
    return sameCall(own, house, state, names);
  return sameChildren(own, house, state, names);
}

function solid(state: Likeness, weight: number): Likeness {
  return { ...state, solid: state.solid + weight };
}

const PLAIN = /^(?:identifier|member_expression|subscript_expression|this)$/;

function standsFor(house: Node, own: Node, state: Likeness): Likeness | null {
  const known = state.names.get(house.text);
  if (known !== undefined) return known === own.text ? state : null;
  // What is called twice may give two things.
  if (!PLAIN.test(own.type) || own.descendantsOfType(["call_expression", "await_expression"]).length > 0)
    return null;
  return { ...state, names: new Map([...state.names, [house.text, own.text]]) };
}

const CALLS = /^(?:call|await)_expression$/;

/** The house has a name for what is called right here: `timeOf(latest(bottles))` and its `timeOf(lastSleep)`. */
function sameAsBound(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const made = names.isHouseLocal(house) ? names.boundHouse(house) : null;
  if (!made || state.names.has(house.text)) return null;
  const inner = match(own, made, state, names);
  if (!inner || inner.cares.length > state.cares.length) return null;
  return { ...inner, unnamed: new Map([...inner.unnamed, [house.text, own]]) };
}

/** How much two local constants are the same by what they are bound to. */
function boundAlike(own: Node, house: Node, names: Names): number {
  const [left, right] = [names.boundOwn(own), names.boundHouse(house)];
  if (!left || !right || !CALLS.test(left.type)) return 0;
  const inner = match(left, right, NOTHING, { ...names, boundOwn: () => null, boundHouse: () => null });
  return inner && inner.cares.length === 0 ? inner.solid : 0;
}

function sameName(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const isLocal = names.isOwnLocal(own);
  if (isLocal !== names.isHouseLocal(house)) return null;
  if (!isLocal) return own.text === house.text ? solid(state, 1) : null;
  const known = state.names.get(house.text);
  if (known !== undefined) return known === own.text ? state : null;
  if ([...state.names.values()].includes(own.text)) return null;
  const weight = (own.text === house.text ? 1 : 0) + boundAlike(own, house, names);
  return { ...solid(state, weight), names: new Map([...state.names, [house.text, own.text]]) };
}

export function hasChain(node: Node): boolean {
  return node.children.some(({ type }) => type === "optional_chain");
}

function sameRead(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const [object, other] = [field(own, "object"), field(house, "object")];
  const part = field(own, "property") ?? field(own, "index");
  const otherPart = field(house, "property") ?? field(house, "index");
  if (!object || !other || !part || !otherPart) return null;
  const inner = match(object, other, state, names);
  const whole = inner && match(part, otherPart, inner, names);
  if (!whole || !hasChain(house) || hasChain(own)) return whole;
  const care: Care = { kind: "chain", at: object, house, core: other };
  return { ...whole, cares: [...whole.cares, care] };
}

/** The same function is called; what it is given may be something else. */
function sameCall(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const callee = field(own, "function") ?? field(own, "constructor");
  const other = field(house, "function") ?? field(house, "constructor");
  if (!callee || !other) return null;
  const called = match(callee, other, state, names);
  if (!called || called.solid === state.solid) return null;
  const given = argumentsOf(own);
  const others = argumentsOf(house);
  if (given.length !== others.length) return null;
  let found = called;
  for (const [index, node] of given.entries()) {
    const like = others[index];
    found = (like && match(node, like, found, names)) ?? { ...found, holes: found.holes + 1 };
  }
  return found;
}

function sameChildren(own: Node, house: Node, state: Likeness, names: Names): Likeness | null {
  const [left, right] = [own.children, house.children].map((all) =>
    all.filter((child) => !LEFT_OUT.test(child.type) && !/^[;,]$/.test(child.text)),
  );
  if (!left || !right || left.length !== right.length || left.length === 0) return null;
  return left.reduce<Likeness | null>((found, child, index) => {
    const like = right[index];
    if (!found || !like) return null;
    if (!child.isNamed || !like.isNamed) return child.text === like.text ? found : null;
    return match(child, like, found, names);
  }, state);
}
