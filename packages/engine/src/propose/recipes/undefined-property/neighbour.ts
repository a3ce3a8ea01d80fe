import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Idea } from "../javascript/idea.ts";
import { guess } from "../structure/scene.ts";

/** An entry at the end of a list, or beside another one: the last one has none after it, an emptied list has none. */
interface Neighbour {
  /** Holds where the entry is there: `at + 1 < lines.length`. */
  readonly isThere: string;
  /** Holds where it is not. */
  readonly isNot: string;
  /** Whether the entry is the one at the end of a list that is taken from. */
  readonly isEnd: boolean;
  /** The list, as it is read. */
  readonly list: string | null;
}

/**
 * A question about the entry beside an item, or about the end of a list that a loop takes from: `lines[at + 1].indent > own`.
 * The last item has no such entry, and whatever is asked about it does not hold; that it differs from its item does.
 */
export function neighbourIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const file = value ? investigation.code.file(value.place.path) : null;
  const failing = value?.place.node;
  if (!file || !failing || value?.fault !== "nothing" || value.place.members.length > 0) return [];
  const object = failing.type === "non_null_expression" ? (failing.firstNamedChild ?? failing) : failing;
  const neighbour = neighbourOf(object);
  if (!neighbour) return [];
  const asked = askedFirst(file, failing, neighbour);
  const edits = asked?.edits ?? shorterLoop(file, failing, object);
  if (!edits) return [];
  return [
    guess({ investigation }, 0.9, {
      name: "no_entry_beside_it",
      sentence: "The last item is handled as well, which has no entry beside it",
      cause: `\`${object.text.slice(0, 60)}\` is not there for the item at the end, and is read without looking.`,
      explanation: "Asks first whether there is one.",
      edits,
      basis: asked?.isSure ? "standard" : "guess",
      place: { path: file.path, line: startLineOf(failing) },
    }).idea,
  ];
}

function neighbourOf(object: Node): Neighbour | null {
  if (object.type === "identifier") {
    const bound = lastBinding(object, object.text);
    const plain = bound?.type === "non_null_expression" ? bound.firstNamedChild : bound;
    if (!plain || !((plain.type === "subscript_expression" && placeIn(plain)) || gatheredList(plain)))
      return null;
    return {
      isThere: `${object.text} !== undefined`,
      isNot: `${object.text} === undefined`,
      isEnd: false,
      list: object.text,
    };
  }
  const place = object.type === "subscript_expression" ? placeIn(object) : null;
  if (place) {
    const { list, index, sign, step } = place;
    const [isThere, isNot] =
      sign === "+"
        ? [`${index} + ${step} < ${list}.length`, `${index} + ${step} >= ${list}.length`]
        : step === "1"
          ? [`${index} > 0`, `${index} === 0`]
          : [`${index} >= ${step}`, `${index} < ${step}`];
    return { isThere, isNot, isEnd: false, list };
  }
  const gathered = gatheredList(object);
  if (gathered !== null)
    return {
      isThere: `${gathered}.length > 0`,
      isNot: `${gathered}.length === 0`,
      isEnd: false,
      list: gathered,
    };
  const list = endOf(object);
  return list === null
    ? null
    : { isThere: `${list}.length > 0`, isNot: `${list}.length === 0`, isEnd: true, list };
}

/** `lines[at + 1]`, where `at` is a name. */
export function placeIn(read: Node): {
  readonly list: string;
  readonly index: string;
  readonly sign: "+" | "-";
  readonly step: string;
} | null {
  const list = field(read, "object");
  const index = field(read, "index");
  if (!list || index?.type !== "binary_expression" || !/^(?:this\.)?[\w$.#]+$/.test(list.text)) return null;
  const left = field(index, "left");
  const right = field(index, "right");
  const sign = field(index, "operator")?.text;
  if (left?.type !== "identifier" || right?.type !== "number" || !/^[1-9]\d*$/.test(right.text)) return null;
  return sign === "+" || sign === "-" ? { list: list.text, index: left.text, sign, step: right.text } : null;
}

const LAST = /^([\w$.#]+)\[\s*\1\.length\s*-\s*1\s*\]$|^([\w$.#]+)\.at\(\s*-\s*1\s*\)$/;

/** The last entry of a list that begins empty and is filled in the loop around: the first turn finds none. */
function gatheredList(object: Node): string | null {
  const form = LAST.exec(object.text);
  const list = form?.[1] ?? form?.[2];
  const loop = ancestorOfType(object, [
    "for_in_statement",
    "for_statement",
    "while_statement",
    "do_statement",
    ...FUNCTIONS,
  ]);
  const root = form && object.descendantsOfType("identifier")[0];
  if (!list || !loop || !root || root.text !== list || !beginsEmpty(root)) return null;
  const fills = new RegExp(`(?<![\\w$.])${list.replace(/[.$]/g, "\\$&")}\\.push\\(`);
  return fills.test(loop.text) ? list : null;
}

function beginsEmpty(use: Node): boolean {
  for (let scope = use.parent; scope; scope = scope.parent) {
    const declared = scope.namedChildren
      .filter(({ type }) => /^(?:lexical|variable)_declaration$/.test(type))
      .flatMap((child) => child.namedChildren)
      .find((child) => field(child, "name")?.text === use.text);
    if (declared) return field(declared, "value")?.text === "[]";
  }
  return false;
}

/** `stack[stack.length - 1]`, `stack.at(-1)`, `queue[0]` in the condition of a loop that takes from the same list. */
function endOf(object: Node): string | null {
  const form = /^([\w$.#]+)\[\s*(?:\1\.length\s*-\s*1|0)\s*\]$|^([\w$.#]+)\.at\(\s*(?:-\s*1|0)\s*\)$/.exec(
    object.text,
  );
  const list = form?.[1] ?? form?.[2];
  const loop = ancestorOfType(object, ["while_statement", "do_statement", "for_statement"]);
  const condition = loop && field(loop, "condition");
  if (!list || !loop || !condition || !isInside(object, condition)) return null;
  const takes = new RegExp(`${list.replace(/[.$]/g, "\\$&")}\\.(?:pop|shift|splice)\\(`);
  return takes.test(field(loop, "body")?.text ?? "") ? list : null;
}

/** The question asks first whether there is an entry; null where the entry is not asked about, or the answer is not told. */
function askedFirst(
  file: SourceFile,
  failing: Node,
  neighbour: Neighbour,
): { readonly edits: Edit[]; readonly isSure: boolean } | null {
  const question = questionAround(failing);
  if (!question) return null;
  const operator = question.type === "binary_expression" ? (field(question, "operator")?.text ?? "") : "";
  const isDifference = /^!==?$/.test(operator);
  const role = roleOf(question);
  // What differs from nothing is a new one; what is put between two has no place behind the last.
  if (role === null || (isDifference && (neighbour.isEnd || isPutBetween(question)))) return null;
  const ways = waysOf(question);
  const isAboutList = (way: Node | null) => neighbour.list !== null && readsOf(way, neighbour.list);
  // A way that goes on with the entry is not for one that is not there.
  const isElse = isAboutList(ways.otherwise) && !isAboutList(ways.first);
  if (ways.isRefused && !isElse && !comparesOwn(question, neighbour.list)) return null;
  const holds = role === "every" ? !isDifference || null : isDifference || isElse;
  if (holds === null) return null;
  const [joint, condition] = holds ? ["||", neighbour.isNot] : ["&&", neighbour.isThere];
  const outer =
    question.parent?.type === "binary_expression" ? field(question.parent, "operator")?.text : undefined;
  const text = `${condition} ${joint} `;
  const isMixed = (joint === "||" && outer === "&&") || (outer !== undefined && !/^(?:&&|\|\|)$/.test(outer));
  const edits = isMixed
    ? [
        textEdit(file, question.startIndex, question.startIndex, `(${text}`),
        textEdit(file, question.endIndex, question.endIndex, ")"),
      ].map((edit) => ({ ...edit, together: "question" }))
    : [textEdit(file, question.startIndex, question.startIndex, text)];
  return { edits, isSure: !isDifference };
}

interface Ways {
  readonly first: Node | null;
  readonly otherwise: Node | null;
  /** What is asked about is an error. */
  readonly isRefused: boolean;
}

function waysOf(question: Node): Ways {
  const branch = ancestorOfType(question, ["if_statement", "ternary_expression", ...FUNCTIONS]);
  const condition = branch && field(branch, "condition");
  if (!branch || !condition || !isInside(question, condition))
    return { first: null, otherwise: null, isRefused: false };
  const then = field(branch, "consequence");
  const isLeft = /(?:return\b[^;]*|continue|break);?\s*\}?$/.test(then?.text ?? "");
  const otherwise = field(branch, "alternative") ?? (isLeft ? branch.nextNamedSibling : null);
  return { first: then, otherwise, isRefused: /\bthrow\b|[eE]rror|\bexit\(/.test(then?.text ?? "") };
}

function readsOf(way: Node | null, list: string): boolean {
  const word = list.replace(/[.$]/g, "\\$&");
  return (
    way !== null &&
    new RegExp(`(?<![\\w$.])${word}(?:\\[|\\.(?:shift|at)\\(|\\b(?!\\.length))`).test(way.text)
  );
}

/** `rows[i + 1].at < rows[i].at`: two entries of the list are compared, of which there is only one. */
function comparesOwn(question: Node, list: string | null): boolean {
  if (question.type !== "binary_expression") return false;
  const other = field(question, "right");
  return !/^(?:string|number|true|false|null)$/.test(other?.type ?? "") && list !== null;
}

const ASKS = /^(?:startsWith|endsWith|includes|has|some|every|test|equals|is[A-Z]\w*|has[A-Z]\w*)$/;

/** The smallest expression around a value that is true or false: a comparison, a method that asks. */
function questionAround(failing: Node): Node | null {
  let whole = failing;
  for (let outer = whole.parent; outer; outer = whole.parent) {
    if (outer.type === "binary_expression") {
      const operator = field(outer, "operator")?.text ?? "";
      if (/^(?:[<>]=?|[!=]==?)$/.test(operator)) return outer;
      if (/^(?:&&|\|\|)$/.test(operator)) return isAsking(whole) ? whole : null;
      if (!/^[-+*/%]$/.test(operator)) return null;
    } else if (
      !/^(?:member_expression|subscript_expression|call_expression|arguments|non_null_expression)$/.test(
        outer.type,
      ) ||
      (outer.type === "arguments" && !/^Math\./.test(outer.parent?.text ?? ""))
    )
      return isAsking(whole) || isCondition(whole) ? whole : null;
    whole = outer;
  }
  return null;
}

function isAsking(node: Node): boolean {
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  return callee !== null && ASKS.test(field(callee, "property")?.text ?? "");
}

function isCondition(node: Node): boolean {
  const parent = node.parent;
  return (
    parent?.type === "parenthesized_expression" &&
    /^(?:if_statement|while_statement)$/.test(parent.parent?.type ?? "")
  );
}

/** What becomes of the answer: of `every` the last one is asked nothing; null where the answer is turned round or calculated with. */
function roleOf(question: Node): "every" | "plain" | null {
  let node = question;
  for (let outer = node.parent; outer; outer = node.parent) {
    if (outer.type === "parenthesized_expression" || isJoined(outer)) {
      node = outer;
      continue;
    }
    if (/^(?:if_statement|while_statement|do_statement|for_statement)$/.test(outer.type)) return "plain";
    if (outer.type === "ternary_expression")
      return field(outer, "condition")?.id === node.id ? "plain" : null;
    if (/^(?:pair|variable_declarator|assignment_expression)$/.test(outer.type)) return "plain";
    if (outer.type === "return_statement" || outer.type === "arrow_function") {
      const definition = outer.type === "arrow_function" ? outer : functionAround(outer);
      return definition ? roleOfResult(definition) : null;
    }
    return null;
  }
  return null;
}

function isJoined(node: Node): boolean {
  return node.type === "binary_expression" && /^(?:&&|\|\|)$/.test(field(node, "operator")?.text ?? "");
}

function roleOfResult(definition: Node): "every" | "plain" | null {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call && field(call, "function");
  if (!callee) return "plain";
  const method = field(callee, "property")?.text ?? "";
  if (method === "every") return "every";
  // Whoever sorts or reduces needs more than a yes or no.
  return /^(?:some|filter|find|findIndex|findLast|findLastIndex|map|flatMap)$/.test(method) ? "plain" : null;
}

/** `if (next differs) out += separator`: what is written names nothing of the item. */
function isPutBetween(question: Node): boolean {
  const statement = ancestorOfType(question, ["if_statement"]);
  const condition = statement && field(statement, "condition");
  const ternary = ancestorOfType(question, ["ternary_expression"]);
  if (ternary && isInside(question, field(ternary, "condition") ?? ternary))
    return ternary.namedChildren.some(({ type, text }) => type === "string" && text.length > 2);
  if (!statement || !condition || !isInside(question, condition)) return false;
  const done = field(statement, "consequence");
  const texts = done?.descendantsOfType(["string", "template_string"]) ?? [];
  const names = done?.descendantsOfType("identifier") ?? [];
  const asked = new Set(condition.descendantsOfType("identifier").map(({ text }) => text));
  return texts.length > 0 && !names.some(({ text }) => asked.has(text));
}

/** A loop over all places whose body is about pairs alone: `for (let i = 0; i < list.length; i++) gaps.push(list[i + 1] - list[i])`. */
function shorterLoop(file: SourceFile, failing: Node, object: Node): Edit[] | null {
  const place = object.type === "subscript_expression" ? placeIn(object) : null;
  const loop = ancestorOfType(failing, ["for_statement"]);
  const body = loop && field(loop, "body");
  if (
    !place ||
    !loop ||
    !body ||
    !isInside(failing, body) ||
    functionAround(failing)?.id !== functionAround(loop)?.id
  )
    return null;
  const statements = body.type === "statement_block" ? body.namedChildren : [body];
  const own = statements.filter(({ type }) => type !== "comment");
  if (own.length !== 1) return null;
  if (place.sign === "+") {
    const condition = field(loop, "condition");
    const inner = condition?.type === "binary_expression" ? condition : condition?.firstNamedChild;
    const bound = inner && field(inner, "right");
    const isWhole =
      inner &&
      field(inner, "left")?.text === place.index &&
      field(inner, "operator")?.text === "<" &&
      bound?.text === `${place.list}.length`;
    return isWhole && bound ? [textEdit(file, bound.endIndex, bound.endIndex, ` - ${place.step}`)] : null;
  }
  const start = field(loop, "initializer")
    ?.descendantsOfType("variable_declarator")
    .find((one) => field(one, "name")?.text === place.index);
  const first = start && field(start, "value");
  return first?.text === "0" ? [textEdit(file, first.startIndex, first.endIndex, place.step)] : null;
}
