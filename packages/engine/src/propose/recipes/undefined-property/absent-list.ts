import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Site, sitesOf } from "./sites.ts";

/** What only a list has. */
const OF_LIST =
  /^(?:map|filter|forEach|flatMap|reduce|some|every|find|findIndex|push|join|sort|toSorted|entries)$/;
const OF_LIST_OR_TEXT = /^(?:length|slice|includes|indexOf|at|concat)$/;

/**
 * The lists of a table, looked up by a key under which nobody has put one yet: there are none, and the list is empty. With
 * what other places give for a key of this table first.
 */
export function absentListIdeas(investigation: Investigation, origin: Origin): Idea[] {
  const { code, event } = investigation;
  const returned = returnedListIdeas(investigation, origin);
  if (returned.length > 0) return returned;
  return sitesOf(code, origin)
    .flatMap((site): Idea[] => {
      const table = tableOf(site.expression);
      if (table === null || site.name === null || !isBoundOnce(site)) return [];
      const like = otherReads(code, site.file, site.expression, table);
      const uses = usesOf(site);
      const isList =
        uses.length > 0 &&
        uses.every((use) => isListUse(use, true)) &&
        uses.some((use) => isListUse(use, false));
      const given = like?.fallback ?? (isList ? "[]" : null);
      if (given === null) return [];
      const where = like ? `, as ${like.place} does` : "";
      return [
        {
          name: `without_${site.name}`,
          sentence: `The request is answered also where there are no ${site.name}`,
          cause:
            `\`${table}\` has nothing under this key, and nothing looks whether it has: ${origin.why}`.slice(
              0,
              200,
            ),
          explanation: `Gives \`${given}\` where \`${table}\` has nothing under the key${where}.`,
          edits: [
            {
              ...replaceNode(
                site.file,
                site.expression,
                `${site.expression.text} ${like?.operator ?? "??"} ${given}`,
              ),
              part: "fix",
            },
          ],
          basis: like ? "house" : "guess",
          expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
          place: { path: site.file.path, line: startLineOf(site.expression) },
        },
      ];
    })
    .slice(0, 1);
}

/**
 * `return this.notes.get(id)!;` of a function that promises a list, or of a table of lists, whose caller goes through what it
 * gets: under a key that nobody has used yet there is an empty one.
 */
function returnedListIdeas({ code, event }: Investigation, origin: Origin): Idea[] {
  const use = origin.places[0]?.node;
  if (!use || !isListUse(use, true)) return [];
  return origin.places
    .flatMap(({ path, node, members }): Idea[] => {
      const file = code.file(path);
      const table = members.length === 0 ? tableOf(node) : null;
      const whole = node.parent?.type === "non_null_expression" ? node.parent : node;
      const definition = functionAround(node);
      const isGiven =
        whole.parent?.type === "return_statement" ||
        (whole.parent?.type === "arrow_function" && field(whole.parent, "body")?.id === whole.id);
      if (!file || file.isTest || table === null || !definition || !isGiven) return [];
      const promised = field(definition, "return_type")?.text ?? "";
      const like = otherReads(code, file, node, table);
      const isOfLists =
        /^:\s*(?:Promise<)?[^|]*(?:\[\]|Array<[^|]*>)>?$/.test(promised) || like?.fallback === "[]";
      if (!isOfLists) return [];
      const name = table.split(".").at(-1) ?? table;
      return [
        {
          name: `without_${name}`,
          sentence: `The request is answered also where there are no ${name}`,
          cause: `\`${table}\` has nothing under this key, and a list is promised.`,
          explanation: `Gives an empty list where \`${table}\` has nothing under the key.`,
          edits: [{ ...replaceNode(file, whole, `${node.text} ${like?.operator ?? "??"} []`), part: "fix" }],
          basis: like ? "house" : "guess",
          expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
          place: { path, line: startLineOf(node) },
        },
      ];
    })
    .slice(0, 1);
}

/** The table of `table.get(key)` and `table[key]`. */
function tableOf(expression: Node): string | null {
  if (expression.type === "subscript_expression") {
    const index = field(expression, "index");
    const isKey = index !== null && /^(?:identifier|member_expression|template_string)$/.test(index.type);
    return isKey ? (field(expression, "object")?.text ?? null) : null;
  }
  const callee = expression.type === "call_expression" ? field(expression, "function") : null;
  const isGet = callee?.type === "member_expression" && field(callee, "property")?.text === "get";
  const object = isGet ? field(callee, "object") : null;
  return object &&
    !/^(?:req|request|c|ctx|params|searchParams|headers|app|router)$/.test(
      object.text.split(".").at(-1) ?? "",
    )
    ? object.text
    : null;
}

function isBoundOnce({ statement }: Site): boolean {
  return /^(?:lexical|variable)_declaration$/.test(statement.type);
}

function usesOf({ statement, name, expression }: Site): Node[] {
  let scope: Node = statement;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name && node.startIndex >= expression.endIndex);
}

function isListUse(use: Node, isWide: boolean): boolean {
  const parent = use.parent;
  if (parent?.type === "spread_element") return parent.parent?.type !== "object";
  if (parent?.type === "for_in_statement") return field(parent, "right")?.id === use.id;
  if (parent?.type !== "member_expression" || field(parent, "object")?.id !== use.id) return false;
  const name = field(parent, "property")?.text ?? "";
  return OF_LIST.test(name) || (isWide && OF_LIST_OR_TEXT.test(name));
}

/** Another read of the same table that says what it takes where there is nothing. */
function otherReads(
  code: CodeIndex,
  file: SourceFile,
  own: Node,
  table: string,
): { readonly fallback: string; readonly operator: string; readonly place: string } | null {
  for (const path of [file.path, ...code.mentions(table).filter((path) => path !== file.path)]) {
    const other = code.file(path);
    if (!other || other.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const node of other.tree.rootNode.descendantsOfType("binary_expression")) {
      const left = field(node, "left");
      const right = field(node, "right");
      const operator = field(node, "operator")?.text ?? "";
      if (!left || !right || !/^(?:\?\?|\|\|)$/.test(operator) || left.id === own.id) continue;
      if (
        left.type === own.type &&
        tableOf(left) === table &&
        /^(?:\[\]|\{\}|0|""|''|new (?:Map|Set)\(\))$/.test(right.text)
      )
        return { fallback: right.text, operator, place: `${path}:${startLineOf(node)}` };
    }
  }
  return null;
}
