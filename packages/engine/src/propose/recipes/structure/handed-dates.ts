import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_DATE =
  /^(?:getTime|toISOString|toDateString|getTimezoneOffset|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/;
const MOST_WAYS = 14;

/**
 * A function that works with dates is handed what came out of JSON, where the calls beside it make dates of theirs:
 * `holidayText({ person, from: new Date(from) })`, and `shiftText(message)`.
 */
export function handedDateGuesses(scene: Scene): Guess[] {
  const { fault, ways } = scene.trace;
  const method = ways[0]?.place.members[0]?.name ?? "";
  if (fault !== "missing_member" || !OF_DATE.test(method)) return [];
  for (const { places } of ways.slice(0, MOST_WAYS))
    for (const place of places) {
      const found = handedAsText(scene, place);
      if (found) return [found];
    }
  return [];
}

function handedAsText(scene: Scene, { path, node, members }: ValuePlace): Guess | null {
  const { code } = scene.investigation;
  const file = code.file(path);
  const call = node.parent?.type === "arguments" ? node.parent.parent : null;
  const isPlain = /^(?:identifier|member_expression|subscript_expression)$/.test(node.type);
  if (!file || file.isTest || call?.type !== "call_expression" || !isPlain || members.length > 2) return null;
  const [own] = calleesOf(code, path, call);
  const beside = own && datesMadeBeside(file, call);
  if (!own || !beside) return null;
  const part = members.length === 2 ? members[0]?.name : undefined;
  if (members.length === 2 && (part === undefined || !/^[\w$]+$/.test(part))) return null;
  const names = part === undefined ? [] : [...new Set([part, ...datesIn(own.symbol.node, indexOf(node))])];
  const made = names.map((name) => `${name}: new Date(${node.text}.${name})`).join(", ");
  const text = part === undefined ? `new Date(${node.text})` : `{ ...${node.text}, ${made} }`;
  const said = part === undefined ? [node.text] : names;
  return guess(scene, 0.9, {
    name: "dates_made_where_handed_on",
    sentence: "What came as text is handed on as a date",
    cause: `\`${own.symbol.name}\` works with dates, and is handed ${said.map((name) => `\`${name}\``).join(", ")} as text.`,
    explanation: `Makes a date of ${said.map((name) => `\`${name}\``).join(", ")} where it is handed on, as ${path}:${startLineOf(beside)} does.`,
    edits: [textEdit(file, node.startIndex, node.endIndex, text)],
    basis: "house",
    place: { path, line: startLineOf(call) },
  });
}

function indexOf(argument: Node): number {
  const given = argument.parent?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  return given.findIndex(({ id }) => id === argument.id);
}

/** `new Date(from)` among what another call of the file hands on. */
function datesMadeBeside(file: SourceFile, own: Node): Node | null {
  const found = file.tree.rootNode.descendantsOfType("new_expression").find((made) => {
    const given = field(made, "arguments")?.namedChildren ?? [];
    if (field(made, "constructor")?.text !== "Date" || given.length !== 1) return false;
    const isRead = /^(?:identifier|member_expression|subscript_expression)$/.test(given[0]?.type ?? "");
    const isEntry = made.parent?.type === "pair";
    const list = isEntry ? made.parent?.parent?.parent : made.parent;
    const call = list?.type === "arguments" ? list.parent : null;
    return isRead && call?.type === "call_expression" && call.id !== own.id;
  });
  return found ?? null;
}

/** Parts of a parameter that a function asks as dates, and that are always there. */
function datesIn(definition: Node, index: number): string[] {
  const parameter = (field(definition, "parameters")?.namedChildren ?? []).filter(
    ({ type }) => type !== "comment",
  )[index];
  const pattern = parameter && (field(parameter, "pattern") ?? parameter);
  const taken = new Set(
    pattern?.type === "object_pattern"
      ? pattern.namedChildren.flatMap((child) =>
          child.type === "shorthand_property_identifier_pattern" ? [child.text] : [],
        )
      : [],
  );
  return definition.descendantsOfType("member_expression").flatMap((read) => {
    const object = field(read, "object");
    const isCall = read.parent?.type === "call_expression";
    const isOptional = read.children.some(({ type }) => type === "optional_chain");
    if (!object || !isCall || isOptional || !OF_DATE.test(lastNameOf(read) ?? "")) return [];
    if (object.type === "identifier") return taken.has(object.text) ? [object.text] : [];
    const isOfParameter =
      object.type === "member_expression" && field(object, "object")?.text === pattern?.text;
    return isOfParameter && !object.text.includes("?.") ? [lastNameOf(object) ?? ""].filter(Boolean) : [];
  });
}
