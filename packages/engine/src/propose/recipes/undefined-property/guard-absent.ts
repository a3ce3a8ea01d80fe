import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import {
  conventionalAnswer,
  type JavascriptAnswer,
  javascriptHouseAnswer,
} from "../../house/javascript/answer.ts";
import { iterationAround } from "../../house/javascript/iteration.ts";
import { keyOfLookup, type Situation } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import { isLeftOut } from "../../house/sent-name.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { heldAs } from "../javascript/misnamed-part.ts";
import { freeName } from "../javascript/names.ts";
import { isContextVariable, type RequestPart, requestPartOf } from "../javascript/request-part.ts";
import { insertAfter, insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { isBesideAsked } from "./beside-asked.ts";
import { isOptionalAnywhere } from "./missing-part.ts";
import { operandOf } from "./operand.ts";
import { nothingAsked, type Site, sitesOf } from "./sites.ts";
import { isTolerated, isWholeThing, toldId } from "./tolerated.ts";

/** Checks after a lookup that refuse what is not there: in the house's own way, else in the framework's. */
export function guardIdeas(investigation: Investigation, fault: JavascriptFault, origin: Origin): Idea[] {
  const { code } = investigation;
  if (!fault.handler) return [];
  // A function that is looked up by the kind of what came is nothing that the client asked for.
  const isCalled = /is not a function/.test(fault.exception.value);
  const house: Idea[] = [];
  const standard: Idea[] = [];
  const empty = /of null\b|as it is null/.test(fault.exception.value) ? "null" : "undefined";
  for (const site of sitesOf(code, origin)) {
    if (isEndOfAnsweredList(site.expression) || isFirstOfMany(site.expression)) continue;
    // The entry before or after the one that was asked for: the first has none before it, the last none after it.
    if (isBesideAsked(site.expression)) continue;
    // `code ? find(code) : null`: who names none is not looked up, and not refused.
    if (site.name === null && isUnderCondition(site)) continue;
    const item = iterationOfItems(site.statement);
    const askedIn = partAsking(investigation, site);
    const isAsked = askedIn !== null;
    // One of many items of the project's own that refers to nothing: nobody asked for that.
    if ((item !== null || isCalledForItems(investigation, site)) && !isAsked) continue;
    // No client names what a middleware was to set.
    if (isContextVariable(site.expression.text)) continue;
    if (isTolerated(code, site)) continue;
    const part = requestPartOf(investigation, site.file.path, site.expression);
    if (isCalled && part?.kind !== "params" && askedIn !== "params") continue;
    // A request that holds it under another way of writing is not at fault.
    if (part && heldAs(investigation, part) !== null) continue;
    // Who else reads it does without: it may be left out, and is no reason to turn anybody away.
    if (part?.kind === "query" && part.name && isOptionalAnywhere(code, part.name)) continue;
    const situation = situationOf(part);
    // Text of the request that lacks a piece is bad; a thing that it names is absent.
    const thing = part?.name ? [part.name] : (javascriptThing(site.name, site.expression) ?? []);
    const name = site.name ?? freeName(code, site.file, site.statement, thing.join("_") || "found");
    const asked = keyOfLookup(site.expression);
    const key = isWholeThing(site.statement, asked) ? toldId(site.statement, asked) : asked;
    const target: RefusalTarget = {
      file: site.file,
      statement: site.statement,
      thing,
      subject: name,
      key,
      askedIn,
      handler: site.handler,
      further: [name],
    };
    const found = javascriptHouseAnswer(code, situation, target, site.expression);
    const own =
      found && isAskedForNothing(investigation, site) ? { ...found, basis: "guess" as const } : found;
    if (own?.basis === "guess" && askedIn === "query" && isNarrowing(site)) continue;
    // What a callback gives for one item does not end the handler, unless it is thrown.
    if (item === "callback" && !/^throw\b/.test(own?.lines.at(-1) ?? "")) continue;
    // What a body refers to is answered with 404, with 400 or with 422: nothing but the house decides.
    const rivals = askedIn === "body" || askedIn === "query" ? { rivals: 1 } : {};
    if (own)
      house.push({
        ...guardIdea(site, name, thing, own, origin, empty),
        // Another path would lead to another thing than the one that the body or the query names.
        ...(/^(?:body|query)$/.test(askedIn ?? "") && { variant: null }),
        ...(own.basis === "guess" && rivals),
      });
    // A list that is narrowed by what nobody knows need not be refused: who never did so does not begin here.
    if (!site.handler || (askedIn === "query" && isNarrowing(site))) continue;
    const plain = conventionalAnswer(code, site.handler, situation, target);
    // Of what stands in the query it is open whether it must be there.
    const isNeeded = part ? part.kind !== "query" : isIdOfPath(site, key);
    const basis = isNeeded ? "standard" : "guess";
    if (plain)
      standard.push({
        ...guardIdea(site, name, thing, { ...plain, basis }, origin, empty),
        ...(basis === "guess" && rivals),
      });
  }
  return (house.length > 0 ? house : standard).slice(0, 3);
}

/** Whether a lookup is made only where the statement around it asks for something first. */
export function isUnderCondition({ expression, statement }: Site): boolean {
  for (let node = expression; node.parent && node.id !== statement.id; node = node.parent) {
    const { parent } = node;
    if (parent.type === "ternary_expression" && field(parent, "condition")?.id !== node.id) return true;
    const operator = parent.type === "binary_expression" ? field(parent, "operator")?.text : undefined;
    if (/^(?:&&|\|\||\?\?)$/.test(operator ?? "") && field(parent, "right")?.id === node.id) return true;
  }
  return false;
}

/** Whether a statement runs once for each of many items: in a loop, or in the callback of a list. */
export function iterationOfItems(statement: Node): "loop" | "callback" | null {
  const found = iterationAround(statement);
  if (!found) return null;
  if (found.kind === "loop") return found.node.type === "for_in_statement" ? "loop" : null;
  const call = found.node.parent?.parent;
  const callee = call ? field(call, "function") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  return /^(?:then|on|once)$/.test(method) ? null : "callback";
}

/** Whether all who call the function around a lookup do so once for each of many items. */
function isCalledForItems({ code }: Investigation, { file, expression, handler }: Site): boolean {
  const symbol = handler ? null : code.functionAt(file.path, startLineOf(expression));
  const calls = (symbol ? code.callsOf(symbol.name) : []).filter(
    ({ path, node }) =>
      code.file(path)?.isTest === false &&
      calleesOf(code, path, node).some((callee) => callee.symbol.node.id === symbol?.node.id),
  );
  return calls.length > 0 && calls.every(({ node }) => iterationOfItems(node) !== null);
}

/** The part of the request from which the key of a lookup came, or the items that it is taken from. */
function partAsking(investigation: Investigation, { file, expression }: Site): RequestPart["kind"] | null {
  const key = operandOf(expression);
  return (key && requestPartOf(investigation, file.path, key)?.kind) ?? null;
}

/** Whether the body has nothing under the name by which something is looked up: it may well be left out. */
function isAskedForNothing(investigation: Investigation, { file, expression }: Site): boolean {
  const key = operandOf(expression);
  const part = key && requestPartOf(investigation, file.path, key);
  return part?.kind === "body" && part.name !== null && isLeftOut(investigation, part.name);
}

/** `if (req.query.ward) { const ward = find(req.query.ward) … }`: a wish that may as well be left out. */
function isNarrowing({ statement, expression, handler }: Site): boolean {
  const key = operandOf(expression)?.text;
  for (let node = statement.parent; node && node.id !== handler?.node.id; node = node.parent) {
    const asked = node.type === "if_statement" ? (field(node, "condition")?.text ?? "") : "";
    if (key !== undefined && asked.includes(key)) return true;
  }
  // `if (!name) return wards;`: without the wish all are given.
  return (
    key !== undefined &&
    (statement.parent?.namedChildren ?? []).some((before) => {
      const asked = before.type === "if_statement" ? (field(before, "condition")?.text ?? "") : "";
      const given = field(before, "consequence")?.text ?? "";
      const isBefore = before.endIndex <= statement.startIndex;
      return (
        isBefore && asked === `(!${key})` && /\breturn\b/.test(given) && !/\b4\d\d\b|\bthrow\b/.test(given)
      );
    })
  );
}

/**
 * The end of a list that is answered itself is nothing that a client asked for: an empty page has no last entry. Where the
 * list serves to find its end alone, that end is what was asked for.
 */
export function isEndOfAnsweredList(expression: Node): boolean {
  const list = /^([\w$]+)(?:\[\1\.length\s*-\s*1\]|\.(?:at\(-1\)|pop\(\)))$/.exec(expression.text)?.[1];
  if (list === undefined) return /\.length\s*-\s*1\s*\]$|\.(?:at\(-1\)|pop\(\))$/.test(expression.text);
  const own = ancestorOfType(expression, FUNCTIONS);
  return (own?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).some((node) => {
    if (node.text !== list || isInside(node, expression)) return false;
    const declaration = ancestorOfType(node, ["variable_declarator"], own ?? undefined);
    return declaration === null || field(declaration, "name")?.id !== node.id;
  });
}

/** `orders[0]` where the orders are added up or walked through as well: a list that may be empty, not a thing that was asked for. */
export function isFirstOfMany(expression: Node): boolean {
  if (PART_OF_RECORD.test(expression.text)) return true;
  const list = /^([\w$]+)!?(?:\?\.)?(?:\[0\]|\.at\(0\)|\.shift\(\))!?$/.exec(expression.text)?.[1];
  const own = list === undefined ? null : ancestorOfType(expression, FUNCTIONS);
  return (own?.descendantsOfType("member_expression") ?? []).some((member) => {
    if (field(member, "object")?.text !== list) return false;
    const name = field(member, "property")?.text ?? "";
    const outer = member.parent;
    const isDivisor = outer?.type === "binary_expression" && field(outer, "operator")?.text === "/";
    return OF_MANY.test(name) ? outer?.type === "call_expression" : name === "length" && isDivisor;
  });
}

/** `episode.chapters[0]`: the record is there, and has none of them. Rows of a query are no parts of a record. */
const PART_OF_RECORD =
  /^(?!(?:c|ctx|context|req|request|ev|event|res|resp|response|result|found|page)\b)[\w$]+(?:[!?]?\.[\w$]+)*?[!?]?\.(?!(?:rows?|results?|data|items|records?|recordsets?|docs|documents|hits|matches|entries|groups|Items)\b)[\w$]+!?(?:\?\.)?(?:\[0\]|\.at\(0\))!?$/;

const OF_MANY = /^(?:map|reduce|filter|forEach|flatMap|some|every|sort|toSorted|join)$/;

const FUNCTIONS = ["function_declaration", "function_expression", "arrow_function", "method_definition"];

function situationOf(part: RequestPart | null): Situation {
  if (!part) return "absent";
  return part.kind === "header" && /authorization|cookie|token|session|^sid$/i.test(part.name ?? "cookie")
    ? "unauthenticated"
    : "bad_value";
}

/** Whether what is looked up is named by the path of the request: nobody has it, says HTTP, is 404. */
export function isIdOfPath({ handler, file }: Site, key: string | null): boolean {
  if (key === null || !handler) return false;
  if (/\bparams\b|\.param\(/.test(key)) return true;
  const word = /^(?:Number|String|parseInt)?\(?([\w$]+)/.exec(key)?.[1] ?? key;
  const escaped = word.replace(/\$/g, "\\$");
  const text = file.text.slice(handler.node.startIndex, handler.node.endIndex);
  return new RegExp(
    `\\b${escaped}\\b[^=\\n]*\\}?\\s*=\\s*(?:await\\s+)?(?:Number\\(|parseInt\\()?\\s*[\\w.]*\\bparams\\b|\\b${escaped}\\s*=\\s*[\\w.(]*\\bparam\\(`,
  ).test(text);
}

export function guardIdea(
  site: Site,
  name: string,
  thing: readonly string[],
  answer: JavascriptAnswer,
  origin: Origin,
  empty: "undefined" | "null",
): Idea {
  const shown = thing.join(" ") || "value";
  const where = answer.evidence.length > 0 ? `, as ${answer.evidence.join(", ")} do` : "";
  return {
    name: `unknown_${thing.join("_") || "value"}`,
    sentence: `An unknown ${shown} is answered with ${answer.status}`,
    cause: `The ${shown} that was looked up is not there, and nothing looks whether it is: ${origin.why}`
      .replace(/\.$/, "")
      .slice(0, 200),
    explanation: `Refuses with ${answer.status} right after the lookup${where}, instead of reading from nothing.`,
    edits: guardEdits(site, name, answer, empty),
    basis: answer.basis,
    expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
    place: { path: site.file.path, line: startLineOf(site.statement) },
  };
}

/** A strict comparison asks for the very value that this lookup gives for nothing. */
function fitting(condition: string, empty: "undefined" | "null"): string {
  return condition.replace(/(===)\s*(?:undefined|null)\b/g, `$1 ${empty}`);
}

export function guardEdits(
  site: Site,
  name: string,
  answer: JavascriptAnswer,
  empty: "undefined" | "null",
): CandidateEdit[] {
  const { file, statement, expression } = site;
  const condition = fitting(nothingAsked(site, name, answer.condition), empty);
  const [only] = answer.lines;
  const single = !answer.isBlock && answer.lines.length === 1;
  const check = single
    ? [`if (${condition}) ${only}`]
    : [`if (${condition}) {`, ...answer.lines.map((line) => `\t${line}`), "}"];
  const imports = answer.imports.map((edit) => ({ ...edit, part: "fix" }));
  if (site.name !== null) return [...imports, { ...insertAfter(file, statement, check), part: "fix" }];
  const plain = withoutAssertion(expression);
  const end = usesSemicolons(file) ? ";" : "";
  // What was looked up and asked about is what goes on to be read.
  return [
    ...imports,
    ...[
      insertBefore(file, statement, [`const ${name} = ${plain.text}${end}`, ...check]),
      replaceNode(file, replaced(expression), name),
    ].map((edit) => ({ ...edit, part: "fix", together: "lookup" })),
  ];
}

function withoutAssertion(node: Node): Node {
  return node.type === "non_null_expression" ? (node.firstNamedChild ?? node) : node;
}

/** `(await find(id)).total`: the parentheses go with the call. */
function replaced(node: Node): Node {
  const parent = node.parent;
  return parent?.type === "parenthesized_expression" &&
    parent.parent?.type === "member_expression" &&
    field(parent.parent, "object")?.id === parent.id
    ? parent
    : node;
}
