import type { Node } from "web-tree-sitter";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, plainString } from "../../../code/nodes.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { classNamed } from "../../../diagnose/origin/javascript/functions.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { type Made, madeAt } from "../../../diagnose/origin/javascript/values.ts";
import type { Scene } from "./scene.ts";

export type MemberKind = "value" | "method" | "getter";

export interface KnownMember {
  readonly kind: MemberKind;
  readonly path: string;
  /** The key, where it is written. */
  readonly node: Node;
}

/** What the code tells of a value: where it may be made, and which members it has then. */
export interface Known {
  readonly made: readonly Made[];
  readonly members: ReadonlyMap<string, KnownMember>;
  /** Whether it may have others: something is spread into it, or a key is computed. */
  readonly isOpen: boolean;
}

const known = new WeakMap<Scene, Map<string, Known>>();

/** Members of a value, from the literals, classes and modules that it may be. */
export function knownOf(scene: Scene, place: ValuePlace): Known {
  const cache = known.get(scene) ?? new Map<string, Known>();
  known.set(scene, cache);
  const key = JSON.stringify([
    place.path,
    place.node.startIndex,
    place.node.endIndex,
    place.members.map(({ name }) => name),
  ]);
  const found = cache.get(key) ?? readKnown(scene, place);
  cache.set(key, found);
  return found;
}

function readKnown(scene: Scene, place: ValuePlace): Known {
  const made = madeAt(place, scene.context, javascriptStepBack);
  const members = new Map<string, KnownMember>();
  let isOpen = false;
  for (const one of made) {
    if (one.kind === "object") isOpen = objectMembers(scene, one, members, 3) || isOpen;
    else if (one.kind === "instance" && one.owner)
      classMembers(scene, one.owner.path, one.owner.node, members);
    else isOpen ||= one.kind !== "function";
  }
  const module =
    place.node.type === "identifier" ? scene.context.code.resolve(place.path, place.node.text) : null;
  const root = module?.node === null ? scene.context.code.file(module.path)?.tree.rootNode : null;
  if (module && root)
    for (const entry of exportsOf(root))
      if (entry.exported !== "*" && entry.exported !== "default")
        members.set(entry.exported, { kind: "value", path: module.path, node: entry.node ?? root });
  return { made, members, isOpen: isOpen || (made.length === 0 && members.size === 0) };
}

/** Adds the keys of a literal and what is spread into it; says whether it may have more. */
function objectMembers(
  scene: Scene,
  { path, node }: Made,
  members: Map<string, KnownMember>,
  depth: number,
): boolean {
  let isOpen = false;
  for (const child of node.namedChildren) {
    if (child.type === "spread_element") {
      const inner = child.firstNamedChild;
      const spread =
        inner && depth > 0
          ? madeAt({ path, node: inner, members: [] }, scene.context, javascriptStepBack)
          : [];
      if (spread.length === 0) isOpen = true;
      for (const one of spread) {
        if (one.kind === "object") isOpen = objectMembers(scene, one, members, depth - 1) || isOpen;
        else isOpen = true;
      }
      continue;
    }
    const name = entryName(child);
    if (name === null) {
      isOpen ||= child.type !== "comment";
      continue;
    }
    members.set(name, {
      kind: kindOf(child),
      path,
      node: field(child, "key") ?? field(child, "name") ?? child,
    });
  }
  for (const target of assignedLater(node)) {
    if (target.name === null) isOpen = true;
    else if (!members.has(target.name)) members.set(target.name, { kind: "value", path, node: target.node });
  }
  return isOpen;
}

/** `const user = {}; user.name = …;`: keys that the function sets after it made the literal. */
function assignedLater(literal: Node): { readonly name: string | null; readonly node: Node }[] {
  const declarator = literal.parent?.type === "variable_declarator" ? literal.parent : null;
  const name = declarator ? field(declarator, "name")?.text : undefined;
  const scope = declarator?.parent?.parent;
  if (!name || !scope) return [];
  return scope.descendantsOfType("assignment_expression").flatMap((node) => {
    const target = field(node, "left");
    if (!target || field(target, "object")?.text !== name) return [];
    const property = field(target, "property");
    return [{ name: property?.text ?? null, node: property ?? target }];
  });
}

function kindOf(entry: Node): MemberKind {
  if (entry.type !== "method_definition")
    return /^(?:arrow_function|function_expression)$/.test(field(entry, "value")?.type ?? "")
      ? "method"
      : "value";
  return entry.children.some((child) => child.type === "get") ? "getter" : "method";
}

/** Adds the fields, methods and getters of a class and of its bases. */
function classMembers(
  scene: Scene,
  path: string,
  node: Node,
  members: Map<string, KnownMember>,
  depth = 3,
): void {
  for (const child of field(node, "body")?.namedChildren ?? []) {
    const key = field(child, "name") ?? field(child, "property");
    if (!key || child.children.some((one) => one.type === "static")) continue;
    if (child.type === "method_definition" && key.text !== "constructor")
      members.set(key.text, { kind: kindOf(child), path, node: key });
    else if (/field_definition$/.test(child.type)) members.set(key.text, { kind: "value", path, node: key });
  }
  for (const assigned of node.descendantsOfType("assignment_expression")) {
    const target = field(assigned, "left");
    const property = target && field(target, "object")?.type === "this" ? field(target, "property") : null;
    if (property && !members.has(property.text))
      members.set(property.text, { kind: "value", path, node: property });
  }
  for (const parameter of node.descendantsOfType(["required_parameter", "optional_parameter"])) {
    const pattern = field(parameter, "pattern");
    if (pattern && parameter.namedChildren.some((child) => child.type === "accessibility_modifier"))
      members.set(pattern.text, { kind: "value", path, node: pattern });
  }
  const symbol = scene.context.code.symbolsOf(path)?.classes.find((one) => one.node.id === node.id);
  for (const base of depth > 0 ? (symbol?.bases ?? []) : []) {
    const found = classNamed(scene.context.code, path, base);
    if (found && found.node.id !== node.id) classMembers(scene, found.path, found.node, members, depth - 1);
  }
}

/** A property that was read, of which value, and where its name is written. */
export interface Read {
  readonly of: ValuePlace;
  readonly name: string;
  readonly path: string;
  readonly node: Node;
  /** How surely the wrong value came this way. */
  readonly weight: number;
  /** Whether it was read of an item of the value. */
  readonly isItem: boolean;
  /** What is read of the property in turn; null where that is not known. */
  readonly next: string | null;
}

/** As `knownOf`, for what a property was read of: the items, where the value is a list of them. */
export function knownOfRead(scene: Scene, { of, isItem }: Read): Known {
  const whole = knownOf(scene, of);
  if (!isItem || !whole.made.some(({ kind }) => kind === "array")) return whole;
  const items = whole.made.flatMap(({ kind, path, node }) =>
    kind === "array"
      ? node.namedChildren
          .filter((child) => child.type !== "comment")
          .slice(0, MOST_ITEMS)
          .map((child) => knownOf(scene, { path, node: child, members: [] }))
      : [],
  );
  return {
    made: items.flatMap(({ made }) => made),
    members: new Map(items.flatMap(({ members }) => [...members])),
    isOpen: items.length === 0 || items.some(({ isOpen }) => isOpen),
  };
}

const MOST_ITEMS = 20;

/** The properties that were read on the ways of the wrong value, the failing one first. */
export function readsOf(scene: Scene): Read[] {
  const { trace } = scene;
  const found: Read[] = [];
  const seen = new Set<string>();
  const add = (read: Read) => {
    const key = `${read.path}:${read.node.startIndex}:${read.of.path}:${read.of.node.startIndex}:${read.of.node.endIndex}`;
    if (!seen.has(key)) found.push(read);
    seen.add(key);
  };
  const failing = /\((?:reading|setting) '([^']+)'\)/.exec(scene.fault.exception.value)?.[1] ?? null;
  for (const { place, weight, isItem } of trace.ways) {
    const [member, following] = place.members;
    if (member?.node) {
      const of = { ...place, members: [] };
      const next = following?.name ?? (trace.fault === "nothing" ? failing : null);
      add({
        of,
        name: member.name,
        path: member.path ?? place.path,
        node: member.node,
        weight,
        isItem,
        next,
      });
    } else if (member && trace.fault === "missing_member" && place === trace.ways[0]?.place) {
      const property = place.node.parent ? field(place.node.parent, "property") : null;
      if (property)
        add({
          of: { ...place, members: [] },
          name: member.name,
          path: place.path,
          node: property,
          weight,
          isItem: false,
          next: null,
        });
    }
    for (const read of keyReads(scene, place, weight)) add(read);
    const object = field(place.node, "object");
    const property = place.node.type === "member_expression" ? field(place.node, "property") : null;
    if (object && property && place.members.length === 0)
      add({
        of: { path: place.path, node: object, members: [] },
        name: property.text,
        path: place.path,
        node: property,
        weight,
        isItem: false,
        next: trace.fault === "nothing" ? failing : null,
      });
  }
  return found;
}

/** `handlers[event.type]`: the texts that the key may be, where they are written. */
function keyReads(scene: Scene, place: ValuePlace, weight: number): Read[] {
  const object = field(place.node, "object");
  const index = place.node.type === "subscript_expression" ? field(place.node, "index") : null;
  if (!object || !index || place.members.length > 0 || plainString(index) !== null) return [];
  const of = { path: place.path, node: object, members: [] };
  return madeAt({ path: place.path, node: index, members: [] }, scene.context, javascriptStepBack).flatMap(
    ({ kind, path, node }) => {
      const name = kind === "text" ? plainString(node) : null;
      return name === null ? [] : [{ of, name, path, node, weight: weight * 0.9, isItem: false, next: null }];
    },
  );
}
