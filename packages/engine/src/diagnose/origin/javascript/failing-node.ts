import type { Node } from "web-tree-sitter";
import { asserted, withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { type FailingNode, type FailingStatement, nodesOnLine } from "../failing-node.ts";
import type { Fault } from "../flow.ts";

/** The expression that a message of V8 is about. */
export function javascriptFailingNode(given: FailingStatement): FailingNode | null {
  const { type, message } = given;
  if (!/^TypeError(?: \[ERR_INVALID_ARG_TYPE\])?$/.test(type)) return null;
  const read =
    /^Cannot (?:read|set) propert(?:ies of (?:undefined|null) \((?:reading|setting) '([^']+)'\)|y '([^']+)' of (?:undefined|null))/.exec(
      message,
    );
  const name = read?.[1] ?? read?.[2];
  if (name !== undefined)
    return nothing([...atColumn(accesses(given, name), given), ...takenApart(given, name)]);
  if (/^Class extends value .* is not a constructor or null/.test(message))
    return nothing(
      nodesOnLine(given, ["class_heritage"]).map((node) => node.descendantsOfType("identifier")[0] ?? null),
    );
  // A call in a loop or a spread: V8 cannot say which of the two was wrong.
  const looped = /^(.+?) is not a function or its return value is not (?:async )?iterable/.exec(message)?.[1];
  // What a text or list gives of itself is always iterable: it was the method that was not there.
  if (looped !== undefined && LIST_GIVING.test(looped)) return notCallable(given, looped);
  if (looped !== undefined) return nothing(iterations(given, looped), "not_iterable");
  const called = /^(.+?) is not a (?:function|constructor)/.exec(message)?.[1];
  if (called !== undefined) return notCallable(given, called);
  const iterated = /^(?:object )?(.+?) is not (?:async )?iterable/.exec(message)?.[1];
  if (iterated !== undefined)
    return nothing(
      iterations(given, iterated),
      /^(?:undefined|null)$/.test(iterated) ? "nothing" : "not_iterable",
    );
  // Of what is spread into a call V8 gives no name where something is there that is no list.
  if (/^Spread syntax requires \.\.\.iterable\[Symbol\.iterator\] to be a function/.test(message))
    return nothing(
      nodesOnLine(given, ["spread_element"])
        .filter((node) => node.parent?.type === "arguments")
        .map((node) => node.firstNamedChild),
      "not_iterable",
    );
  // A module, an object or nothing stands where a class is asked for.
  if (/^Right-hand side of 'instanceof' is not (?:callable|an object)/.test(message))
    return nothing(
      nodesOnLine(given, ["binary_expression"])
        .filter((node) => field(node, "operator")?.text === "instanceof")
        .map((node) => field(node, "right")),
      "unexpected",
    );
  if (/^Cannot convert undefined or null to object/.test(message))
    return nothing(firstGiven(given, OBJECT_CALLS));
  if (/^Cannot use 'in' operator to search for .* in (?:undefined|null)$/.test(message))
    return nothing(
      nodesOnLine(given, ["binary_expression"])
        .filter((node) => field(node, "operator")?.text === "in")
        .map((node) => field(node, "right")),
    );
  if (/^The (?:first argument|".+" argument|.+) must be .*Received (?:undefined|null)$/s.test(message))
    return nothing(handedOver(given));
  if (/^The ".+" argument must be .*Received an instance of Promise$/s.test(message))
    return nothing(handedOver(given), "unexpected");
  const destructured = /^Cannot destructure property '([^']+)' of '(.+)' as it is (?:undefined|null)/.exec(
    message,
  );
  const [, part, of] = destructured ?? [];
  return part === undefined || of === undefined ? null : nothing(destructurings(given, part, of));
}

/** Methods of the language that give a list. */
export const LIST_GIVING =
  /\.(?:split|matchAll|entries|keys|values|map|filter|flatMap|slice|concat|sort|toSorted|reverse|toReversed)$/;

function nothing(nodes: readonly (Node | null)[], fault: Fault = "nothing"): FailingNode | null {
  const node = nodes.find((found) => found !== null);
  return node ? { node, members: [], fault } : null;
}

interface Access {
  readonly object: Node | null;
  readonly property: Node;
}

function accesses(given: FailingStatement, name: string): Access[] {
  return nodesOnLine(given, ["member_expression", "subscript_expression"]).flatMap((node): Access[] => {
    const property = field(node, "property") ?? field(node, "index");
    if (!property) return [];
    const isNamed = (plainString(property) ?? property.text) === name;
    const isComputed =
      node.type === "subscript_expression" && plainString(property) === null && property.type !== "number";
    const object = field(node, "object");
    return isNamed || isComputed ? [{ object: object && asserted(object), property }] : [];
  });
}

/** V8 points at the property that could not be read, at the dot before it where a call gave the object or the way is optional. */
function atColumn(found: readonly Access[], { frame, line }: FailingStatement): (Node | null)[] {
  const { column } = frame;
  const named = found.filter(({ property }) => property.startPosition.column + 1 === column);
  const dotted = found.filter(({ object, property }) => {
    const end = object?.endPosition;
    const isDotted = property.type === "property_identifier" && property.startPosition.row + 1 === line;
    return isDotted && end?.row === property.startPosition.row && end.column + 1 === column;
  });
  const [exact = found] = [named, dotted].filter((some) => some.length > 0);
  return exact.map(({ object }) => object);
}

function notCallable(given: FailingStatement, written: string): FailingNode | null {
  const plain = (text: string) =>
    text.replace(/\s+|\?(?=\.)/g, "").replace(/\((?!intermediate value\))[^()]*\)/g, "(...)");
  const called = nodesOnLine(given, ["call_expression", "new_expression"]).flatMap(
    (node) => field(node, "function") ?? field(node, "constructor") ?? [],
  );
  const said = called.filter(
    (node) =>
      plain(node.text) === plain(written) ||
      plain(saidOf(node)) === plain(written) ||
      (written.includes("(intermediate value)") && node.type === "member_expression"),
  );
  const callees = said.length > 0 ? said : ofThatName(called, written);
  const callee = callees.find((node) => pointsAt(given, node)) ?? callees[0];
  if (!callee) return null;
  const object = callee.type === "member_expression" ? field(callee, "object") : null;
  const name = field(callee, "property")?.text;
  return object && name
    ? { node: asserted(object), members: [{ kind: "attribute", name }], fault: "missing_member" }
    : { node: callee, members: [], fault: "unexpected" };
}

/** V8 writes lists, texts and operators in a form of its own; the name that is called stays as it is. */
function ofThatName(callees: readonly Node[], written: string): Node[] {
  const name = /\.([\w$]+)$/.exec(written)?.[1];
  return callees.filter((node) => field(node, "property")?.text === name);
}

/** V8 leaves out the arguments of calls on the way, whatever stands in them: `rows.find(...).tags.join`. */
function saidOf(node: Node): string {
  const object = field(node, "object");
  const property = field(node, "property");
  if (node.type === "member_expression" && object && property) return `${saidOf(object)}.${property.text}`;
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  if (callee) return `${saidOf(callee)}(...)`;
  const inner = /^(?:non_null|await)_expression$/.test(node.type) ? node.firstNamedChild : null;
  return inner ? saidOf(inner) : node.text;
}

/** V8 points at the name that is called: the last one of a callee. */
function pointsAt({ frame, line }: FailingStatement, callee: Node): boolean {
  const name = field(callee, "property") ?? callee;
  return name.startPosition.row + 1 === line && name.startPosition.column + 1 === frame.column;
}

function iterations(given: FailingStatement, written: string): (Node | null)[] {
  const spread = nodesOnLine(given, ["spread_element"]).map((node) => node.firstNamedChild);
  const loops = nodesOnLine(given, ["for_in_statement"]).map((node) => field(node, "right"));
  const unpacked = nodesOnLine(given, ["variable_declarator"])
    .filter((node) => field(node, "name")?.type === "array_pattern")
    .map((node) => field(node, "value"));
  const handed = firstGiven(given, LIST_CALLS);
  // It is a function of the language itself that says it in this way.
  if (handed.length > 0 && /\(cannot read property Symbol\(Symbol\.iterator\)\)$/.test(given.message))
    return handed;
  const all = [...spread, ...loops, ...unpacked, ...handed];
  const plain = all.map((node) => node && withoutTypes(node));
  const named = all.filter((_node, index) => plain[index]?.text === written);
  const called = all.filter(
    (_node, index) => field(plain[index] ?? given.file.tree.rootNode, "function")?.text === written,
  );
  return [named, called].find((found) => found.length > 0) ?? all;
}

const OBJECT_CALLS =
  /^Object\.(?:keys|values|entries|assign|getOwnPropertyNames|getPrototypeOf|getOwnPropertyDescriptors|fromEntries)$/;
const LIST_CALLS =
  /^(?:Promise\.(?:all|allSettled|race|any)|Array\.from|Object\.fromEntries|Map|WeakMap|Set|WeakSet|URLSearchParams|Math\.(?:max|min))$/;

/** First arguments of calls with such a name. */
function firstGiven(given: FailingStatement, name: RegExp): (Node | null)[] {
  return nodesOnLine(given, ["call_expression", "new_expression"])
    .filter((node) => name.test((field(node, "function") ?? field(node, "constructor"))?.text ?? ""))
    .flatMap((node) => firstArgument(node) ?? []);
}

function firstArgument(call: Node): Node | null {
  return field(call, "arguments")?.namedChildren.find((child) => child.type !== "comment") ?? null;
}

/** The only argument of the line's calls that may be nothing: what Node was handed over. Null where there are several. */
function handedOver(given: FailingStatement): (Node | null)[] {
  const inner = nodesOnLine(given, ["call_expression"]).filter(
    (node) =>
      !node.descendantsOfType("call_expression").some((other) => other.id !== node.id) &&
      (node.startPosition.row + 1 < given.line || node.endPosition.row + 1 >= given.line),
  );
  const handed = inner.flatMap((node) =>
    (field(node, "arguments")?.namedChildren ?? []).filter((child) =>
      /^(?:identifier|member_expression|subscript_expression)$/.test(child.type),
    ),
  );
  const open = handed.filter((node) => !/^[A-Z_\d]+$|^__dirname$|^import\.meta/.test(node.text));
  return open.length === 1 ? open : [];
}

/** Patterns that take a property of this name out of something: V8 words it as a read where the property has a default. */
function takenApart(given: FailingStatement, name: string): (Node | null)[] {
  return nodesOnLine(given, ["object_pattern"])
    .filter((pattern) => hasPart(pattern, name))
    .map((pattern) =>
      pattern.parent?.type === "variable_declarator" ? field(pattern.parent, "value") : pattern,
    );
}

function destructurings(given: FailingStatement, part: string, written: string): (Node | null)[] {
  const declared = nodesOnLine(given, ["variable_declarator"])
    .filter((node) => field(node, "name")?.type === "object_pattern")
    .map((node) => field(node, "value"));
  const named = declared.filter((node) => node?.text.replace(/^await\s+/, "") === written);
  if (named.length > 0) return named;
  const patterns = nodesOnLine(given, ["object_pattern"]).filter(
    (node) => node.parent?.type !== "variable_declarator",
  );
  // One of several patterns of a line: the one that has the part.
  const having = patterns.filter((pattern) => hasPart(pattern, part));
  return [...declared, ...(having.length > 0 ? having : patterns)];
}

function hasPart(pattern: Node, name: string): boolean {
  return pattern.namedChildren.some((child) => {
    const inner = child.type === "object_assignment_pattern" ? field(child, "left") : child;
    return (field(child, "key") ?? inner)?.text === name;
  });
}
