import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { guardIdeas } from "../undefined-property/guard-absent.ts";
import { leaveIdeas } from "../undefined-property/leave.ts";
import { knownOf } from "./members.ts";
import { guess, type Scene, sceneOf } from "./scene.ts";

const DEFAULT_ENTRY = /^(?:default|_default|fallback|otherwise|other|unknown|any|\*)$/;

/**
 * A function is looked up in a table by a kind that comes with the data, and there is none of that kind: its default
 * entry is taken, or the case is left or refused as the house does with other things that it cannot handle.
 */
export function dispatchIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const scene = sceneOf(investigation, fault);
  const lookup = scene && lookupOf(scene);
  if (!scene || !lookup) return [];
  const { place, table, key } = lookup;
  const known = knownOf(scene, { path: place.path, node: table, members: [] });
  const isTable =
    known.members.size > 0 && [...known.members.values()].every(({ kind }) => kind !== "getter");
  if (!isTable && !known.made.some(({ kind }) => kind === "map")) return [];
  const instead = defaultIdea(scene, lookup, [...known.members.keys()]) ?? likeElsewhere(scene, lookup);
  if (instead) return [instead];
  const origin: Origin = {
    path: place.path,
    line: startLineOf(place.node),
    why: `\`${table.text}\` has nothing under \`${key.text}\`.`,
    kind: "lookup",
    score: 0.9,
    steps: [],
    places: [place],
  };
  const left = leaveIdeas(investigation, fault, origin, lastNameOf(key) ?? "kind");
  return left.length > 0 ? left : guardIdeas(investigation, fault, origin);
}

interface Lookup {
  readonly place: ValuePlace;
  readonly table: Node;
  readonly key: Node;
}

/** `TABLE[kind]` or `TABLE.get(kind)` behind a call, also over a variable. */
function lookupOf({ trace }: Scene): Lookup | null {
  const place = trace.ways[0]?.place;
  if (!place || place.members.length > 0 || trace.fault === "nothing") return null;
  const bound = place.node.type === "identifier" ? lastBinding(place.node, place.node.text) : place.node;
  if (!bound) return null;
  const at = { path: place.path, node: bound, members: [] };
  if (bound.type === "subscript_expression") {
    const [table, key] = [field(bound, "object"), field(bound, "index")];
    const isOpen = key && plainString(key) === null && key.type !== "number";
    return table && isOpen ? { place: at, table, key } : null;
  }
  const callee = bound.type === "call_expression" ? field(bound, "function") : null;
  const key = field(bound, "arguments")?.firstNamedChild;
  const table = callee?.type === "member_expression" ? field(callee, "object") : null;
  return table && key && callee && field(callee, "property")?.text === "get"
    ? { place: at, table, key }
    : null;
}

function defaultIdea(scene: Scene, { place, table }: Lookup, names: readonly string[]): Idea | null {
  const entries = names.filter((name) => DEFAULT_ENTRY.test(name));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return null;
  const access = /^[A-Za-z_$]\w*$/.test(entry) ? `.${entry}` : `["${entry}"]`;
  return instead(scene, place, `${table.text}${access}`, `its entry \`${entry}\``, []);
}

/** Another place that looks into the same table says what to take instead. */
function likeElsewhere(scene: Scene, { place, table }: Lookup): Idea | null {
  const { code } = scene.investigation;
  const file = code.file(place.path);
  const other = file?.tree.rootNode.descendantsOfType("binary_expression").find((node) => {
    const left = field(node, "left");
    return (
      /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "") &&
      left?.type === "subscript_expression" &&
      field(left, "object")?.text === table.text
    );
  });
  const right = other && field(other, "right");
  if (!file || !other || !right || !/^[\w$.]+$/.test(right.text)) return null;
  return instead(scene, place, right.text, `\`${right.text}\``, [`${file.path}:${startLineOf(other)}`]);
}

function instead(
  scene: Scene,
  place: ValuePlace,
  text: string,
  what: string,
  where: readonly string[],
): Idea | null {
  const file = scene.investigation.code.file(place.path);
  if (!file || file.isTest) return null;
  const { node } = place;
  const isCalled = node.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id;
  const whole = `${node.text} ?? ${text}`;
  return guess(scene, 0.92, {
    name: "unknown_kind_takes_the_default",
    sentence: "An unknown kind is answered with the default",
    cause: `\`${node.text}\` is not there for every kind that comes in.`,
    explanation: `Takes ${what} for a kind without an entry of its own${where.length > 0 ? `, as ${where[0]} does` : ""}.`,
    edits: [textEdit(file, node.startIndex, node.endIndex, isCalled ? `(${whole})` : whole)],
    basis: "house",
    place: { path: file.path, line: startLineOf(node) },
  }).idea;
}
