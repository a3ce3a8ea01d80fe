import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { absentValueOf, declaredAt } from "../../house/javascript/declared-absence.ts";
import { isBehindWords } from "../../house/javascript/labelled.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { comesFromSettings, requestPartOf } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";
import { wayBack } from "../javascript/way-back.ts";
import { askedByCallerIdeas } from "../structure/asked-by-caller.ts";
import { houseWriterIdea } from "./house-writer.ts";

const WRITES = /^(?:toISOString|toJSON|format)$/;

/**
 * Stored text that is no date, where the date is only shown: nothing is shown for it. Where somebody computes with the date,
 * nobody knows what is right.
 */
export function noDateIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code, event } = investigation;
  const { file } = fault;
  const call = callsAtFault(fault).find((found) =>
    WRITES.test(lastNameOf(field(found, "function") ?? found) ?? ""),
  );
  const callee = call ? field(call, "function") : null;
  const isFormat = callee !== null && lastNameOf(callee) === "format";
  const date = call && callee ? (isFormat ? argumentsOf(call)[0] : field(callee, "object")) : null;
  if (!call || !date) return [];
  const condition = conditionFor(plain(date));
  const whole = endOfChain(call);
  const given = argumentsOf(plain(date))[0] ?? plain(date);
  // `new Date(`${row.day}T09:30:00Z`)`: it is no date where the one part of the text that may be blank is.
  const piece = pieceOf(given);
  const from = piece ?? given;
  const isGiven =
    requestPartOf(investigation, file.path, from) !== null ||
    comesFromSettings(investigation, file.path, from);
  const byHouse = isGiven ? null : houseWriterIdea(investigation, fault, { whole, from });
  if (byHouse) return [byHouse];
  const byCaller = isGiven ? [] : askedByCallerIdeas(investigation, file.path, from);
  if (byCaller.length > 0) return byCaller;
  const consumption = consumptionOf(code, file.path, whole);
  if ((condition === null && !piece) || (consumption !== "entry" && consumption !== "text")) return [];
  if (isGiven) return [];
  // An empty text behind a label is no answer but a hole.
  if (consumption === "text" && isLabelled(code, file.path, whole)) return [];
  const declared = declaredAt(code, file.path, whole);
  const usual = consumption === "entry" ? "null" : '""';
  const nothing = declared ? (absentValueOf(declared) ?? usual) : usual;
  // `new Date(null)` is a date, of 1970: where the part may be absent, it is the part that is asked for.
  const isAsked = from.id !== plain(date).id && isAskedElsewhere(investigation, file.path, from);
  const isSide = /^(?:binary|await|unary)_expression$/.test(whole.parent?.type ?? "");
  const ideaOf = (written: string, explanation: string): Idea => ({
    name: "shown_without_a_date",
    sentence: "The request is answered also where the stored text is no date",
    cause: `\`${from.text.slice(0, 40)}\` may be no date, and nothing looks whether it is.`,
    explanation,
    edits: [{ ...replaceNode(file, whole, isSide ? `(${written})` : written), part: "fix" }],
    basis: "guess",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(call) },
  });
  const asked = ideaOf(
    `${from.text} ? ${whole.text} : ${nothing}`,
    `Gives \`${nothing}\` where there is none; others ask for it too before they use it.`,
  );
  if (piece) {
    const beside = askedBeside(whole, piece, nothing);
    return [
      beside
        ? {
            ...asked,
            basis: "house",
            explanation: `Gives \`${nothing}\` where there is none, as line ${startLineOf(beside)} does.`,
          }
        : asked,
    ];
  }
  const checked = ideaOf(
    `${condition} ? ${nothing} : ${whole.text}`,
    `Gives \`${nothing}\` for what is no date.`,
  );
  // What is there and is no date fails behind a question for it as well.
  return isAsked ? [asked, checked] : [checked];
}

/** The one part of a text that is put together which is no constant; null for other values. */
function pieceOf(text: Node): Node | null {
  const parts =
    text.type === "template_string"
      ? text.namedChildren.flatMap((child) =>
          child.type === "template_substitution" ? child.namedChildren : [],
        )
      : text.type === "binary_expression" && field(text, "operator")?.text === "+"
        ? sidesOf(text)
        : [];
  const [only, ...more] = parts.filter(
    ({ type, text: written }) => !/^(?:string|number)$/.test(type) && !/^[A-Z][A-Z\d_]*$/.test(written),
  );
  return only && more.length === 0 && /^(?:identifier|member_expression)$/.test(only.type) ? only : null;
}

function sidesOf(sum: Node): Node[] {
  return [field(sum, "left"), field(sum, "right")].flatMap((side) =>
    side === null ? [] : side.type === "binary_expression" ? sidesOf(side) : [side],
  );
}

/** `row.confirmed_at ? … : null`: another entry of the same object is made only where its part of the same record is there. */
function askedBeside(whole: Node, piece: Node, nothing: string): Node | null {
  const record = piece.type === "member_expression" ? field(piece, "object")?.text : undefined;
  const entries = whole.parent?.type === "pair" ? (whole.parent.parent?.namedChildren ?? []) : [];
  for (const entry of entries) {
    const value = entry.type === "pair" ? field(entry, "value") : null;
    const condition = value?.type === "ternary_expression" ? field(value, "condition") : null;
    const isOfRecord = condition?.type === "member_expression" && field(condition, "object")?.text === record;
    if (value && isOfRecord && field(value, "alternative")?.text === nothing) return value;
  }
  return null;
}

/** Whether the file that hands a part over asks elsewhere whether it is there: `posts.filter((post) => post.publishedAt)`. */
function isAskedElsewhere(investigation: Investigation, path: string, from: Node): boolean {
  return wayBack(investigation, path, from).some((place) => {
    const file = investigation.code.file(place.path);
    const part = place.node.type === "member_expression" ? field(place.node, "property")?.text : undefined;
    if (!file || file.isTest || part === undefined || place.members.length > 0) return false;
    return file.tree.rootNode
      .descendantsOfType("member_expression")
      .some((node) => field(node, "property")?.text === part && isQuestion(node));
  });
}

function isQuestion(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "ternary_expression":
    case "if_statement":
      return field(parent, "condition")?.id === node.id;
    case "parenthesized_expression":
      return isQuestion(parent);
    case "unary_expression":
      return field(parent, "operator")?.text === "!";
    case "arrow_function": {
      const call = parent.parent?.parent;
      const callee = call?.type === "call_expression" ? field(call, "function") : null;
      return field(parent, "body")?.id === node.id && /\.(?:filter|some|every)$/.test(callee?.text ?? "");
    }
    default:
      return false;
  }
}

/** `DTEND:${stamp(end)}`: the text stands behind words, here or where the function's result is used. */
function isLabelled(code: CodeIndex, path: string, whole: Node): boolean {
  if (isBehindWords(whole)) return true;
  const symbol = /^(?:return_statement|arrow_function)$/.test(whole.parent?.type ?? "")
    ? code.functionAt(path, startLineOf(whole))
    : null;
  if (!symbol || symbol.name.startsWith("<")) return false;
  return code
    .callsOf(symbol.name)
    .some((call) => code.file(call.path)?.isTest === false && isBehindWords(call.node));
}

/** Asks whether a date is none: of a variable by itself, of `new Date(text)` by what it is made from. */
function conditionFor(date: Node): string | null {
  if (/^(?:identifier|member_expression)$/.test(date.type)) return `Number.isNaN(${date.text}.getTime())`;
  const given = argumentsOf(date);
  const isMade = date.type === "new_expression" && field(date, "constructor")?.text === "Date";
  if (!isMade || given.length !== 1) return null;
  // Called once more, a function may do more than to give the text.
  return /^(?:identifier|member_expression)$/.test(given[0]?.type ?? "")
    ? `Number.isNaN(${date.text}.getTime())`
    : null;
}

function plain(node: Node): Node {
  return node.type === "parenthesized_expression" && node.firstNamedChild
    ? plain(node.firstNamedChild)
    : node;
}

/** From a call on over all that is read of its result: `….slice(0, 10)`. */
function endOfChain(call: Node): Node {
  let whole: Node = call;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!(isBase && /^(?:member_expression|call_expression|subscript_expression)$/.test(outer.type))) break;
    whole = outer;
  }
  return whole;
}
