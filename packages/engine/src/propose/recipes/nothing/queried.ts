import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { docstringOf } from "../../house/said-failure.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Birth } from "./births.ts";

const TOTAL = /\bfunc\.(sum|avg|max|min)\(|\b(Sum|Avg|Max|Min)\(|\bselect\s+(sum|avg|max|min|total)\s*\(/i;
const LOOKUP =
  /^(?:get|first|one_or_none|scalar_one_or_none|scalar|fetchone|find_one|get_or_none|get_by_id|find_by_id)$/;

/** What is computed over the rows of a query, in lower case; null where the value is none of that. */
export function totalOfRows({ origin }: Birth): string | null {
  for (const { node } of origin.places.toReversed()) {
    const text = [node.text, executed(node)?.text ?? ""].join("\n");
    const found = /^(?:call|await|subscript)$/.test(node.type) ? TOTAL.exec(text) : null;
    if (found) return (found[1] ?? found[2] ?? found[3] ?? "").toLowerCase();
  }
  return null;
}

/** `or 0` behind a query for a sum, where its value gets a name or is used. */
export function totalPatches(code: CodeIndex, birth: Birth): { edit: Edit; line: number }[] {
  if (totalOfRows(birth) !== "sum") return [];
  for (const { path, node } of birth.origin.places.toReversed()) {
    const file = code.file(path);
    if (!file || file.isTest || !/^(?:call|await|subscript)$/.test(node.type)) continue;
    let whole: Node = node.parent?.type === "await" ? node.parent : node;
    // `….fetchone()[0]`, `….aggregate(total=Sum("fee"))["total"]`: the member is the sum.
    while (whole.parent?.type === "subscript" && field(whole.parent, "value")?.id === whole.id)
      whole = whole.parent;
    const inQuery = totalInQuery(file, whole);
    if (inQuery) return [{ edit: inQuery, line: startLineOf(whole) }];
    if (/coalesce/i.test(whole.text) || whole.parent?.type === "boolean_operator") return [];
    const isNamed = whole.parent?.type === "assignment" && field(whole.parent, "right")?.id === whole.id;
    const isReturned = whole.parent?.type === "return_statement" && givesFigure(code, path, whole);
    if (
      !isNamed &&
      !isReturned &&
      whole.parent?.type !== "argument_list" &&
      whole.parent?.type !== "binary_operator"
    )
      continue;
    const text = whole.parent?.type === "binary_operator" ? `(${whole.text} or 0)` : `${whole.text} or 0`;
    return [{ edit: replaceNode(file, whole, text), line: startLineOf(whole) }];
  }
  return [];
}

/** Whether a function that returns the sum promises a figure: it does not speak of None, and nobody asks it for None. */
function givesFigure(code: CodeIndex, path: string, returned: Node): boolean {
  const symbol = code.functionAt(path, startLineOf(returned));
  if (!symbol || /\bNone\b|\bOptional\b/.test(field(symbol.node, "return_type")?.text ?? "")) return false;
  if (/\bNone\b/.test(docstringOf(symbol.node))) return false;
  const calls = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
  return !calls.some(({ node, path: at }) => isAskedForNothing(code, at, node));
}

function isAskedForNothing(code: CodeIndex, path: string, call: Node): boolean {
  const value = call.parent?.type === "await" ? call.parent : call;
  const { parent } = value;
  if (parent?.type === "boolean_operator" || parent?.type === "comparison_operator") return true;
  const name = parent?.type === "assignment" ? field(parent, "left")?.text : undefined;
  const scope = name && code.functionAt(path, startLineOf(call))?.node;
  return (
    scope !== undefined &&
    scope !== "" &&
    new RegExp(`\\b${name} is (?:not )?None\\b|\\bnot ${name}\\b|\\b${name} or\\b`).test(scope.text)
  );
}

/**
 * `row = ….fetchone()` of `select sum(cents) …`: the row is there, what it holds is not, so the query itself gives 0. Null where
 * the call gives the sum alone.
 */
function totalInQuery(file: SourceFile, whole: Node): Edit | null {
  const callee = whole.type === "call" ? lastNameOf(field(whole, "function") ?? whole) : null;
  if (!callee || !/^(?:fetchone|first|one|fetchall|all)$/.test(callee) || /coalesce|ifnull/i.test(whole.text))
    return null;
  const query = executed(whole) ?? whole;
  if (/coalesce|ifnull/i.test(query.text)) return null;
  const texts = query.descendantsOfType("string").filter(({ text }) => /\bselect\b/i.test(text));
  const [text, ...others] = texts;
  if (!text || others.length > 0) return null;
  const written = text.text.replace(
    /\b(sum)(\([^()]*(?:\([^()]*\)[^()]*)*\))/gi,
    (_all, name: string, given: string) => `${name === "SUM" ? "COALESCE" : "coalesce"}(${name}${given}, 0)`,
  );
  return written === text.text ? null : replaceNode(file, text, written);
}

/** `cursor = db.execute("select …")` behind `cursor.fetchone()`. */
function executed(call: Node): Node | null {
  const callee = call.type === "call" ? field(call, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (object?.type !== "identifier") return null;
  const [binding, ...others] = reachingBindings(scopeOf(object), object.text, object).bindings;
  const isQuery = binding?.value.type === "call" && /\.execute\(/.test(binding.value.text);
  return isQuery && others.length === 0 ? binding.value : null;
}

/** Whether a value is one row that is looked up by a parameter of the handler. */
export function isRequestedRow({ origin }: Birth, handler: Node): boolean {
  const names = new Set(
    parametersOf(handler)
      .filter(
        ({ defaultValue, annotation }) =>
          !/\b(?:Depends|Security)\b/.test(`${defaultValue?.text} ${annotation?.text}`),
      )
      .map(({ name }) => name),
  );
  return origin.places.some(({ node }) => {
    const call = node.type === "await" ? node.firstNamedChild : node;
    const callee = call?.type === "call" ? field(call, "function") : null;
    if (!call || !callee || !LOOKUP.test(lastNameOf(callee) ?? "")) return false;
    return call
      .descendantsOfType("identifier")
      .some(({ text }) => names.has(text) && !/^(?:self|request)$/.test(text));
  });
}
