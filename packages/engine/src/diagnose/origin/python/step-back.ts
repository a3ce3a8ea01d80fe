import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { literalValue } from "../../../code/python/literals.ts";
import { nearestName } from "../../edit-distance.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { reachingBindings, scopeOf } from "./bindings.ts";
import { calleesOf, classOfValue, constructedClass, enclosingClass } from "./callees.ts";
import { dependencyHops } from "./dependencies.ts";
import { enteredHops } from "./entered.ts";
import { filledHops } from "./filled.ts";
import { itemHop, itemsFor } from "./handed.ts";
import { kindBirths } from "./kind-births.ts";
import { lookupOf } from "./lookups.ts";
import { attributeByName, attributeHops, constructedMember, parameterHops } from "./members.ts";
import { defaultGiven, passedThrough, throughHops } from "./passed-through.ts";
import { returnHops } from "./return-hops.ts";

/** One hop back from a Python value. */
export function pythonStepBack(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, members } = place;
  const made = kindBirths(place, context);
  if (made.length > 0) return made;
  switch (node.type) {
    case "parenthesized_expression":
      return inner(place, node.firstNamedChild);
    case "await":
      return inner(place, node.firstNamedChild);
    case "named_expression":
      return inner(place, field(node, "value"));
    case "conditional_expression":
      return [...inner(place, node.namedChild(0)), ...inner(place, node.namedChild(2))];
    case "boolean_operator":
      return booleanHops(place);
    case "identifier":
      return identifierHops(place, context);
    case "call":
      return callHops(place, context);
    case "attribute": {
      const name = field(node, "attribute")?.text;
      const object = field(node, "object");
      if (!name || !object) return [];
      return memberHops(place, context, object, { kind: "attribute", name });
    }
    case "subscript":
      return subscriptHops(place, context);
    case "dictionary":
      return dictionaryHops(place, context);
    case "list":
    case "tuple":
    case "expression_list":
      return node.namedChildren
        .filter((child) => child.type !== "comment")
        .flatMap((child) => inner(place, child));
    case "list_comprehension":
    case "generator_expression":
      return inner(place, field(node, "body"));
    case "none":
      return context.fault === "nothing" && members.length === 0
        ? [birth(place, "None is set here.", 0.6, "explicit_nothing")]
        : [];
    default:
      return [];
  }
}

/** `a or b` gives the right side when the left one is empty; `a and b` gives the left one then. */
function booleanHops(place: ValuePlace): Hop[] {
  const left = field(place.node, "left");
  const right = field(place.node, "right");
  const isOr = place.node.children.some((child) => child.type === "or");
  return isOr ? inner(place, right) : [...inner(place, left), ...inner(place, right)];
}

function identifierHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, path, members } = place;
  const name = node.text;
  const own = assignedMember(place);
  if (own) return [own];
  for (let scope: Node | null = scopeOf(node); scope; scope = scope.parent ? scopeOf(scope) : null) {
    // What a function reads of its module may have been set by anything that ran before.
    if (scope.type === "module" && scopeOf(node).type !== "module") break;
    const { bindings, isComplete } = reachingBindings(scope, name, node);
    const hops = bindings.flatMap((binding): Hop[] => {
      if (binding.kind === "with") {
        const entered = enteredHops(place, context, binding.value);
        if (entered) return entered;
      }
      const value =
        binding.index !== null && /^(?:tuple|expression_list|list)$/.test(binding.value.type)
          ? (binding.value.namedChild(binding.index) ?? binding.value)
          : binding.value;
      const isElement = binding.kind === "element";
      const hop: Hop = {
        to: { path, node: value, members },
        path,
        line: startLineOf(binding.node),
        why: isElement
          ? `\`${name}\` is an item of \`${shortText(value)}\`.`
          : `\`${name}\` is set to \`${shortText(value)}\`.`,
        weight: (isElement ? 0.7 : 0.95) / (bindings.length > 1 ? bindings.length * 0.8 : 1),
        kind: isElement ? "element" : "assignment",
      };
      return [...filledHops(place, value, scope), hop];
    });
    if (isComplete) return hops;
    if (scope.type === "module") return hops.length > 0 ? hops : outerName(place, context);
    const item = scope.type === "lambda" ? lambdaItem(place, scope) : null;
    if (item) return [item];
    const parameter = scope.type === "function_definition" ? parameterOrSelf(place, context, scope) : null;
    if (parameter) return [...hops, ...parameter];
    if (hops.length > 0) return hops;
  }
  return outerName(place, context);
}

/** `sorted(rows, key=lambda row: row["day"])`: what the lambda is given is an item of the list. */
function lambdaItem(place: ValuePlace, scope: Node): Hop | null {
  const [first] = field(scope, "parameters")?.namedChildren ?? [];
  const items = first?.text === place.node.text ? itemsFor(scope) : null;
  return items ? itemHop(place, place.path, items) : null;
}

function parameterOrSelf(place: ValuePlace, context: FlowContext, definition: Node): Hop[] | null {
  const parameters = field(definition, "parameters")?.namedChildren ?? [];
  const first = parameters[0];
  const [member, ...rest] = place.members;
  const owner = first?.text === place.node.text ? enclosingClass(context.code, place.path, definition) : null;
  if (owner) return member?.kind === "attribute" ? attributeHops(context, owner, member, rest) : [];
  const isParameter = parameters.some(
    (parameter) =>
      (field(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.firstNamedChild))
        ?.text === place.node.text,
  );
  if (!isParameter) return null;
  const depended = dependencyHops(place, context, definition);
  if (depended.length > 0) return depended;
  const hops = parameterHops(context, place, definition);
  if (hops.length > 0) return hops;
  if (member?.kind !== "attribute") return [];
  const type = classOfValue(context.code, place.path, place.node);
  // Nobody in the project calls it: what has such an attribute is known by its name alone.
  return type ? attributeHops(context, type, member, rest) : attributeByName(context, member, rest);
}

/** `x.name = value` or `x["name"] = value` before the use, in the same function. */
function assignedMember(place: ValuePlace): Hop | null {
  const [member, ...rest] = place.members;
  if (!member) return null;
  const scope = scopeOf(place.node);
  const found = scope.descendantsOfType("assignment").findLast((node) => {
    const target = field(node, "left");
    if (!target || node.endIndex > place.node.startIndex) return false;
    const object = field(target, target.type === "attribute" ? "object" : "value");
    const name = target.type === "attribute" ? field(target, "attribute")?.text : keyOf(target);
    return object?.text === place.node.text && name === member.name;
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

function outerName(place: ValuePlace, context: FlowContext): Hop[] {
  const found = context.code.resolve(place.path, place.node.text);
  if (!found) return [];
  if (found.node === null) return moduleMember(place, context, found.path);
  const value = found.node.type === "assignment" ? field(found.node, "right") : null;
  if (value) {
    return [
      {
        to: { path: found.path, node: value, members: place.members },
        path: found.path,
        line: startLineOf(found.node),
        why: `\`${place.node.text}\` is set to \`${shortText(value)}\` when its module is loaded.`,
        weight: 0.85,
        kind: "outer_name",
      },
    ];
  }
  return [];
}

function moduleMember(place: ValuePlace, context: FlowContext, path: string): Hop[] {
  const [member, ...rest] = place.members;
  const found = member && context.code.resolve(place.path, `${place.node.text}.${member.name}`);
  const value = found?.node?.type === "assignment" ? field(found.node, "right") : null;
  return found?.node && value
    ? [
        {
          to: { path: found.path, node: value, members: rest },
          path: found.path,
          line: startLineOf(found.node),
          why: `\`${member?.name}\` is set in ${path}.`,
          weight: 0.85,
          kind: "outer_name",
        },
      ]
    : [];
}

function memberHops(place: ValuePlace, context: FlowContext, object: Node, member: Member): Hop[] {
  const members = [member, ...place.members];
  const direct = pythonStepBack({ path: place.path, node: object, members }, context);
  // Code from outside may still have made an object of one of our classes.
  if (direct.some(({ kind }) => kind !== "outside") || member.kind !== "attribute") return direct;
  const type = classOfValue(context.code, place.path, object);
  const known = type
    ? attributeHops(context, type, member, place.members)
    : attributeByName(context, member, place.members);
  return [...direct, ...known];
}

function subscriptHops(place: ValuePlace, context: FlowContext): Hop[] {
  const value = field(place.node, "value");
  if (!value) return [];
  const key = keyOf(place.node);
  if (key !== null) return memberHops(place, context, value, { kind: "key", name: key });
  // An item by number or by variable: what goes for the container goes for its items.
  return [
    {
      to: { ...place, node: value },
      path: place.path,
      line: startLineOf(place.node),
      why: `It is taken out of \`${shortText(value)}\`.`,
      weight: 0.6,
      kind: "element",
    },
  ];
}

function keyOf(subscript: Node): string | null {
  const index = field(subscript, "subscript");
  const literal = index ? literalValue(index) : undefined;
  return typeof literal === "string" ? literal : null;
}

function dictionaryHops(place: ValuePlace, context: FlowContext): Hop[] {
  const [member, ...rest] = place.members;
  if (member?.kind !== "key") return [];
  const pairs = place.node.namedChildren.filter((child) => child.type === "pair");
  const keys = pairs.map((pair) => {
    const key = field(pair, "key");
    const literal = key ? literalValue(key) : undefined;
    return typeof literal === "string" ? literal : null;
  });
  const pair = pairs[keys.indexOf(member.name)];
  const value = pair && field(pair, "value");
  if (value)
    return [
      {
        to: { path: place.path, node: value, members: rest },
        path: place.path,
        line: startLineOf(pair),
        why: `The key \`${member.name}\` is set to \`${shortText(value)}\`.`,
        weight: 0.95,
        kind: "member",
      },
    ];
  const isOpen =
    place.node.namedChildren.some((child) => child.type === "dictionary_splat") ||
    keys.includes(null) ||
    pairs.length === 0;
  if (isOpen && context.fault === "nothing") return [];
  // A table of dictionaries that was asked by a variable: what lacks the key is one of its entries.
  const inside = pairs.flatMap((one) => field(one, "value") ?? []).filter((one) => one.type === "dictionary");
  if (pairs.length > 0 && inside.length === pairs.length) return inside.flatMap((one) => inner(place, one));
  const near = nearestName(member.name, keys);
  return [
    birth(
      place,
      `This dictionary has no \`${member.name}\`${near ? `, but \`${near}\`` : ""}.`,
      isOpen ? 0.3 : 0.85,
      "dropped_member",
    ),
  ];
}

function callHops(place: ValuePlace, context: FlowContext): Hop[] {
  const { node, path, members } = place;
  const { code } = context;
  const [member, ...rest] = members;
  const made = constructedClass(code, path, node);
  if (made) return member?.kind === "attribute" ? constructedMember(context, place, made, member, rest) : [];
  const keyword =
    field(node, "function")?.text === "dict" && member?.kind === "key"
      ? field(node, "arguments")?.namedChildren.find(
          (child) => child.type === "keyword_argument" && field(child, "name")?.text === member.name,
        )
      : null;
  const keywordValue = keyword && field(keyword, "value");
  if (keywordValue)
    return [
      {
        to: { path, node: keywordValue, members: rest },
        path,
        line: startLineOf(node),
        why: `The key \`${member?.name}\` is set here.`,
        weight: 0.95,
        kind: "member",
      },
    ];
  if (isClosedDict(node) && member?.kind === "key")
    return [birth(place, `This dictionary has no \`${member.name}\`.`, 0.8, "dropped_member")];
  const callees = calleesOf(code, path, node);
  if (callees.length > 0)
    return callees.flatMap(({ symbol, certainty }) => returnHops(place, context, symbol, certainty));
  const instead = defaultGiven(node);
  if (instead)
    return [
      {
        to: { path, node: instead, members },
        path,
        line: startLineOf(instead),
        why: `\`${shortText(instead)}\` is given where there is no such entry.`,
        weight: 0.6,
        kind: "argument",
      },
    ];
  const lookup = context.fault === "nothing" && members.length === 0 ? lookupOf(node) : null;
  if (lookup) return lookupHops(place, context, lookup);
  const through = passedThrough(node, members.length > 0 || context.fault !== "nothing");
  if (through) return throughHops(place, through, members);
  return [
    birth(
      place,
      `\`${shortText(field(node, "function") ?? node)}\` is code from outside and gave the value.`,
      0.25,
      "outside",
    ),
  ];
}

/** `dict(a=1, b=2)`, whose entries all stand there. */
function isClosedDict(call: Node): boolean {
  const given = field(call, "arguments")?.namedChildren ?? [];
  return (
    field(call, "function")?.text === "dict" &&
    given.length > 0 &&
    given.every((child) => child.type === "keyword_argument")
  );
}

function lookupHops(
  place: ValuePlace,
  context: FlowContext,
  lookup: { what: string; key: Node | null },
): Hop[] {
  const key = lookup.key ? literalValue(lookup.key) : undefined;
  const found = birth(place, `\`${shortText(place.node)}\`: ${lookup.what}.`, 0.75, "lookup");
  const callee = field(place.node, "function");
  const holder =
    callee?.type === "attribute" && field(callee, "attribute")?.text === "get"
      ? field(callee, "object")
      : null;
  if (!holder || typeof key !== "string") return [found];
  const back = memberHops({ ...place, members: [] }, { ...context, fault: "missing_member" }, holder, {
    kind: "key",
    name: key,
  });
  return [found, ...back.map((hop) => ({ ...hop, weight: hop.weight * 0.8 }))];
}
