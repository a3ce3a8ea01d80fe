import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { webHandlerOf } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { FUNCTIONS, parametersOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { callersOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { absentValueOf, declaredResult } from "../../house/javascript/declared-absence.ts";
import { javascriptNothingValue } from "../../house/javascript/nothing-value.ts";
import { areDelicate } from "../fault/delicate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { askedByCallerIdeas } from "../structure/asked-by-caller.ts";

/**
 * A function that shows one thing, given the part of a record that may be absent: `place(tool.shelf)`. Of nothing there is
 * nothing to show: what the house says it gives then, else none for an entry, and an empty text within one.
 */
export function absentSubjectIdeas(investigation: Investigation): Idea[] {
  const { code, event, frames } = investigation;
  const value = failingValue(investigation);
  const node = value?.place.node;
  const file = value ? code.file(value.place.path) : null;
  if (!file || file.isTest || node?.type !== "identifier" || value?.fault !== "nothing") return [];
  const definition = ancestorOfType(node, FUNCTIONS);
  const symbol = code.symbolsOf(file.path)?.functions.find((one) => one.node.id === definition?.id);
  const index = definition
    ? parametersOf(definition).findIndex(({ pattern }) => pattern.text === node.text)
    : -1;
  if (!definition || !symbol || !/^\w+$/.test(symbol.name) || index < 0) return [];
  const byCaller = askedByCallerIdeas(investigation, file.path, node);
  if (byCaller.length > 0) return byCaller;
  const { values, canFallOff } = returnsOf(definition);
  const [result] = values;
  if (!result || values.length !== 1 || canFallOff || webHandlerOf(code, file.path, definition)) return [];
  const [caller] = callersOf({ code, frames, fault: "nothing" }, definition, file.path);
  const given = caller ? (field(caller.call, "arguments")?.namedChildren ?? [])[index] : undefined;
  if (!caller || given?.type !== "member_expression") return [];
  if (requestPartOf(investigation, caller.path, given)) return [];
  const told = javascriptNothingValue(code, symbol);
  const declared = declaredResult(code, file.path, definition);
  const absent = declared && absentValueOf(declared);
  const listed = absent === "[]" ? { value: absent, evidence: listsBeside(caller.call) } : null;
  const custom = listed && listed.evidence.length > 0 ? listed : null;
  const house = told?.basis === "house" ? told : custom;
  const consumption = consumptionOf(code, caller.path, caller.call);
  const beside = house || absent ? [] : textsBeside(code.symbolsOf(file.path)?.functions ?? [], node.text);
  // Functions of the same thing that give different texts without it do not tell which one is meant here.
  if (consumption === "text" && new Set(beside.map(({ text }) => text)).size > 1) return [];
  const [like] = consumption === "text" ? beside : [];
  const plain = consumption === "entry" ? "null" : consumption === "text" ? '""' : null;
  const nothing = house?.value ?? absent ?? like?.text ?? plain;
  const key = caller.call.parent?.type === "pair" ? field(caller.call.parent, "key")?.text : null;
  if (nothing === null || (!house && areDelicate([symbol.name, node.text, key, lastNameOf(given)])))
    return [];
  const edit = editFor(definition, result, node.text, nothing, usesSemicolons(file) ? ";" : "");
  if (!edit) return [];
  // Its type says that the function may give nothing, and that is what it gives.
  const isSaid = !house && (absent === "null" || absent === "undefined");
  const where = house
    ? `, as ${house.evidence.join(", ")} has it`
    : like
      ? `, as \`${like.name}\` beside it`
      : "";
  return [
    {
      name: `without_${node.text}`,
      sentence: `The request is answered also without ${node.text}`,
      cause: `\`${given.text}\` may be absent, and \`${symbol.name}\` reads of it without looking.`,
      explanation: `\`${symbol.name}\` gives \`${nothing}\` where there is no ${node.text}${where}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: house || like || isSaid ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(node) },
    },
  ];

  function editFor(
    scope: Node,
    shown: Node,
    name: string,
    none: string,
    end: string,
  ): Idea["edits"][number] | null {
    if (!file) return null;
    const body = field(scope, "body");
    if (body?.id === shown.id)
      return { ...replaceNode(file, shown, `(${name} ? ${shown.text} : ${none})`), part: "fix" };
    const first = body?.namedChildren.find((child) => child.type !== "comment");
    return first
      ? { ...insertBefore(file, first, [`if (!${name}) return ${none}${end}`]), part: "fix" }
      : null;
  }
}

/** `tags: ticket.tags ?? []`: entries beside it that are an empty list where there is none. */
function listsBeside(call: Node): readonly string[] {
  const pair = call.parent?.type === "pair" ? call.parent : null;
  return (pair?.parent?.namedChildren ?? [])
    .filter((entry) => entry.id !== pair?.id && /(?:\?\?|\|\||\?.*:)\s*\[\]$/s.test(entry.text))
    .map((entry) => `\`${entry.text.slice(0, 60)}\``);
}

/** What functions of the same file that are given the same thing answer first where it is absent: `if (!driver) return "n/a"`. */
function textsBeside(
  functions: readonly FunctionSymbol[],
  subject: string,
): { readonly name: string; readonly text: string }[] {
  return functions.flatMap(({ name, node }) => {
    const first = field(node, "body")?.namedChildren.find((child) => child.type !== "comment");
    const condition = first?.type === "if_statement" ? field(first, "condition")?.text : undefined;
    const isAsked = [`(!${subject})`, `(${subject} === null)`, `(${subject} == null)`].includes(
      condition ?? "",
    );
    if (!first || !isAsked || !parametersOf(node).some(({ pattern }) => pattern.text === subject)) return [];
    const text = /\breturn\s+(["'][^"'\\]*["'])\s*;?\s*\}?$/.exec(
      field(first, "consequence")?.text ?? "",
    )?.[1];
    return text === undefined ? [] : [{ name, text }];
  });
}
