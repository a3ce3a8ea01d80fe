import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { nearestName } from "../../edit-distance.ts";
import { callsWithin, mentionsWithin } from "../bounded-search.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { classNamed, methodOf } from "./callees.ts";
import { argumentFor, callersOf } from "./callers.ts";
import { handedHops } from "./handed.ts";
import { returnsOf } from "./returns.ts";

const MOST_PLACES = 6;

/** Where the attribute of an object of this class gets its value: `self.a = …`, a field with a default, a constructor's argument. */
export function attributeHops(
  context: FlowContext,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
): Hop[] {
  const { code } = context;
  const assigned = selfAssignments(code, owner, member.name);
  const field = fieldOf(owner, member.name);
  const hops = assigned.slice(0, MOST_PLACES).map(
    ({ path, node, value }): Hop => ({
      to: { path, node: value, members: rest },
      path,
      line: startLineOf(node),
      why: `${owner.name} sets its \`${member.name}\` here.`,
      weight: 0.9 / Math.min(assigned.length, MOST_PLACES) + 0.05,
      kind: "member",
    }),
  );
  const made = field && assigned.length === 0 ? constructorHops(context, owner, member, rest, field) : [];
  const getter = methodOf(code, owner, member.name);
  const property = getter && isProperty(getter.node) ? propertyHops(context, getter, rest) : [];
  if (hops.length + made.length + property.length > 0) return [...hops, ...made, ...property];
  return context.fault === "missing_member" ? [absentAttribute(owner, member)] : [];
}

/** `self.a = value` in the methods of a class, those of `__init__` first. */
function selfAssignments(
  code: CodeIndex,
  owner: ClassSymbol,
  name: string,
): { path: string; node: Node; value: Node }[] {
  const found = owner.node.descendantsOfType("assignment").flatMap((node) => {
    const target = field(node, "left");
    const value = field(node, "right");
    const isOwn =
      target?.type === "attribute" &&
      field(target, "object")?.text === "self" &&
      field(target, "attribute")?.text === name;
    return isOwn && value ? [{ path: owner.path, node, value }] : [];
  });
  const inherited =
    found.length > 0
      ? []
      : owner.bases.flatMap((base) => {
          const symbol = classNamed(code, owner.path, base);
          return symbol && symbol.node.id !== owner.node.id ? selfAssignments(code, symbol, name) : [];
        });
  const isFirst = (node: Node) =>
    code.functionAt(owner.path, startLineOf(node))?.name === "__init__" ? 0 : 1;
  return [...found.toSorted((a, b) => isFirst(a.node) - isFirst(b.node)), ...inherited];
}

interface ClassField {
  readonly node: Node;
  readonly annotation: Node | null;
  readonly value: Node | null;
}

/** A field of a dataclass, a pydantic model or another declarative class. */
function fieldOf(owner: ClassSymbol, name: string): ClassField | null {
  for (const statement of field(owner.node, "body")?.namedChildren ?? []) {
    const node = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    if (node?.type !== "assignment" || field(node, "left")?.text !== name) continue;
    return { node, annotation: field(node, "type"), value: field(node, "right") };
  }
  return null;
}

/** A declarative class is filled by its constructor: from each call either the argument or, left out, the default. */
function constructorHops(
  context: FlowContext,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
  declared: ClassField,
): Hop[] {
  // A factory of the class makes its object by `cls(…)`.
  const own = owner.node
    .descendantsOfType("call")
    .filter((node) => field(node, "function")?.text === "cls")
    .map((node) => ({ path: owner.path, node }));
  const calls = [...callsWithin(context.code, owner.name), ...own]
    .filter(({ path }) => !isTestPath(path))
    .slice(0, MOST_PLACES);
  const names = fieldNames(owner);
  const isOptional =
    declared.value?.type === "none" ||
    /\bNone\b|Optional/.test(declared.annotation?.text ?? "") ||
    /default\s*=\s*None|null\s*=\s*True|nullable\s*=\s*True/.test(declared.value?.text ?? "");
  const passing = calls.flatMap(({ path, node }): Hop[] => {
    const call = readCall(node);
    const given = call.named.get(member.name) ?? call.positional[names.indexOf(member.name)];
    const line = startLineOf(node);
    if (given) {
      return [
        {
          to: { path, node: given, members: rest },
          path,
          line,
          why: `${owner.name} gets its \`${member.name}\` here.`,
          weight: 0.9 / calls.length + 0.05,
          kind: "argument",
        },
      ];
    }
    if (call.hasSplat || !isOptional) return [];
    return [
      {
        to: null,
        path,
        line,
        why: `${owner.name} is made here without \`${member.name}\`, which is None then.`,
        weight: 0.8 / calls.length + 0.1,
        kind: "dropped_member",
      },
    ];
  });
  if (!isOptional) return passing;
  const optional: Hop = {
    to: null,
    path: owner.path,
    line: startLineOf(declared.node),
    why: `\`${member.name}\` of ${owner.name} is optional: it may be None.`,
    weight: 0.4,
    kind: "default",
  };
  return [...passing, optional];
}

function fieldNames(owner: ClassSymbol): string[] {
  return (field(owner.node, "body")?.namedChildren ?? []).flatMap((statement) => {
    const node = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const name = node?.type === "assignment" && field(node, "type") ? field(node, "left")?.text : undefined;
    return name === undefined ? [] : [name];
  });
}

function isProperty(definition: Node): boolean {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (
    decorated?.namedChildren.some((child) => child.type === "decorator" && /property\b/.test(child.text)) ??
    false
  );
}

function propertyHops(context: FlowContext, getter: FunctionSymbol, rest: readonly Member[]): Hop[] {
  const { path } = getter;
  const { values, canFallOff } = returnsOf(getter);
  const computed = values.map(
    (value): Hop => ({
      to: { path, node: value, members: rest },
      path,
      line: startLineOf(value),
      why: "A property computes it here.",
      weight: 0.8,
      kind: "return",
    }),
  );
  if (!canFallOff || context.fault !== "nothing" || rest.length > 0) return computed;
  const forgotten: Hop = {
    to: null,
    path,
    line: getter.startLine,
    why: `The property ${getter.name} can come to its end without a \`return\`, and gives None then.`,
    weight: values.length === 0 ? 0.95 : 0.7,
    kind: "missing_return",
  };
  return [...computed, forgotten];
}

function absentAttribute(owner: ClassSymbol, member: Member): Hop {
  const names = [...new Set(owner.node.text.match(/[A-Za-z_]\w*/g) ?? [])];
  const near = nearestName(member.name, names);
  return {
    to: null,
    path: owner.path,
    line: owner.startLine,
    why: `${owner.name} has no \`${member.name}\`${near ? `, but \`${near}\`` : ""}.`,
    weight: near ? 0.5 : 0.4,
    kind: "dropped_member",
  };
}

/** The argument that a constructor call gives to the parameter which its `__init__` keeps as this attribute. */
export function constructedMember(
  context: FlowContext,
  place: ValuePlace,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
): Hop[] {
  const { code } = context;
  const init = methodOf(code, owner, "__init__");
  if (!init) {
    return constructorHopsAt(context, place, owner, member, rest);
  }
  const kept = selfAssignments(code, owner, member.name).find(
    ({ node }) => code.functionAt(owner.path, startLineOf(node))?.name === "__init__",
  );
  if (!kept) return attributeHops(context, owner, member, rest);
  const parameter =
    kept.value.type === "identifier"
      ? parametersOf(init.node).find(({ name }) => name === kept.value.text)
      : undefined;
  if (!parameter) {
    return [
      {
        to: { path: owner.path, node: kept.value, members: rest },
        path: owner.path,
        line: startLineOf(kept.node),
        why: `${owner.name} sets its \`${member.name}\` here.`,
        weight: 0.9,
        kind: "member",
      },
    ];
  }
  const given = argumentFor(code, place.node, init, parameter.name);
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
  if (given === undefined) return [];
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

function constructorHopsAt(
  context: FlowContext,
  place: ValuePlace,
  owner: ClassSymbol,
  member: Member,
  rest: readonly Member[],
): Hop[] {
  const declared = fieldOf(owner, member.name);
  if (!declared) return attributeHops(context, owner, member, rest);
  return constructorHops(context, owner, member, rest, declared).filter(
    (hop) => hop.path !== place.path || hop.line === startLineOf(place.node) || hop.kind === "default",
  );
}

/** Attributes of a value whose class nobody says: the few places of the tree that set one of this name. */
export function attributeByName(context: FlowContext, member: Member, rest: readonly Member[]): Hop[] {
  const { code } = context;
  const owners = mentionsWithin(code, member.name)
    .filter((path) => path.endsWith(".py") && !isTestPath(path))
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter(
      (owner) => fieldOf(owner, member.name) !== null || selfAssignments(code, owner, member.name).length > 0,
    );
  if (owners.length === 0 || owners.length > 3) return [];
  return owners
    .flatMap((owner) => attributeHops(context, owner, member, rest))
    .map((hop) => ({ ...hop, weight: hop.weight * (0.7 / owners.length) }));
}

/** Callers hand over the value of a parameter. */
export function parameterHops(context: FlowContext, place: ValuePlace, definition: Node): Hop[] {
  const symbol = context.code.symbolsOf(place.path)?.functions.find(({ node }) => node.id === definition.id);
  const parameter = parametersOf(definition).find(({ name }) => name === place.node.text);
  if (!symbol || !parameter) return [];
  const given = callersOf(context, symbol).flatMap(({ path, call, weight }): Hop[] => {
    const value = argumentFor(context.code, call, symbol, parameter.name);
    if (!value) return [];
    return [
      {
        to: { path, node: value, members: place.members },
        path,
        line: startLineOf(call),
        why: `${symbol.name} is called here with \`${shortText(value)}\` as its \`${parameter.name}\`.`,
        weight,
        kind: "argument",
      },
    ];
  });
  const isFirst = parametersOf(definition).find(({ name }) => !/^(?:self|cls)$/.test(name)) === parameter;
  if (given.length === 0 && isFirst) given.push(...handedHops(context, place, symbol));
  const isNothing =
    parameter.defaultValue?.type === "none" && place.members.length === 0 && context.fault === "nothing";
  if (!isNothing) return given;
  return [
    ...given,
    {
      to: null,
      path: place.path,
      line: symbol.startLine,
      why: `The parameter \`${parameter.name}\` of ${symbol.name} is None when it is left out.`,
      weight: given.length > 0 ? 0.3 : 0.6,
      kind: "default",
    },
  ];
}
