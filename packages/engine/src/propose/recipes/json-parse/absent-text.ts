import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { bearsAbsence } from "../../house/javascript/bears-absence.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { argumentsOf, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { comesFromSettings, requestPartOf } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";

const ABSENT =
  /^"undefined" is not valid JSON|^Unexpected end of JSON input|^Unexpected token u in JSON at position 0/;

/**
 * Nothing was stored, and it is read as JSON: what stands for nothing is read, in the form of what the JSON is used as.
 * Empty lines of a text whose lines are JSON are none of its entries.
 */
export function absentTextIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  reading: Reading,
): Idea[] {
  const { code } = investigation;
  const { file, exception } = fault;
  const { call, value } = reading;
  if (!ABSENT.test(exception.value) || operationOf(call) !== "JSON.parse") return [];
  if (requestPartOf(investigation, file.path, value) || comesFromSettings(investigation, file.path, value))
    return [];
  const isEmpty = /^Unexpected end/.test(exception.value);
  const lines = isEmpty ? splitLines(call) : null;
  if (lines)
    return [
      ideaOf(investigation, fault, {
        cause: "The text ends with a line break, so its last line is empty, and is read as JSON.",
        explanation: "Passes empty lines over.",
        edit: replaceNode(file, lines, `${lines.text}.filter((line) => line.trim() !== "")`),
        basis: "standard",
      }),
    ];
  const plain = value.type === "as_expression" ? (value.firstNamedChild ?? value) : value;
  if (
    !/^(?:identifier|member_expression|call_expression|await_expression|subscript_expression)$/.test(
      plain.type,
    )
  )
    return [];
  const house = ownDefault(file, call, plain) ?? houseDefault(code, call) ?? siblingDefault(file, plain);
  const standIn = house?.text ?? standInFor(code, file.path, call);
  if (standIn === null) return [];
  const operator = isEmpty ? "||" : "??";
  const where = house ? `, as ${house.place} does` : "";
  return [
    ideaOf(investigation, fault, {
      cause: `\`${plain.text.slice(0, 60)}\` gives nothing where nothing was stored, and that is read as JSON.`,
      explanation: `Takes \`${standIn}\` where nothing was stored${where}.`,
      edit: replaceNode(file, value, `${plain.text} ${operator} "${standIn}"`),
      basis: house ? "house" : isOverDefaults(call) ? "standard" : "guess",
    }),
  ];
}

/** `text === null ? {} : JSON.parse(text)`: what the same expression gives for another form of nothing. */
function ownDefault(
  file: JavascriptFault["file"],
  call: Node,
  value: Node,
): { readonly text: string; readonly place: string } | null {
  const outer = call.parent?.type === "as_expression" ? call.parent : call;
  const choice = outer.parent?.type === "ternary_expression" ? outer.parent : null;
  const condition = choice && field(choice, "condition");
  const [yes, no] = choice ? [field(choice, "consequence"), field(choice, "alternative")] : [];
  const isAsked = condition?.text.replace(/\s+/g, "").match(/^!?(.+?)(?:[!=]==?(?:null|undefined))?$/)?.[1];
  const other = yes?.id === outer.id ? no : no?.id === outer.id ? yes : null;
  const text = other?.text.replace(/\s+/g, "") ?? "";
  return condition && isAsked === value.text.replace(/\s+/g, "") && /^(?:\{\}|\[\]|null)$/.test(text)
    ? { text, place: `${file.path}:${startLineOf(condition)}` }
    : null;
}

/** `{ ...DEFAULTS, ...JSON.parse(text) }`: nothing over the defaults leaves them as they are. */
function isOverDefaults(call: Node): boolean {
  const spread = call.parent?.type === "spread_element" ? call.parent : null;
  const object = spread?.parent?.type === "object" ? spread.parent : null;
  const before = object?.namedChildren.filter((child) => child.endIndex <= (spread?.startIndex ?? 0)) ?? [];
  return before.some(({ type }) => type === "spread_element");
}

function ideaOf(
  { event }: Investigation,
  { file, line }: JavascriptFault,
  {
    edit,
    ...told
  }: Pick<Idea, "cause" | "explanation" | "basis"> & { readonly edit: ReturnType<typeof replaceNode> },
): Idea {
  return {
    ...told,
    name: "nothing_stored",
    sentence: "The request is answered also where nothing is stored",
    edits: [{ ...edit, part: "fix" }],
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line },
  };
}

/** What another place reads where it finds nothing: `JSON.parse(store.get(key) ?? "{}")`. */
function houseDefault(code: CodeIndex, own: Node): { readonly text: string; readonly place: string } | null {
  const found = code.mentions("JSON.parse").flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call) => {
      if (field(call, "function")?.text !== "JSON.parse" || call.id === own.id) return [];
      const given = argumentsOf(call)[0];
      const right = given?.type === "binary_expression" ? field(given, "right") : null;
      const text = right ? plainString(right) : null;
      return text !== null && /^(?:\{\}|\[\]|null)$/.test(text)
        ? [{ text, place: `${path}:${startLineOf(call)}` }]
        : [];
    });
  });
  const [first] = found;
  return first && found.every(({ text }) => text === first.text) ? first : null;
}

/** What the function beside it gives for the same text where it is empty: `text ? parsed(text) : {}`. */
function siblingDefault(
  file: JavascriptFault["file"],
  value: Node,
): { readonly text: string; readonly place: string } | null {
  const found = file.tree.rootNode.descendantsOfType("ternary_expression").flatMap((node) => {
    const other = field(node, "alternative")?.text.replace(/[()\s]/g, "") ?? "";
    return field(node, "condition")?.text === value.text && /^(?:\{\}|\[\]|null)$/.test(other)
      ? [{ text: other, place: `${file.path}:${startLineOf(node)}` }]
      : [];
  });
  const [first] = found;
  return first && found.every(({ text }) => text === first.text) ? first : null;
}

/** What the value is used as: an object that is taken apart or merged, a list, or something that may be null. */
function standInFor(code: CodeIndex, path: string, call: Node): string | null {
  const outer = /^(?:as_expression|parenthesized_expression|await_expression)$/.test(call.parent?.type ?? "")
    ? (call.parent ?? call)
    : call;
  const direct = usedAs(code, path, outer);
  if (direct) return direct;
  const declarator = outer.parent?.type === "variable_declarator" ? outer.parent : null;
  const name = declarator ? field(declarator, "name") : null;
  if (name?.type === "object_pattern") return "{}";
  if (name?.type === "array_pattern") return "[]";
  if (declarator && name?.type === "identifier") {
    const scope = ancestorOfType(declarator, ["statement_block", "program"]);
    const uses = (scope?.descendantsOfType("identifier") ?? []).filter(
      (node) => node.text === name.text && node.startIndex > declarator.endIndex,
    );
    const forms = new Set(uses.map((use) => usedAs(code, path, use)));
    const [only] = forms;
    if (forms.size === 1 && only) return only;
  }
  const consumption = consumptionOf(code, path, outer);
  if (consumption === "list") return "[]";
  return consumption === "entry" || consumption === "asked" ? "null" : null;
}

function usedAs(code: CodeIndex, path: string, node: Node): "{}" | "[]" | null {
  const parent = node.parent;
  if (!parent) return null;
  if (parent.type === "spread_element") return parent.parent?.type === "object" ? "{}" : "[]";
  if (parent.type === "for_in_statement") return "[]";
  if (parent.type === "variable_declarator" && field(parent, "value")?.id === node.id)
    return field(parent, "name")?.type === "object_pattern" ? "{}" : null;
  if (parent.type === "member_expression" && field(parent, "object")?.id === node.id) {
    const name = field(parent, "property")?.text ?? "";
    if (/^(?:map|filter|forEach|flatMap|reduce|some|every|find|push|join|sort|length|slice)$/.test(name))
      return "[]";
    // A part that may be left out: `prefs.mail === true`, `prefs.size ?? 10`.
    return bearsAbsence(code, path, parent) ? "{}" : null;
  }
  if (parent.type === "arguments" && parent.parent?.type === "call_expression") {
    const callee = field(parent.parent, "function")?.text ?? "";
    if (/^Object\.(?:keys|values|entries|assign)$/.test(callee)) return "{}";
  }
  return null;
}

/** `text.split("\n")` whose items are read one by one. */
function splitLines(call: Node): Node | null {
  const handler = ancestorOfType(call, ["arrow_function", "function_expression", "for_in_statement"]);
  const list =
    handler?.type === "for_in_statement"
      ? field(handler, "right")
      : handler?.parent?.type === "arguments"
        ? objectOf(handler.parent.parent)
        : null;
  const callee = list?.type === "call_expression" ? field(list, "function") : null;
  const given = list ? argumentsOf(list)[0]?.text : undefined;
  return callee !== null && field(callee, "property")?.text === "split" && /\\n/.test(given ?? "")
    ? list
    : null;
}

function objectOf(call: Node | null): Node | null {
  const callee = call ? field(call, "function") : null;
  return callee ? field(callee, "object") : null;
}
