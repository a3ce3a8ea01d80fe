import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { nearestName } from "../../edit-distance.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { FUNCTIONS, parametersOf, reachingBindings, scopeOf, takenFrom } from "./bindings.ts";
import { type Caller, calleesOf, callersOf, classNamed, classOfValue } from "./functions.ts";
import { itemHop, listHops } from "./lists.ts";
import { requestPart, valueLookup } from "./lookups.ts";
import { constructedMember, fieldHops } from "./members.ts";
import { returnHops } from "./return-hops.ts";

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
      return logicalHops(place);
    case "assignment_expression":
      return inner(place, field(node, "right"));
    case "array":
      return node.namedChildren
        .filter((child) => child.type !== "comment")
        .flatMap((child) => inner(place, child));
    case "undefined":
    case "null":
      return context.fault === "nothing" && members.length === 0
        ? [birth(place, `It is set to ${node.type} here.`, 0.6, "explicit_nothing")]
        : [];
    case "identifier":
    case "shorthand_property_identifier":
      return identifierHops(place, context);
    case "object_pattern":
      return patternHops(place, context);
    case "member_expression": {
      const object = field(node, "object");
      const name = field(node, "property")?.text;
      if (!object || !name) return [];
      return memberHops(place, context, object, { kind: "attribute", name });
    }
    case "subscript_expression":
      return subscriptHops(place, context);
    case "this":
      return thisHops(place, context);
    case "object":
      return objectHops(place, context);
    case "call_expression":
      return callHops(place, context);
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

/** `a || b` and `a ?? b` give the right side when the left one is empty. */
function logicalHops(place: ValuePlace): Hop[] {
  const operator = field(place.node, "operator")?.text;
  const right = inner(place, field(place.node, "right"));
  if (operator === "||" || operator === "??") return right;
  return operator === "&&" ? [...inner(place, field(place.node, "left")), ...right] : [];
}

function identifierHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, path, members } = place;
  const name = node.text;
  if (name === "undefined" && members.length === 0) {
    return context.fault === "nothing"
      ? [birth(place, "It is set to undefined here.", 0.6, "explicit_nothing")]
      : [];
  }
  const own = assignedMember(place);
  if (own) return [own];
  for (let scope: Node | null = scopeOf(node); scope; scope = scope.parent ? scopeOf(scope) : null) {
    const { bindings, isComplete } = reachingBindings(scope, name, node);
    const hops = bindings.map(
      (binding): Hop => ({
        to: { path, node: binding.value, members: [...binding.members, ...members] },
        path,
        line: startLineOf(binding.node),
        why: binding.isElement
          ? `\`${name}\` is an item of \`${shortText(binding.value)}\`.`
          : binding.members.length > 0
            ? `\`${name}\` is taken out of \`${shortText(binding.value)}\`.`
            : `\`${name}\` is set to \`${shortText(binding.value)}\`.`,
        weight: (binding.isElement ? 0.7 : 0.95) / (bindings.length > 1 ? bindings.length * 0.8 : 1),
        kind: binding.isElement ? "element" : "assignment",
      }),
    );
    if (isComplete) return hops;
    const parameter = FUNCTIONS.includes(scope.type) ? parameterHops(place, context, scope, name) : null;
    if (parameter) return [...hops, ...parameter];
    if (hops.length > 0) return hops;
    if (!scope.parent) break;
  }
  return outerName(place, context);
}

/** `x.name = value` before the use, in the same function. */
function assignedMember(place: ValuePlace): Hop | null {
  const [member, ...rest] = place.members;
  if (!member) return null;
  const found = scopeOf(place.node)
    .descendantsOfType("assignment_expression")
    .findLast((node) => {
      const target = field(node, "left");
      if (target?.type !== "member_expression" || node.endIndex > place.node.startIndex) return false;
      return (
        field(target, "object")?.text === place.node.text && field(target, "property")?.text === member.name
      );
    });
  const value = found && field(found, "right");
  return value
    ? {
        to: { path: place.path, node: value, members: rest },
        path: place.path,
        line: startLineOf(found),
        why: `\`${member.name}\` of \`${place.node.text}\` is set to \`${shortText(value)}\`.`,
        weight: 0.9,
        kind: "member",
      }
    : null;
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
  const taken = name === null ? [] : (takenFrom(found.pattern, name)?.members ?? []);
  const item = itemHop(place, definition, index, taken);
  if (item) return [item];
  const callers = callersOf(context, definition, place.path);
  const isOptional = found.pattern.parent?.type === "optional_parameter";
  if ((callers.length === 0 || isOptional) && context.fault === "nothing" && place.members.length === 0)
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

function patternHops(place: ValuePlace, context: FlowContext): Hop[] {
  return parameterHops(place, context, scopeOf(place.node), null) ?? [];
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
  const value =
    node.type === "variable_declarator" ? field(node, "value") : node.type === "object" ? node : null;
  if (!value) return [];
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
  const part = requestPart(place.node);
  if (part) return [birth(place, part, 0.5, "request")];
  const members = [member, ...place.members];
  const direct = javascriptStepBack({ path: place.path, node: object, members }, context);
  // `a?.b` is undefined when `a` is.
  const isOptional =
    place.node.children.some((child) => child.type === "optional_chain") && context.fault === "nothing";
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
  if (key !== null) return memberHops(place, context, object, { kind: "key", name: key });
  const line = startLineOf(place.node);
  const element: Hop = {
    to: { ...place, node: object },
    path: place.path,
    line,
    why: `It is taken out of \`${shortText(object)}\`.`,
    weight: 0.5,
    kind: "element",
  };
  const isMissing = context.fault === "nothing" && place.members.length === 0;
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
  return place.members.length === 0 && context.fault === "nothing"
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

function objectHops(place: ValuePlace, context: FlowContext): Hop[] {
  const [member, ...rest] = place.members;
  if (!member) return [];
  const names: string[] = [];
  for (const child of place.node.namedChildren) {
    const key = field(child, "key") ?? field(child, "name");
    const name =
      child.type === "shorthand_property_identifier"
        ? child.text
        : key
          ? (plainString(key) ?? key.text)
          : null;
    if (name === null) continue;
    names.push(name);
    if (name !== member.name) continue;
    const value = child.type === "shorthand_property_identifier" ? child : field(child, "value");
    if (!value) return [];
    return [
      {
        to: { path: place.path, node: value, members: rest },
        path: place.path,
        line: startLineOf(child),
        why: `\`${name}\` is set to \`${shortText(value)}\`.`,
        weight: 0.95,
        kind: "member",
      },
    ];
  }
  const isOpen = place.node.namedChildren.some(
    (child) => child.type === "spread_element" || field(child, "key")?.type === "computed_property_name",
  );
  if ((isOpen || names.length === 0) && context.fault === "nothing") return spreadHops(place);
  const near = nearestName(member.name, names);
  return [
    birth(
      place,
      `This object has no \`${member.name}\`${near ? `, but \`${near}\`` : ""}.`,
      isOpen ? 0.3 : 0.85,
      "dropped_member",
    ),
  ];
}

function spreadHops(place: ValuePlace): Hop[] {
  return place.node.namedChildren
    .filter((child) => child.type === "spread_element")
    .flatMap((child) => inner(place, child.firstNamedChild));
}

function callHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, path, members } = place;
  const listed = listHops(place, context);
  if (listed) return listed;
  const callees = calleesOf(context.code, path, node);
  if (callees.length > 0) return callees.flatMap((callee) => returnHops(place, context, callee));
  const lookup = context.fault === "nothing" && members.length === 0 ? valueLookup(node) : null;
  if (lookup) return [birth(place, `\`${shortText(node)}\`: ${lookup}.`, 0.75, "lookup")];
  const name = field(node, "function");
  return [
    birth(place, `\`${shortText(name ?? node)}\` is code from outside and gave the value.`, 0.25, "outside"),
  ];
}
