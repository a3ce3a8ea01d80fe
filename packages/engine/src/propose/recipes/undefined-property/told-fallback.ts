import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { absentValueOf, declaredAt } from "../../house/javascript/declared-absence.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import type { HouseFallback } from "../../house/javascript/optional-reads.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import type { Use } from "./optional-uses.ts";

/** What is known of a part that may be absent, and of what would be given for it. */
export interface Fallen {
  readonly path: string;
  /** The part, as it is read: `order.address`. */
  readonly part: Node;
  readonly use: Use;
  /** What the house gives in such a place; null where the place itself tells. */
  readonly choice: HouseFallback | null;
}

const EMPTY = /^(?:null|\[\]|\{\})$/;

/**
 * Why what is given for a part that is absent is no guess, as a sentence's end: `which its type lets be absent`. Null where
 * nothing but the place itself speaks for it.
 */
export function toldBy(investigation: Investigation, fallen: Fallen): string | null {
  const { code, event } = investigation;
  const { path, part, use, choice } = fallen;
  const isChange = /^(?:PUT|PATCH)$/i.test(event?.request?.method ?? "");
  const isSent = requestPartOf(investigation, path, part) !== null;
  // What is left out of a change means that it stays as it is.
  if (isSent && isChange) return null;
  if (choice !== null) return isSent ? null : ofFile(use, choice);
  const place = ofDeclaration(code, fallen) ?? ofReaders(code, fallen);
  if (place !== null) return place;
  return isSent ? null : (ofRefusal(use) ?? ofWayOut(use));
}

/** Other parts that are absent are given as nothing in the same file, and nothing is what the place takes. */
function ofFile({ kind, neutral, whole }: Use, { match, fallback, evidence }: HouseFallback): string | null {
  if (match !== "style" || fallback === null || !EMPTY.test(fallback) || fallback !== neutral) return null;
  const isEntry = whole.parent?.type === "pair" || whole.parent?.type === "array";
  return kind !== "shown" || isEntry ? `as ${evidence.join(", ")} do for other parts` : null;
}

/** Its type says that it may be absent, and nobody takes its absence for anything else. */
function ofDeclaration(code: CodeIndex, { path, part, use }: Fallen): string | null {
  if (!isDeclaredOptional(code, path, part) || hasMeaning(code, part)) return null;
  const isBorne =
    use.kind === "list" || use.kind === "keys" || (use.kind === "asked" ? isPlainQuestion(use) : false);
  if (isBorne) return "which its type lets be absent";
  const target = use.kind === "shown" && use.neutral === "null" ? declaredAt(code, path, use.whole) : null;
  return target && absentValueOf(target) === "null"
    ? `which its type lets be absent, as ${target.where} does`
    : null;
}

/** `if (forecast.warnings.length > 0)`: who reads the list that is made of it asks whether there is anything in it. */
function ofReaders(code: CodeIndex, { part, use }: Fallen): string | null {
  const pair = use.kind === "list" ? pairAround(use.whole) : null;
  const name = pair && field(pair, "key")?.text;
  if (!name || !/^[\w$]+$/.test(name) || hasMeaning(code, part)) return null;
  const asks = new RegExp(`(?:^|[^\\w$])${escaped(name)}\\.length\\s*(?:>\\s*0|[!=]==?\\s*0|\\?|&&|\\))`);
  for (const path of code.naming(name)) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const found = asks.exec(file.text);
    if (found)
      return `and ${path}:${file.text.slice(0, found.index + 1).split("\n").length} asks whether there are any`;
  }
  return null;
}

/** `if (!message.text) return;`: who has no text is passed over, and who is not there has none. */
function ofRefusal({ kind, whole }: Use): string | null {
  const denied = kind === "asked" && isChain(whole) ? whole.parent : null;
  const condition = denied?.type === "unary_expression" ? denied.parent : null;
  const guard = condition?.type === "parenthesized_expression" ? condition.parent : null;
  if (denied?.child(0)?.text !== "!" || guard?.type !== "if_statement" || field(guard, "alternative"))
    return null;
  const branch = field(guard, "consequence");
  const statements = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
  const [only, ...others] = statements.filter(({ type }) => type !== "comment");
  const isLeft = /^(?:return(?:\s+(?:null|undefined|false|\[\]|""|''))?|continue);?$/.test(only?.text ?? "");
  return isLeft && others.length === 0 ? `for which line ${startLineOf(guard)} has a way` : null;
}

/** `catch (error) { if (error.response.status === 404) … throw error; }`: an error of another kind has no such part. */
function ofWayOut(use: Use): string | null {
  const { object } = use;
  const clause = ancestorOfType(object, ["catch_clause"]);
  const caught = clause && field(clause, "parameter")?.text;
  const thing = object.type === "member_expression" ? field(object, "object")?.text : undefined;
  if (!clause || !caught || thing !== caught || use.kind !== "asked" || !isPlainQuestion(use)) return null;
  const guard = ancestorOfType(use.whole, ["if_statement"], clause);
  const own = guard && field(guard, "consequence");
  const goesOn = clause
    .descendantsOfType(["throw_statement", "return_statement"])
    .some((node) => node.startIndex > (own ?? use.whole).endIndex);
  return goesOn ? "and other errors go their way" : null;
}

/** A part is compared with a value, or asked whether it is there: what is not there is not that. */
function isPlainQuestion({ whole }: Use): boolean {
  const parent = whole.parent;
  if (!isChain(whole) || !parent) return false;
  if (parent.type !== "binary_expression") return true;
  const operator = field(parent, "operator")?.text ?? "";
  const other = field(parent, "left")?.id === whole.id ? field(parent, "right") : field(parent, "left");
  if (/^(?:&&|\|\|)$/.test(operator)) return true;
  return /^===?$/.test(operator) && other !== null && /^(?:string|number|true)$/.test(other.type);
}

function isChain(node: Node): boolean {
  return node.type === "member_expression" && node.descendantsOfType("call_expression").length === 0;
}

/** Whether somebody asks for the absence of the same part, and does something of his own about it. */
function hasMeaning(code: CodeIndex, part: Node): boolean {
  const name = lastNameOf(part);
  if (!name || !/^[\w$]+$/.test(name)) return true;
  const word = escaped(name);
  const asked = new RegExp(
    `\\b${word}\\b!?\\s*[!=]==?\\s*(?:null|undefined)\\b|![\\w$.?]*\\b${word}\\b(?!\\s*[!?]?[.[(])|\\b${word}\\s*\\?(?![.?:])|\\bif\\s*\\([\\w$.?]*\\b${word}\\)|\\b${word}\\s*(?:\\?\\?|\\|\\|)\\s*(?!\\[\\]|\\{\\}|null\\b|undefined\\b)|\\b${word}\\s*&&`,
  );
  return code.naming(name).some((path) => {
    const file = code.file(path);
    return file?.isTest === false && /\.[cm]?[jt]sx?$/.test(path) && asked.test(withoutComments(file.text));
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, "");
}

/** The entry that a list which is made of another one becomes. */
function pairAround(whole: Node): Node | null {
  const outer = whole.parent?.type === "parenthesized_expression" ? whole.parent : whole;
  return outer.parent?.type === "pair" ? outer.parent : null;
}

function escaped(name: string): string {
  return name.replace(/\$/g, "\\$");
}
