import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { type Meeting, meetingsOf, otherCalls } from "./meetings.ts";
import { bare, saidBy } from "./said.ts";
import { givenBy, seatsOf } from "./seats.ts";
import type { Odd, Sight } from "./sight.ts";

/** Values that are handed over one by one where an object of them is taken, and the reverse. */
export function handedInOtherShape(sight: Sight): Odd[] {
  for (const meeting of meetingsOf(sight)) {
    if (!meeting.isNamed) continue;
    const found =
      sight.language === "node"
        ? (asObject(meeting) ?? oneByOne(sight, meeting))
        : spreadLikeOthers(sight, meeting);
    if (found) return [found];
  }
  return [];
}

/** `createMember(name, mail)` of `({ name, mail }) => …` */
function asObject({ file, call, called }: Meeting): Odd | null {
  const [first, ...more] = (field(called.node, "parameters")?.namedChildren ?? []).filter(
    ({ type }) => type !== "comment",
  );
  const pattern = first && (field(first, "pattern") ?? field(first, "left") ?? first);
  const given = givenBy(file, call);
  if (pattern?.type !== "object_pattern" || more.length > 0 || !given || given.length === 0) return null;
  const keys = pattern.namedChildren.flatMap((child) => keyOf(child) ?? []);
  const wanted = given.map((node) =>
    keys.find(({ name }) => saidBy(node).some((words) => words.join("") === plain(name))),
  );
  if (given.some(({ type }) => type === "object") || wanted.some((key) => !key)) return null;
  const names = wanted.map((key) => key?.name ?? "");
  const isWhole = keys.every(({ name, isOptional }) => isOptional || names.includes(name));
  if (new Set(names).size !== names.length || !isWhole) return null;
  const text = given
    .map((node, at) => (node.text === names[at] ? node.text : `${names[at]}: ${node.text}`))
    .join(", ");
  return shaped(file, call, called, `{ ${text} }`, "takes one object of them");
}

/** `createMember({ name, mail })` of `(name, mail) => …` */
function oneByOne({ code }: Sight, { file, call, called }: Meeting): Odd | null {
  const [object, ...more] = givenBy(file, call) ?? [];
  const { seats, isOpen } = seatsOf(code, called);
  if (object?.type !== "object" || more.length > 0 || isOpen || seats.length < 2) return null;
  const values = new Map<string, string>();
  for (const child of object.namedChildren) {
    if (child.type === "comment") continue;
    const key = child.type === "shorthand_property_identifier" ? child : field(child, "key");
    const value = child.type === "shorthand_property_identifier" ? child : field(child, "value");
    if (!key || !value) return null;
    values.set(plainString(key) ?? key.text, value.text);
  }
  const names = seats.map(({ name }) => name ?? "");
  if (values.size < 2 || [...values.keys()].some((key) => !names.includes(key))) return null;
  const last = names.findLastIndex((name) => values.has(name));
  const used = names.slice(0, last + 1);
  const isWhole = seats.every(({ isOptional }, at) => isOptional || values.has(names[at] ?? ""));
  if (!isWhole || used.some((name) => !values.has(name))) return null;
  return shaped(file, call, called, used.map((name) => values.get(name)).join(", "), "takes them one by one");
}

function shaped(
  file: Meeting["file"],
  call: Node,
  called: Meeting["called"],
  text: string,
  how: string,
): Odd | null {
  const list = field(call, "arguments");
  if (!list) return null;
  return {
    cause: `${file.path}:${startLineOf(call)} hands values to \`${called.name}\` in another shape than it takes them.`,
    explanation: `Hands \`${text}\` over: ${called.path}:${called.startLine} ${how}.`,
    edits: [textEdit(file, list.startIndex + 1, list.endIndex - 1, text)],
    basis: "house",
    name: "values_in_their_shape",
    sentence: "The values are handed over in the shape in which they are taken",
    place: { path: file.path, line: startLineOf(call) },
  };
}

/** `Member(row)` where all others write `Member(**row)`. */
function spreadLikeOthers({ code }: Sight, meeting: Meeting): Odd | null {
  const { file, call, called } = meeting;
  const { positional, named, hasSplat } = readCall(call);
  const [only, ...more] = positional;
  if (hasSplat || named.size > 0 || !only || more.length > 0) return null;
  if (!/^(?:identifier|attribute|subscript|call)$/.test(bare(only).type)) return null;
  const others = otherCalls(code, meeting).filter((one) => !one.file.isTest);
  const spread = others.filter((one) => {
    const given = field(one.call, "arguments")?.namedChildren ?? [];
    return given.length === 1 && given[0]?.type === "dictionary_splat";
  });
  if (spread.length === 0 || spread.length !== others.length) return null;
  const like = spread[0];
  return {
    cause: `${file.path}:${startLineOf(call)} hands \`${called.name}\` a whole dictionary where it takes the parts of one.`,
    explanation: `Takes it apart${like ? `, as ${like.file.path}:${startLineOf(like.call)} does` : ""}.`,
    edits: [textEdit(file, only.startIndex, only.startIndex, "**")],
    basis: "house",
    name: "parts_are_handed_over",
    sentence: "The parts are handed over by their names",
    place: { path: file.path, line: startLineOf(call) },
  };
}

function keyOf(child: Node): { name: string; isOptional: boolean } | null {
  switch (child.type) {
    case "shorthand_property_identifier_pattern":
      return { name: child.text, isOptional: false };
    case "object_assignment_pattern":
      return { name: field(child, "left")?.text ?? "", isOptional: true };
    case "pair_pattern":
      return {
        name: field(child, "key")?.text ?? "",
        isOptional: field(child, "value")?.type === "assignment_pattern",
      };
    default:
      return null;
  }
}

/** As `saidBy` has it: the words of a name without their joints. */
function plain(name: string): string {
  return wordsOfName(name).map(singular).join("");
}
