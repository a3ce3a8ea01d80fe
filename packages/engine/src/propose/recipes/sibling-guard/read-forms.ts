import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** How a value is made of one part of an object: what is asked of it, what is read of the answer, what it becomes. */
export interface ReadForm {
  /** The object that is asked, and what it is asked for. */
  readonly object: Node;
  readonly key: Node;
  /** `.find()`, or `[]` for both ways of reading an entry. */
  readonly access: string;
  /** What is read of the answer: `.text`. Tidying of texts is told apart. */
  readonly trailing: readonly string[];
  readonly tidies: readonly string[];
  /** Functions that the value is given to, the innermost first. */
  readonly conversions: readonly string[];
}

const CONVERSIONS =
  /^(?:float|int|Decimal|Fraction|str|bool|UUID|fromisoformat|fromtimestamp|parse_date|parse_datetime|loads|strptime)$/;
const TIDIES = /^(?:strip|lstrip|rstrip|lower|upper|casefold|replace)$/;

/** What a parameter or variable stands for while a form is read. */
export type Bound = (name: Node) => Node | null;

/** The form of an expression whose innermost read `isRead` accepts; null where it does anything else. */
export function readForm(
  node: Node,
  isRead: (object: Node, key: Node) => boolean,
  bound: Bound = () => null,
  depth = 0,
): ReadForm | null {
  if (depth > 20) return null;
  const inner = (one: Node | null) => (one ? readForm(one, isRead, bound, depth + 1) : null);
  switch (node.type) {
    case "parenthesized_expression":
      return inner(node.firstNamedChild);
    case "named_expression":
      return inner(field(node, "value"));
    case "boolean_operator":
      return field(node, "operator")?.text === "or" ? inner(field(node, "left")) : null;
    case "identifier":
      return inner(bound(node));
    case "attribute":
      return read(inner(field(node, "object")), `.${field(node, "attribute")?.text}`);
    case "subscript": {
      const object = field(node, "value");
      const key = field(node, "subscript");
      if (object && key && isRead(object, key)) return begun(object, key, "[]");
      return key ? read(inner(object), `[${key.text}]`) : null;
    }
    case "call":
      return ofCall(node, isRead, inner);
    default:
      return null;
  }
}

function ofCall(
  node: Node,
  isRead: (object: Node, key: Node) => boolean,
  inner: (one: Node | null) => ReadForm | null,
): ReadForm | null {
  const callee = field(node, "function");
  const { positional, named, hasSplat } = readCall(node);
  const name = callee && lastNameOf(callee);
  const [first, ...others] = positional;
  if (!callee || !name || hasSplat) return null;
  const object = callee.type === "attribute" ? field(callee, "object") : null;
  if (object && first && others.length === 0 && named.size === 0 && isRead(object, first)) {
    if (name === "findtext") return read(begun(object, first, ".find()"), ".text");
    return begun(object, first, name === "get" ? "[]" : `.${name}()`);
  }
  if (first && CONVERSIONS.test(name) && named.size === 0) {
    const rest = others.map(({ text }) => text).join();
    const made = inner(first);
    if (made) return { ...made, conversions: [...made.conversions, rest ? `${name},${rest}` : name] };
  }
  const before = object && inner(object);
  if (!before) return null;
  const given = field(node, "arguments")?.text ?? "()";
  if (TIDIES.test(name) && before.conversions.length === 0)
    return { ...before, tidies: [...before.tidies, `${name}${given}`] };
  return read(before, `.${name}${given}`);
}

function begun(object: Node, key: Node, access: string): ReadForm {
  return { object, key, access, trailing: [], tidies: [], conversions: [] };
}

function read(form: ReadForm | null, part: string): ReadForm | null {
  if (!form) return null;
  // What is read of a converted value is no part of the answer any more.
  if (form.conversions.length > 0) return { ...form, conversions: [...form.conversions, part] };
  return { ...form, trailing: [...form.trailing, part] };
}

/** What a function gives: the values it makes and those that stand for nothing. Null where it refuses. */
export function givenBy(definition: Node): { readonly made: Node[]; readonly instead: Node[] } | null {
  if (descendantsHere(definition, "raise_statement").length > 0) return null;
  const made: Node[] = [];
  const instead: Node[] = [];
  const sort = (node: Node): void => {
    if (node.type === "parenthesized_expression" && node.firstNamedChild) sort(node.firstNamedChild);
    else if (node.type === "conditional_expression") {
      for (const branch of [node.namedChild(0), node.namedChild(2)]) if (branch) sort(branch);
    } else if (node.type === "boolean_operator" && field(node, "operator")?.text === "or") {
      for (const branch of [field(node, "left"), field(node, "right")]) if (branch) sort(branch);
    } else if (isConstant(node) || isDefault(definition, node)) instead.push(node);
    else made.push(node);
  };
  for (const statement of descendantsHere(definition, "return_statement"))
    if (statement.firstNamedChild) sort(statement.firstNamedChild);
  return made.length > 0 ? { made, instead } : null;
}

function isConstant(node: Node): boolean {
  return (
    /^(?:none|true|false|integer|float|string|unary_operator)$/.test(node.type) ||
    (/^(?:list|dictionary|tuple)$/.test(node.type) && node.namedChildCount === 0) ||
    /^Decimal\(["']?[\d.]+["']?\)$/.test(node.text)
  );
}

function isDefault(definition: Node, node: Node): boolean {
  return (
    node.type === "identifier" &&
    (field(definition, "parameters")?.namedChildren ?? []).some(
      (one) => /^(?:typed_)?default_parameter$/.test(one.type) && field(one, "name")?.text === node.text,
    )
  );
}

/** What the variables of a function were given last before they are read. */
export function boundIn(definition: Node): Bound {
  const all = [
    ...descendantsHere(definition, "assignment").map((node) => ({ node, name: field(node, "left")?.text })),
    ...descendantsHere(definition, "named_expression").map((node) => ({
      node,
      name: field(node, "name")?.text,
    })),
  ];
  return (name) => {
    const last = all
      .filter((one) => one.name === name.text && one.node.endIndex <= name.startIndex)
      .filter(({ node }) => field(node, node.type === "assignment" ? "right" : "value")?.type !== "none")
      .toSorted((left, right) => left.node.startIndex - right.node.startIndex)
      .at(-1);
    return last ? field(last.node, last.node.type === "assignment" ? "right" : "value") : null;
  };
}

/** Whether a function of the house does what an expression does, and no less tidily. */
export function isSameForm(house: ReadForm, own: ReadForm): boolean {
  return (
    house.access === own.access &&
    house.trailing.join() === own.trailing.join() &&
    house.conversions.join() === own.conversions.join() &&
    own.tidies.every((one) => house.tidies.includes(one))
  );
}
