import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";

/** Words of a clause that speaks of something that is not there or cannot be used. */
const ABSENCE =
  /\b(?:no|not|none|nobody|nothing|without|empty|unknown|missing|absent|unset|lacks?|cannot|can't|fails?|failed|invalid|malformed|unreadable|unparsable|unlisted|zero|left out|before the first|before any|isn't|aren't|wasn't|doesn't|hasn't|unless|used up|exhausted|run out|sold out|too few|too short|all (?:are|were|is|of them are)(?= *$))\b/i;

const VALUE =
  "(?:an? )?(?<value>empty (?:list|dict(?:ionary)?|string|text|tuple|set)|`[^`]+`|\"[^\"]*\"|'[^']*'|None|True|False|nothing|zero|[A-Z][A-Z0-9_]{2,}|-?\\d+(?:\\.\\d+)?(?![\\w.]*\\w))";

/** `0 when there are none`, `None if it is unknown`, `"-" without a date` */
const VALUE_FIRST = new RegExp(
  `(?<![\\w.])${VALUE},? (?<clause>(?:if|when|whenever|where|while|for|as long as|unless|until|before (?=the first|any)|without|otherwise)\\b[^.;,]*)`,
  "g",
);
/** `without entries it is 0`, `if there is none, returns None` */
const CLAUSE_FIRST = new RegExp(
  `\\b(?<clause>(?:if|when|where|while|for|as long as|in case|without|with no)\\b[^.;]*?),? (?:then )?(?:it |this |that |the (?:result|value|answer) )?(?:is|gives?|returns?|yields?|counts? as|becomes?) (?:the )?${VALUE}`,
  "g",
);

/**
 * What the docstring of a function says that it gives where something is not there: "0 when nothing was sold", "an empty
 * list for unknown tags". As an expression; null where it says nothing, or several things.
 */
export function saidFailure(code: CodeIndex, symbol: FunctionSymbol): string | null {
  const text = docstringOf(symbol.node).replace(/\s+/g, " ");
  if (text === "") return null;
  const found = [...text.matchAll(VALUE_FIRST), ...text.matchAll(CLAUSE_FIRST)].flatMap(({ groups }) => {
    const isAbsence = ABSENCE.test(groups?.clause ?? "") || /^otherwise\b/.test(groups?.clause ?? "");
    const value = isAbsence ? expressionFor(groups?.value ?? "", symbol) : null;
    return value === null ? [] : [value];
  });
  const values = new Set([...found, ...countedAsNothing(text, symbol)]);
  const [value] = values;
  if (value === undefined || values.size !== 1 || isOtherKind(symbol, value)) return null;
  const isConstant = /^[A-Z][A-Z0-9_]{2,}$/.test(value);
  return isConstant && code.resolve(symbol.path, value) === null ? null : value;
}

/** `A station that is being built counts as empty`: nothing, for a function that gives numbers. */
function countedAsNothing(text: string, symbol: FunctionSymbol): string[] {
  const isSaid = /\b(?:counts?|counted|is taken|are taken|treated) as (?:empty|nothing|zero|0)\b/i.test(text);
  return isSaid && emptyOfKind(symbol) === "0" ? ["0"] : [];
}

/** Whether a function gives numbers alone and what is said is text, or the other way round: then it speaks of what comes in. */
function isOtherKind(symbol: FunctionSymbol, value: string): boolean {
  const kind = emptyOfKind(symbol);
  const isText = /^["']/.test(value);
  return (
    (kind === "0" && (isText || /^(?:\[\]|\{\})$/.test(value))) || (kind === '""' && /^-?\d/.test(value))
  );
}

/** Text of the docstring of a definition, without its quotes; empty where there is none. */
export function docstringOf(definition: Node): string {
  const [first] = field(definition, "body")?.namedChildren ?? [];
  const text =
    first?.type === "expression_statement" && first.firstNamedChild?.type === "string" ? first.text : "";
  return text.replace(/^[rRuU]*("""|'''|"|')|("""|'''|"|')$/g, "");
}

function expressionFor(said: string, symbol: FunctionSymbol): string | null {
  const plain = /^`.*`$/.test(said) ? said.slice(1, -1) : said;
  if (/^empty/.test(plain)) {
    if (/list/.test(plain)) return "[]";
    if (/dict/.test(plain)) return "{}";
    if (/tuple/.test(plain)) return "()";
    return /set/.test(plain) ? "set()" : '""';
  }
  if (plain === "nothing") return emptyOfKind(symbol);
  if (plain === "zero") return "0";
  return /^(?:None|True|False|-?\d+(?:\.\d+)?|"[^"\\]*"|'[^'\\]*'|[A-Z][A-Z0-9_]{2,}|\[\]|\{\}|\(\)|set\(\))$/.test(
    plain,
  )
    ? plain
    : null;
}

/** Nothing, in the kind of what the function returns otherwise; null where that cannot be seen. */
export function emptyOfKind(symbol: FunctionSymbol): string | null {
  const values = descendantsHere(symbol.node, "return_statement").flatMap(
    (node) => node.firstNamedChild ?? [],
  );
  const kinds = new Set(values.map(kindOf));
  const [kind] = kinds;
  return kinds.size === 1 && kind ? kind : null;
}

function kindOf(value: Node): string | null {
  if (/^(?:list|list_comprehension)$/.test(value.type)) return "[]";
  if (/^(?:dictionary|dictionary_comprehension)$/.test(value.type)) return "{}";
  if (/^(?:string|concatenated_string)$/.test(value.type)) return '""';
  if (/^(?:integer|float)$/.test(value.type)) return "0";
  const callee = value.type === "call" ? (field(value, "function")?.text ?? "") : "";
  if (/^(?:sum|round|len|int|float|max|min)$/.test(callee)) return "0";
  if (
    value.type === "binary_operator" &&
    !/^["']/.test(value.text) &&
    /[-*/]/.test(field(value, "operator")?.text ?? "")
  )
    return "0";
  return null;
}
