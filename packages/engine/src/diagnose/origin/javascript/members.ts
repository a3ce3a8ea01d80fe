import type { Node } from "web-tree-sitter";
import type { ClassSymbol, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { nearestName } from "../../edit-distance.ts";
import { type FlowContext, type Hop, type Member, mayBeNothing, type ValuePlace } from "../flow.ts";
import { parametersOf } from "./bindings.ts";
import { classNamed, methodOf, returnsOf } from "./functions.ts";

const MOST_PLACES = 6;

interface SetField {
  readonly path: string;
  readonly node: Node;
  readonly value: Node;
}

/** Where a field of a class gets its value: `this.a = …`, a field with an initial value, a getter. */
export function fieldHops(
  context: FlowContext,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
): Hop[] {
  const set = settings(context, owner, member.name).slice(0, MOST_PLACES);
  const hops = set.map(
    ({ path, node, value }): Hop => ({
      to: { path, node: value, members: rest },
      path,
      line: startLineOf(node),
      why: `${owner.name} sets its \`${member.name}\` here.`,
      weight: 0.9 / set.length + 0.05,
      kind: "member",
    }),
  );
  const getter = methodOf(context.code, owner, member.name);
  const isGetter = getter?.node.children.some((child) => child.type === "get") ?? false;
  const computed = getter && isGetter ? returnsOf(getter.node).values : [];
  const read = computed.map(
    (value): Hop => ({
      to: { path: owner.path, node: value, members: rest },
      path: owner.path,
      line: startLineOf(value),
      why: "A getter computes it here.",
      weight: 0.8,
      kind: "return",
    }),
  );
  const end = isGetter && getter ? getterEnd(context, owner, getter, rest) : [];
  if (hops.length + read.length + end.length > 0) return [...hops, ...read, ...end];
  if (getter)
    return [
      {
        to: { path: owner.path, node: getter.node, members: rest },
        path: owner.path,
        line: getter.startLine,
        why: `\`${member.name}\` is a method of ${owner.name}.`,
        weight: 0.9,
        kind: "member",
      },
    ];
  return [absentField(context, owner, member)];
}

/** A getter that can come to its end without a `return` gives undefined then. */
function getterEnd(
  { fault }: FlowContext,
  owner: ClassSymbol,
  getter: FunctionSymbol,
  rest: readonly Member[],
): Hop[] {
  const returns = returnsOf(getter.node);
  if (!returns.canFallOff || rest.length > 0 || !mayBeNothing(fault)) return [];
  const why = `The getter \`${getter.name}\` ${returns.values.length === 0 ? "has no" : "can come to its end without a"} \`return\`.`;
  const weight = returns.values.length === 0 ? 0.95 : 0.7;
  return [{ to: null, path: owner.path, line: getter.startLine, why, weight, kind: "missing_return" }];
}

function settings(context: FlowContext, owner: ClassSymbol, name: string): SetField[] {
  const assigned = owner.node.descendantsOfType("assignment_expression").flatMap((node): SetField[] => {
    const target = field(node, "left");
    const value = field(node, "right");
    const isOwn =
      target?.type === "member_expression" &&
      field(target, "object")?.type === "this" &&
      field(target, "property")?.text === name;
    return isOwn && value ? [{ path: owner.path, node, value }] : [];
  });
  const declared = (field(owner.node, "body")?.namedChildren ?? []).flatMap((node): SetField[] => {
    const key = field(node, "name") ?? field(node, "property");
    const value = field(node, "value");
    return /field_definition$/.test(node.type) && key?.text === name && value
      ? [{ path: owner.path, node, value }]
      : [];
  });
  const own = [...assigned, ...declared, ...parameterProperties(owner, name)];
  if (own.length > 0) return own;
  return owner.bases.flatMap((base) => {
    const found = classNamed(context.code, owner.path, base);
    return found && found.node.id !== owner.node.id ? settings(context, found, name) : [];
  });
}

/** `constructor(private users: Users)` of TypeScript sets the field from the parameter. */
function parameterProperties(owner: ClassSymbol, name: string): SetField[] {
  return owner.node
    .descendantsOfType(["required_parameter", "optional_parameter"])
    .flatMap((node): SetField[] => {
      const isProperty =
        node.namedChildren.some((child) => child.type === "accessibility_modifier") ||
        node.children.some((child) => child.type === "readonly");
      const pattern = field(node, "pattern");
      return isProperty && pattern?.text === name ? [{ path: owner.path, node, value: pattern }] : [];
    });
}

function absentField(context: FlowContext, owner: ClassSymbol, member: Member): Hop {
  const names = [...new Set(owner.node.text.match(/[A-Za-z_$][\w$]*/g) ?? [])];
  const near = nearestName(member.name, names);
  const isClosed = context.fault === "missing_member" || owner.bases.length === 0;
  return {
    to: null,
    path: owner.path,
    line: owner.startLine,
    why: `${owner.name} never sets \`${member.name}\`${near ? `, but has \`${near}\`` : ""}.`,
    weight: isClosed ? 0.5 : 0.2,
    kind: "dropped_member",
  };
}

/** The argument of `new X(…)` that its constructor keeps in this field. */
export function constructedMember(
  context: FlowContext,
  place: ValuePlace,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
): Hop[] {
  const maker = methodOf(context.code, owner, "constructor");
  const kept = settings(context, owner, member.name).find(({ value }) => value.type === "identifier");
  const index =
    maker && kept
      ? parametersOf(maker.node).findIndex(({ pattern }) => pattern.text === kept.value.text)
      : -1;
  if (index < 0) return fieldHops(context, owner, member, rest);
  const given = (field(place.node, "arguments")?.namedChildren ?? []).filter(
    (child) => child.type !== "comment",
  )[index];
  const line = startLineOf(place.node);
  if (given)
    return [
      {
        to: { path: place.path, node: given, members: rest },
        path: place.path,
        line,
        why: `${owner.name} gets its \`${member.name}\` here.`,
        weight: 0.95,
        kind: "argument",
      },
    ];
  return [
    {
      to: null,
      path: place.path,
      line,
      why: `${owner.name} is made here without \`${member.name}\`.`,
      weight: 0.8,
      kind: "dropped_member",
    },
  ];
}
