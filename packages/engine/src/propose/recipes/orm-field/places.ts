import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";

/** Where a field is named: `published__year=…`, `"-published"`, `F("published")`. */
export interface FieldName {
  readonly file: SourceFile;
  /** Index of the name in the text of the file. */
  readonly start: number;
  readonly name: string;
}

/** Methods of managers and query sets that take names of fields, and what is written in their arguments. */
const QUERIES =
  /^(?:filter|exclude|get|order_by|values|values_list|select_related|prefetch_related|only|defer|annotate|aggregate|alias|update|create|get_or_create|update_or_create|distinct|dates|datetimes|in_bulk|earliest|latest|bulk_update|save|refresh_from_db|F|Q|Sum|Avg|Count|Max|Min|Prefetch|OuterRef|Case|When|Exists|get_object_or_404|get_list_or_404|Value|Coalesce|Lower|Upper|TruncDate|TruncMonth)$/;

/** The places in a node at which a query names this field, as a keyword or within a text. */
export function placesNaming(file: SourceFile, root: Node, name: string, model: string | null): FieldName[] {
  const word = new RegExp(`(?:^-?|__)(${name})(?=$|__)`);
  const keywords = root.descendantsOfType("keyword_argument").flatMap((node) => {
    const key = field(node, "name");
    const match = key && word.exec(key.text);
    return key && match && isQuery(node, model) ? [startOf(key.startIndex, match)] : [];
  });
  const texts = root.descendantsOfType("string").flatMap((node) => {
    const match = word.exec(plainString(node) ?? "");
    const content = node.namedChildren.find(({ type }) => type === "string_content");
    return match && content && (isQuery(node, model) || isFieldList(node))
      ? [startOf(content.startIndex, match)]
      : [];
  });
  return [...keywords, ...texts].map((start) => ({ file, start, name }));
}

function startOf(base: number, match: RegExpExecArray): number {
  return base + match.index + match[0].length - (match[1]?.length ?? 0);
}

function isQuery(node: Node, model: string | null): boolean {
  const call = ancestorOfType(node, ["call", "function_definition"]);
  const callee = call?.type === "call" ? field(call, "function") : null;
  const last = callee?.text.split(".").at(-1) ?? "";
  return QUERIES.test(last) || (model !== null && last === model);
}

/** `fields = ["name", "mail"]`, `ordering = ["-when"]` of a form or a model. */
function isFieldList(node: Node): boolean {
  const assignment = ancestorOfType(node, ["assignment", "call", "function_definition"]);
  const target = assignment?.type === "assignment" ? field(assignment, "left")?.text : undefined;
  return /^(?:fields|exclude|ordering|list_display|list_filter|search_fields|readonly_fields)$/.test(
    target ?? "",
  );
}

/** The change of a name at its place. */
export function renameAt({ file, start, name }: FieldName, to: string): Edit {
  return textEdit(file, start, start + name.length, to);
}
