import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { type FlowContext, type Hop, type Member, mayBeNothing, type ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import {
  type Binding,
  FUNCTIONS,
  isDeclaredEmpty,
  outerBindings,
  parametersOf,
  reachingBindings,
  scopeOf,
  takenFrom,
} from "./bindings.ts";
import { callHops } from "./call-hops.ts";
import { contextHops } from "./context-stores.ts";
import { type Caller, callersOf, classNamed, classOfValue } from "./functions.ts";
import { callbackHops, handedHops } from "./handed.ts";
import { keptEntryHops } from "./kept-entries.ts";
import { itemHop, madeCallbackHops } from "./lists.ts";
import { requestPart } from "./lookups.ts";
import { constructedMember, fieldHops } from "./members.ts";
import { assignedMember, objectHops } from "./objects.ts";
import { tableHop } from "./tables.ts";

const WRAPPERS =
  /^(?:parenthesized_expression|await_expression|non_null_expression|as_expression|satisfies_expression|spread_element)$/;

/** One hop back from a JavaScript or TypeScript value. */
export function javascriptStepBack(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, members } = place;
  if (WRAPPERS.test(node.type)) return inner(place, node.firstNamedChild);
  switch (node.type) {
    case "ternary_expression":
      return [...inner(place, field(node, "consequence")), ...inner(place, field(node, "alternative"))];
    case "binary_expression":
      return logicalHops(place, context);
    case "assignment_expression":
      return inner(place, field(node, "right"));
    case "array":
      return node.namedChildren
        .filter((child) => child.type !== "comment")
        .flatMap((child) => inner(place, child));
    case "undefined":
    case "null":
      return mayBeNothing(context.fault) && members.length === 0
        ? [birth(place, `It is set to ${node.type} here.`, 0.6, "explicit_nothing")]
        : [];
    case "identifier":
    case "shorthand_property_identifier":
      return identifierHops(place, context);
    case "object_pattern":
      return patternHops(place, context);
    case "member_expression": {
      const object = field(node, "object");
      const property = field(node, "property");
      if (!object || !property) return [];
      const member: Member = { kind: "attribute", name: property.text, node: property, path: place.path };
      return memberHops(place, context, object, member);
    }
    case "subscript_expression":
      return subscriptHops(place, context);
    case "this":
      return thisHops(place, context);
    case "object":
      return objectHops(place, context);
    case "call_expression":
      return callHops(place, context, javascriptStepBack);
    case "new_expression": {
      const [member, ...rest] = members;
      const name = field(node, "constructor")?.text;
      const owner = name ? classNamed(context.code, place.path, name) : null;
      return owner && member ? constructedMember(context, place, owner, member, rest) : [];
    }
    default:
      return [];
  }
}

/** `a || b` and `a ?? b` give the right side when the left one is empty: a value that is nothing comes from there alone. */
function logicalHops(place: ValuePlace, { fault }: FlowContext): Hop[] {
  const operator = field(place.node, "operator")?.text;
  const left = inner(place, field(place.node, "left"));
  const right = inner(place, field(place.node, "right"));
  if (operator === "||" || operator === "??") return fault === "nothing" ? right : [...left, ...right];
  if (operator !== "&&") return [];
  // What is empty has no parts: of `match && boats.get(match[1])` they are those of the boat.
  return place.members.length > 0 ? right : [...left, ...right];
}

function identifierHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { node } = place;
  const name = node.text;
  if (name === "undefined" && place.members.length === 0) {
    return mayBeNothing(context.fault)
      ? [birth(place, "It is set to undefined here.", 0.6, "explicit_nothing")]
      : [];
  }
  const own = assignedMember(place) ?? tableHop(place, context);
  if (own) return [own];
  const home = scopeOf(node);
  for (let scope: Node | null = home; scope; scope = scope.parent ? scopeOf(scope) : null) {
    const isHome = scope.id === home.id;
    const { bindings, isComplete } = isHome
      ? reachingBindings(scope, name, node)
      : { bindings: outerBindings(scope, name).bindings, isComplete: false };
    const hops = bindings.map((binding) => bindingHop(place, binding, bindings.length));
    if (isComplete) return [...hops, ...changedByOthers(place, scope, hops)];
    const parameter = FUNCTIONS.includes(scope.type) ? parameterHops(place, context, scope, name) : null;
    if (parameter) return [...hops, ...parameter];
    if (hops.length > 0) return hops;
    if (isDeclaredEmpty(scope, name)) return neverSet(place, context, name);
    if (!scope.parent) break;
  }
  return outerName(place, context);
}

function bindingHop({ node, path, members }: ValuePlace, binding: Binding, count: number): Hop {
  const name = node.text;
  const taken = binding.members.map((member) => ({ ...member, path }));
  return {
    to: { path, node: binding.value, members: [...taken, ...members] },
    path,
    line: startLineOf(binding.node),
    why: binding.isElement
      ? `\`${name}\` is an item of \`${shortText(binding.value)}\`.`
      : taken.length > 0
        ? `\`${name}\` is taken out of \`${shortText(binding.value)}\`.`
        : `\`${name}\` is set to \`${shortText(binding.value)}\`.`,
    weight: (binding.isElement ? 0.7 : 0.95) / (count > 1 ? count * 0.8 : 1),
    kind: binding.isElement ? "element" : "assignment",
  };
}

/** A variable that starts empty may be filled by a function that was handed on. */
function changedByOthers(place: ValuePlace, scope: Node, own: readonly Hop[]): Hop[] {
  const known = new Set(own.map(({ to }) => to?.node.id));
  const others = outerBindings(scope, place.node.text).bindings.filter(
    ({ value, node }) => !known.has(value.id) && scopeOf(node).id !== scope.id,
  );
  return others.map((binding) => bindingHop(place, binding, others.length + 1));
}

function neverSet(place: ValuePlace, context: FlowContext, name: string): Hop[] {
  return mayBeNothing(context.fault) && place.members.length === 0
    ? [birth(place, `\`${name}\` is declared and never set.`, 0.6, "explicit_nothing")]
    : [];
}

/** Callers hand over the value of a parameter; null when the name is no parameter of this function. */
function parameterHops(
  place: ValuePlace,
  context: FlowContext,
  definition: Node,
  name: string | null,
): Hop[] | null {
  const parameters = parametersOf(definition);
  const index = parameters.findIndex(({ pattern }) =>
    name === null ? pattern.id === place.node.id : takenFrom(pattern, name) !== null,
  );
  const found = parameters[index];
  if (!found) return null;
  const taken =
    name === null
      ? []
      : (takenFrom(found.pattern, name)?.members ?? []).map((member) => ({ ...member, path: place.path }));
  const item = itemHop(place, definition, index, taken);
  if (item) return [item];
  const handed = [
    ...handedHops(place, context, definition, index, taken),
    ...callbackHops(place, context, definition, index, taken),
    ...madeCallbackHops(place, context, definition, index, taken),
  ];
  const callers = callersOf(context, definition, place.path);
  if (handed.length > 0) return [...callers.flatMap((caller) => givenBy(caller)), ...handed];
  const isOptional = found.pattern.parent?.type === "optional_parameter";
  if ((callers.length === 0 || isOptional) && mayBeNothing(context.fault) && place.members.length === 0)
    return [
      ...callers.flatMap((caller) => givenBy(caller)),
      birth(
        { ...place, node: found.pattern },
        `A call leaves the argument \`${shortText(found.pattern)}\` out.`,
        isOptional ? 0.6 : 0.3,
        "dropped_member",
      ),
    ];
  return callers.flatMap((caller) => givenBy(caller));

  function givenBy({ path, call, weight }: Caller): Hop[] {
    if (!found) return [];
    const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
    if (given.slice(0, index + 1).some((child) => child.type === "spread_element")) return [];
    const value = given[index];
    const line = startLineOf(call);
    const label = found.pattern.type === "identifier" ? ` as \`${found.pattern.text}\`` : "";
    if (value) {
      const to: ValuePlace = { path, node: value, members: [...taken, ...place.members] };
      return [
        { to, path, line, why: `The call gives \`${shortText(value)}\`${label}.`, weight, kind: "argument" },
      ];
    }
    if (found.defaultValue)
      return [
        {
          to: { path: place.path, node: found.defaultValue, members: [...taken, ...place.members] },
          path: place.path,
          line: startLineOf(found.defaultValue),
          why: "The default is used.",
          weight: 0.5,
          kind: "default",
        },
      ];
    return [
      {
        to: null,
        path,
        line,
        why: `The call leaves the argument${label} out.`,
        weight: 0.8 * weight,
        kind: "dropped_member",
      },
    ];
  }
}

/** What a pattern takes apart: the value of its declaration, or what the callers give for the parameter that it is in. */
function patternHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { top, members } = outermost(place.node, place.path);
  const outer = { ...place, node: top, members: [...members, ...place.members] };
  const declarator = top.parent?.type === "variable_declarator" ? top.parent : null;
  const value = declarator && field(declarator, "value");
  if (value) return inner(outer, value);
  return parameterHops(outer, context, scopeOf(top), null) ?? [];
}

/** The whole pattern around a part of one, and the names under which the part hangs in it. */
function outermost(pattern: Node, path: string): { readonly top: Node; readonly members: Member[] } {
  const members: Member[] = [];
  let top = pattern;
  for (let node = pattern.parent; node; node = node.parent) {
    if (node.type === "pair_pattern") {
      const key = field(node, "key");
      if (key) members.unshift({ kind: "attribute", name: plainString(key) ?? key.text, node: key, path });
    } else if (node.type === "object_pattern") top = node;
    else if (!/^(?:assignment_pattern|object_assignment_pattern)$/.test(node.type)) break;
  }
  return { top, members };
}

function outerName(place: ValuePlace, context: FlowContext): Hop[] {
  const found = context.code.resolve(place.path, place.node.text);
  if (!found) return [];
  const [member, ...rest] = place.members;
  if (found.node === null) {
    const inside = member && context.code.resolve(place.path, `${place.node.text}.${member.name}`);
    return inside?.node ? definedHops(inside.path, inside.node, rest, member?.name ?? "") : [];
  }
  return definedHops(found.path, found.node, place.members, place.node.text);
}

function definedHops(path: string, node: Node, members: readonly Member[], name: string): Hop[] {
  const value = node.type === "variable_declarator" ? field(node, "value") : node;
  if (!value) return [];
  const pattern = node.type === "variable_declarator" ? field(node, "name") : null;
  const inside = pattern && pattern.type !== "identifier" ? takenFrom(pattern, name) : null;
  if (inside) return definedHops(path, value, [...inside.members, ...members], name);
  return [
    {
      to: { path, node: value, members },
      path,
      line: startLineOf(node),
      why: `\`${name}\` is set when its module is loaded.`,
      weight: 0.85,
      kind: "outer_name",
    },
  ];
}

function memberHops(place: ValuePlace, context: FlowContext, object: Node, member: Member): Hop[] {
  const members = [member, ...place.members];
  const part = requestPart(place.node);
  if (part) {
    // What a middleware of the project puts there does not come from the client.
    const put =
      contextHops(place, context) ?? contextHops({ path: place.path, node: object, members }, context);
    return put ?? [birth(place, part, 0.5, "request")];
  }
  const put = contextHops(place, context);
  const direct = put ?? javascriptStepBack({ path: place.path, node: object, members }, context);
  // `a?.b` is undefined when `a` is.
  const isOptional =
    place.node.children.some((child) => child.type === "optional_chain") && mayBeNothing(context.fault);
  const skipped = isOptional ? inner({ ...place, members: [] }, object) : [];
  if (direct.some(({ kind }) => kind !== "outside")) return [...direct, ...skipped];
  const owner = classOfValue(context.code, place.path, object);
  const known = owner ? fieldHops(context, owner, member, place.members) : [];
  return [...direct, ...known, ...skipped];
}

function subscriptHops(place: ValuePlace, context: FlowContext): Hop[] {
  const object = field(place.node, "object");
  const index = field(place.node, "index");
  if (!object || !index) return [];
  const key = plainString(index);
  if (key !== null)
    return memberHops(place, context, object, { kind: "key", name: key, node: index, path: place.path });
  const line = startLineOf(place.node);
  const element: Hop = {
    to: { ...place, node: object },
    path: place.path,
    line,
    why: `It is taken out of \`${shortText(object)}\`.`,
    weight: 0.5,
    kind: "element",
  };
  const isMissing = mayBeNothing(context.fault) && place.members.length === 0;
  const kept = isMissing ? [] : keptEntryHops(place, object, context);
  if (kept.length > 0) return kept;
  return isMissing
    ? [
        element,
        birth(place, `\`${shortText(object)}\` has nothing at \`${shortText(index)}\`.`, 0.6, "lookup"),
      ]
    : [element];
}

function thisHops(place: ValuePlace, context: FlowContext): Hop[] {
  const [member, ...rest] = place.members;
  const owner = classOfValue(context.code, place.path, place.node);
  if (owner && member) return fieldHops(context, owner, member, rest);
  return place.members.length === 0 && mayBeNothing(context.fault)
    ? [
        birth(
          place,
          "`this` is not bound here: the method was passed on without its object.",
          0.6,
          "dropped_member",
        ),
      ]
    : [];
}
