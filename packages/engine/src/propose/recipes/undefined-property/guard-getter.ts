import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { JavascriptAnswer } from "../../house/javascript/answer.ts";
import { type JavascriptRefusal, javascriptRefusals, keyOfLookup } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { guardEdits } from "./guard-absent.ts";
import { operandOf } from "./operand.ts";

/** A function whose whole answer is one lookup: `getEpisode(id)` of `episodes.get(id)!`. */
interface Getter {
  readonly symbol: FunctionSymbol;
  readonly file: SourceFile;
  readonly lookup: Node;
  /** Whether the lookup is the body of an arrow function, without a `return`. */
  readonly isBare: boolean;
}

export interface GetterGuard {
  /** The siblings' refusal in the getter; null where it cannot be written here. */
  readonly idea: Idea | null;
}

/**
 * A lookup that missed in a function that gives what it found, where the functions beside it refuse what is not there
 * themselves: this one does as well, so that none of its callers has to ask. Null where that is not the way of the house.
 */
export function getterGuard(
  { code, event }: Investigation,
  { handler, exception }: JavascriptFault,
  origin: Origin,
): GetterGuard | null {
  const getter = getterOf(code, origin);
  if (!event || !handler || !getter || isAskedAnywhere(code, getter.symbol)) return null;
  const beside = javascriptRefusals(code).filter((refusal) => refusesBeside(getter, refusal));
  if (beside.length === 0) return null;
  const { symbol, file, lookup, isBare } = getter;
  const thing = javascriptThing(null, lookup) ?? [];
  const statement = isBare ? lookup : lookup.parent;
  if (!statement || thing.length === 0) return { idea: null };
  const name = freeName(code, file, statement, thing.join("_"));
  const key = keyOfLookup(lookup) ?? operandOf(lookup)?.text ?? null;
  const target = { file, statement, thing, subject: name, key, handler: null, further: [name] };
  for (const refusal of beside) {
    const made =
      writeJavascriptRefusal(code, refusal, target) ?? writeJavascriptRefusal(code, refusal, target, true);
    if (!made) continue;
    const answer: JavascriptAnswer = {
      ...made,
      basis: "house",
      condition: null,
      isBlock: field(refusal.guard, "consequence")?.type === "statement_block",
      evidence: beside.map((one) => `${one.file.path}:${startLineOf(one.guard)}`).slice(0, 3),
    };
    const empty = /of null\b|as it is null/.test(exception.value) ? "null" : "undefined";
    const site = { file, expression: lookup, statement, name: null, handler: null };
    const idea: Idea = {
      name: `unknown_${thing.join("_")}`,
      sentence: `An unknown ${thing.join(" ")} is answered with ${answer.status}`,
      cause: `\`${symbol.name}\` gives what it looked up without looking whether it found anything.`,
      explanation: `\`${symbol.name}\` refuses with ${answer.status} itself, as ${answer.evidence.join(", ")} do beside it, so that all its callers are served.`,
      edits: isBare ? blockEdits(getter, name, answer) : guardEdits(site, name, answer, empty),
      basis: "house",
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(lookup) },
    };
    return { idea };
  }
  return { idea: null };
}

function getterOf(code: CodeIndex, { places }: Origin): Getter | null {
  for (const { path, node } of places.toReversed()) {
    const file = code.file(path);
    const lookup = /^(?:non_null|await)_expression$/.test(node.parent?.type ?? "") ? node.parent : node;
    if (!file || file.isTest || !lookup || !isOneOfMany(node)) continue;
    const symbol = code
      .symbolsOf(path)
      ?.functions.find((one) => returnsOf(one.node).values.some(({ id }) => id === lookup.id));
    if (!symbol || !/^\w+$/.test(symbol.name)) continue;
    const { values, bare, canFallOff, isGenerator } = returnsOf(symbol.node);
    const isWhole = values.length === 1 && bare.length === 0 && !canFallOff && !isGenerator;
    // Its callers are told that there may be none.
    const declared = field(symbol.node, "return_type")?.text ?? "";
    const isBare = field(symbol.node, "body")?.id === lookup.id;
    const isPlain = isBare || lookup.parent?.type === "return_statement";
    if (isWhole && isPlain && !/\b(?:null|undefined|Maybe|Optional)\b/.test(declared))
      return { symbol, file, lookup, isBare };
  }
  return null;
}

/** `episodes.get(id)`, `episodes.find((one) => one.id === id)`, `episodes[id]`: at once, unless it is waited for. */
function isOneOfMany(node: Node): boolean {
  const key = operandOf(node);
  if (!key || /^(?:number|string|unary_expression)$/.test(key.type)) return false;
  if (node.type === "subscript_expression" || node.parent?.type === "await_expression") return true;
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  return /^(?:get|find|findLast)$/.test((callee && field(callee, "property")?.text) ?? "");
}

/** `const show = shows.get(id); if (!show) throw new NotFound("show"); return show;` in a function of the same class or file. */
function refusesBeside({ symbol, file }: Getter, refusal: JavascriptRefusal): boolean {
  const { form, situation, handler, lookup, subject, function: around } = refusal;
  if (form !== "throw" || situation !== "absent" || handler || !lookup || !subject || !around) return false;
  const owner = (one: FunctionSymbol) => one.qualifiedName.slice(0, -one.name.length);
  return (
    refusal.file.path === file.path &&
    around.node.id !== symbol.node.id &&
    owner(around) === owner(symbol) &&
    returnsOf(around.node).values.some(({ text }) => text === subject)
  );
}

/** Whether a caller asks whether there is anything: `if (!getEpisode(id))`, `getEpisode(id)?.title`, `getEpisode(id) ?? none`. */
function isAskedAnywhere(code: CodeIndex, { name, node }: FunctionSymbol): boolean {
  const isAsync = returnsOf(node).isAsync;
  return code.callsOf(name).some((site) => {
    if (!calleesOf(code, site.path, site.node).some((one) => one.symbol.node.id === node.id)) return false;
    // What it gives is a promise, of which nothing can be asked where it is made.
    if (!isAsync && site.node.parent?.type === "await_expression") return true;
    let whole = site.node;
    while (/^(?:await|parenthesized|as|non_null)_expression$/.test(whole.parent?.type ?? "") && whole.parent)
      whole = whole.parent;
    if (isAsked(whole)) return true;
    const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
    const held = declarator && field(declarator, "name")?.text;
    const scope = declarator?.parent?.parent;
    return (scope?.descendantsOfType("identifier") ?? []).some((use) => use.text === held && isAsked(use));
  });
}

function isAsked(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (/^(?:unary_expression|if_statement|ternary_expression)$/.test(parent.type))
    return parent.type !== "ternary_expression" || field(parent, "condition")?.id === node.id;
  if (parent.type === "parenthesized_expression") return parent.parent?.type === "if_statement";
  if (parent.type === "binary_expression")
    return /^(?:\?\?|\|\||&&|[!=]==?)$/.test(field(parent, "operator")?.text ?? "");
  if (parent.type === "arguments") return isToldNothing(parent);
  return (
    /^(?:member|subscript|call)_expression$/.test(parent.type) &&
    parent.children.some((child) => child.type === "optional_chain")
  );
}

/** `expect(getEpisode("x")).toBeUndefined()`, `assert.equal(getEpisode("x"), undefined)` */
function isToldNothing(given: Node): boolean {
  const told = given.parent?.parent?.parent;
  const [, other] = given.namedChildren;
  return (
    /^(?:undefined|null)$/.test(other?.text ?? "") ||
    (told?.type === "call_expression" &&
      /\.toBe(?:Undefined|Null|Falsy)\(\)$|\.to\w+\((?:undefined|null)\)$/.test(told.text))
  );
}

/** The arrow function without a block gets one. */
function blockEdits(
  { symbol, file, lookup }: Getter,
  name: string,
  answer: JavascriptAnswer,
): CandidateEdit[] {
  const end = usesSemicolons(file) ? ";" : "";
  const plain = lookup.type === "non_null_expression" ? (lookup.firstNamedChild ?? lookup) : lookup;
  const [only] = answer.lines;
  const check =
    !answer.isBlock && answer.lines.length === 1
      ? [`if (!${name}) ${only}`]
      : [`if (!${name}) {`, ...answer.lines.map((line) => `\t${line}`), "}"];
  const unit = indentUnit(file);
  const indent = indentOf(file, symbol.node);
  const lines = [`const ${name} = ${plain.text}${end}`, ...check, `return ${name}${end}`].map(
    (line) => `${indent}${unit}${line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))}`,
  );
  return [
    ...answer.imports.map((edit) => ({ ...edit, part: "fix" })),
    { ...replaceNode(file, lookup, `{\n${lines.join("\n")}\n${indent}}`), part: "fix" },
  ];
}
