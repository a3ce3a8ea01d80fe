import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { wayBack } from "../javascript/way-back.ts";
import { houseSetting } from "./house-setting.ts";

/** Whether a message is about a setting that is not there at all, and not about one that nobody knows. */
export function isAbsent(message: string): boolean {
  return /^Currency code is required|^Invalid (?:currency code|time zone specified|unit argument)\b.*:\s*(?:null|undefined)\s*$/.test(
    message,
  );
}

/** Records without a currency or zone get the one that the house takes where none is said. */
export function absentSettingIdeas(
  investigation: Investigation,
  { exception, file }: JavascriptFault,
  { value, what }: Reading,
  kind: string,
): Idea[] {
  const { code, event } = investigation;
  if (!isAbsent(exception.value)) return [];
  const ways = wayBack(investigation, file.path, value);
  if (ways.some(({ path, node }) => requestPartOf(investigation, path, node)?.name)) return [];
  // Where the house's setting is known already, else where the value is used, which serves all who call it.
  const choices = ways.flatMap(({ path, node, members }) => {
    const own = code.file(path);
    const setting = own && !own.isTest ? houseSetting(code, own, kind) : null;
    return own && setting && members.length === 0 && isText(node) ? [{ own, node, setting }] : [];
  });
  const chosen = choices.find(({ setting }) => setting.edits.length === 0) ?? choices[0];
  if (!chosen) return [];
  const { own, node, setting } = chosen;
  return [
    {
      name: `${kind.toLowerCase()}_of_the_house`,
      sentence: `It is answered with ${what} of the house where none is said`,
      cause: `\`${node.text}\` may be absent, and ${what} is needed here.`,
      explanation: `Takes \`${setting.text}\` (${setting.where}) where none is said.`,
      edits: [...setting.edits, written(own, node, setting.text)].map((edit) => ({ ...edit, part: "fix" })),
      basis: setting.isTaken ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: own.path, line: startLineOf(node) },
    },
  ];
}

function isText(node: Node): boolean {
  return /^(?:identifier|member_expression|shorthand_property_identifier)$/.test(node.type);
}

/** `value ?? SETTING`, instead of a mere assertion that it is there. */
function written(file: Parameters<typeof textEdit>[0], node: Node, setting: string) {
  const { parent } = node;
  const isAsserted = parent !== null && /^(?:as|satisfies|non_null)_expression$/.test(parent.type);
  const whole = isAsserted ? parent : node;
  const text = `${node.text} ?? ${setting}`;
  if (node.type === "shorthand_property_identifier")
    return textEdit(file, node.startIndex, node.endIndex, `${node.text}: ${text}`);
  const outer = whole.parent;
  const isSide =
    (outer !== null && /^(?:binary|unary|await)_expression$/.test(outer.type)) ||
    (outer !== null && (field(outer, "object") ?? field(outer, "function"))?.id === whole.id);
  return textEdit(file, whole.startIndex, whole.endIndex, isSide ? `(${text})` : text);
}
