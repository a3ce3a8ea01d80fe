import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** The keys of a dictionary, those that hold dictionaries with theirs. */
interface Shape {
  readonly keys: ReadonlySet<string>;
  readonly inside: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * A key that stands one level deeper than it is read, `found["city"]` of `{"location": {"city": …}}`, or one level higher.
 * The form of the data is what the project makes, else what was captured.
 */
export function nestedMembers(scene: Scene): Guess[] {
  const { fault, investigation, message } = scene;
  const name = scene.type === "KeyError" ? /^(['"])(\w+)\1$/.exec(message)?.[2] : undefined;
  if (name === undefined) return [];
  for (const read of onLine(fault, "subscript")) {
    const holder = field(read, "value");
    const index = field(read, "subscript");
    if (!holder || !index || plainString(index) !== name || isAssigned(read)) continue;
    const made = writtenShapes(trailOf(investigation, fault.file.path, holder));
    const captured = capturedShape(scene, holder);
    const shapes = made.length > 0 ? made : captured ? [captured] : [];
    if (shapes.length === 0) continue;
    const found = [
      ...deeper(scene, read, holder, name, shapes, made.length > 0),
      ...higher(scene, read, holder, name, shapes, made.length > 0),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

function isAssigned(read: Node): boolean {
  return (
    read.parent !== null && /assignment$/.test(read.parent.type) && field(read.parent, "left")?.id === read.id
  );
}

function deeper(
  scene: Scene,
  read: Node,
  holder: Node,
  name: string,
  shapes: readonly Shape[],
  isMade: boolean,
): Guess[] {
  const { fault } = scene;
  const ways = shapes.map(({ keys, inside }) =>
    keys.has(name) ? [] : [...inside].filter(([, inner]) => inner.has(name)).map(([outer]) => outer),
  );
  const outer = ways[0]?.[0];
  if (outer === undefined || !ways.every((way) => way.length === 1 && way[0] === outer)) return [];
  const evidence = readsThrough(scene, outer, read);
  // One message of another form says nothing about the others.
  if (!evidence && !isMade) return [];
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const all = scope.descendantsOfType("subscript").filter((node) => {
    const index = field(node, "subscript");
    const key = index && plainString(index);
    const isSame = field(node, "value")?.text === holder.text && key !== null && !isAssigned(node);
    return isSame && shapes.every(({ keys, inside }) => !keys.has(key) && inside.get(outer)?.has(key));
  });
  const quote = quoteOf(read);
  return [
    {
      strength: evidence ? 0.92 : 0.86,
      idea: runningIdea({
        cause: `\`${name}\` stands in \`${outer}\` of \`${holder.text}\`, not in \`${holder.text}\` itself.`,
        explanation: `It is read there${evidence ? `, as at ${evidence}` : ""}.`,
        edits: all.flatMap((node) => {
          const value = field(node, "value");
          return value ? [replaceNode(fault.file, value, `${holder.text}[${quote}${outer}${quote}]`)] : [];
        }),
        name: "entry_is_read_where_it_stands",
      }),
    },
  ];
}

function higher(
  scene: Scene,
  read: Node,
  holder: Node,
  name: string,
  shapes: readonly Shape[],
  isMade: boolean,
): Guess[] {
  const { fault } = scene;
  const outer = read.parent;
  const key =
    outer?.type === "subscript" && field(outer, "value")?.id === read.id ? field(outer, "subscript") : null;
  const inner = key && plainString(key);
  if (!isMade || !inner || !shapes.every(({ keys }) => keys.has(inner) && !keys.has(name))) return [];
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const all = scope.descendantsOfType("subscript").filter((node) => {
    const above = node.parent;
    const next =
      above?.type === "subscript" && field(above, "value")?.id === node.id ? field(above, "subscript") : null;
    const further = next && plainString(next);
    return node.text === read.text && further !== null && shapes.every(({ keys }) => keys.has(further));
  });
  return [
    {
      strength: 0.86,
      idea: runningIdea({
        cause: `\`${inner}\` stands in \`${holder.text}\` itself; it has no \`${name}\`.`,
        explanation: "It is read there.",
        edits: all.map((node) => replaceNode(fault.file, node, holder.text)),
        name: "entry_is_read_where_it_stands",
      }),
    },
  ];
}

/** The quotes of the key that is read. */
function quoteOf(read: Node): string {
  return field(read, "subscript")?.text.startsWith("'") ? "'" : '"';
}

/** A place that reads something through `outer`, `["location"]["street"]`. */
function readsThrough({ code }: Scene, outer: string, own: Node): string | null {
  const pattern = new RegExp(`\\[["']${outer}["']\\]\\s*(?:\\[["']\\w|\\.get\\()`);
  for (const path of code.naming(outer)) {
    const file = code.file(path);
    if (file?.language !== "python" || file.isTest) continue;
    const line = file.text.split("\n").findIndex((text) => pattern.test(text));
    if (line >= 0 && !(line === own.startPosition.row)) return `${path}:${line + 1}`;
  }
  return null;
}

/** The forms in which the project writes the dictionary down; empty where one of them is open. */
function writtenShapes(trail: readonly ValuePlace[]): Shape[] {
  const nodes = trail.filter(({ node, members }) => node.type === "dictionary" && members.length === 0);
  const shapes = nodes.map(({ node }) => shapeOf(node));
  return shapes.every((shape) => shape !== null) ? shapes : [];
}

function shapeOf(dictionary: Node): Shape | null {
  const keys = new Set<string>();
  const inside = new Map<string, ReadonlySet<string>>();
  for (const child of dictionary.namedChildren) {
    if (child.type === "comment") continue;
    const key = child.type === "pair" ? field(child, "key") : null;
    const name = key && plainString(key);
    if (!name) return null;
    keys.add(name);
    const value = field(child, "value");
    const inner = value?.type === "dictionary" ? shapeOf(value) : null;
    if (inner) inside.set(name, inner.keys);
  }
  return keys.size > 0 ? { keys, inside } : null;
}

function capturedShape(scene: Scene, holder: Node): Shape | null {
  const value = capturedValue(scene, holder);
  if (!isRecord(value)) return null;
  const inside = Object.entries(value).flatMap(([key, inner]): [string, ReadonlySet<string>][] =>
    isRecord(inner) ? [[key, new Set(Object.keys(inner))]] : [],
  );
  return { keys: new Set(Object.keys(value)), inside: new Map(inside) };
}
