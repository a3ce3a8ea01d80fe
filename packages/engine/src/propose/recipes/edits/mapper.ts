import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";

/**
 * Adds an entry that a mapper left out, in the form of its neighbours: `email=row["email"]` beside `name=row["name"]`.
 * Null where the neighbours have no form in common.
 */
export function completeMapper(
  file: SourceFile,
  mapper: Node,
  name: string,
): { edit: Edit; entry: string } | null {
  const isCall = mapper.type === "call";
  const list = isCall ? field(mapper, "arguments") : mapper;
  const entries = (list?.namedChildren ?? []).filter(
    (child) => child.type === (isCall ? "keyword_argument" : "pair"),
  );
  const last = entries.at(-1);
  if (!list || !last) return null;
  const forms = entries.flatMap((entry) => formOf(entry, isCall) ?? []);
  const [form] = mostFrequent(forms);
  // Entries that are read further on the way, `amount=Decimal(row["amount"])`, come from the same source.
  const fitting = entries.filter(
    (entry) => formOf(entry, isCall) === form || readsItself(entry, isCall, form),
  );
  if (!form || fitting.length * 2 < entries.length) return null;
  const entry = form.replaceAll(MARK, name);
  const behind = list.namedChildren.findLast((child) => child.type !== "comment") ?? last;
  if (behind.id !== last.id && /splat/.test(behind.type)) return null;
  const isOnOwnLine =
    last.startPosition.row > list.startPosition.row &&
    last.startPosition.row !== entries[entries.length - 2]?.startPosition.row;
  const tail = file.text.slice(last.endIndex, list.endIndex);
  const comma = /^\s*,/.exec(tail)?.[0].length ?? 0;
  const at = last.endIndex + comma;
  const lead = comma > 0 ? "" : ",";
  const text = isOnOwnLine
    ? `${lead}\n${indentOf(file, last)}${entry}${comma > 0 ? "," : ""}`
    : `${lead} ${entry}${comma > 0 && /^\s*[)}]/.test(tail.slice(comma)) ? "," : ""}`;
  return { edit: textEdit(file, at, at, text), entry };
}

const MARK = "\u0001";

/** An entry with its name replaced by a mark, where the name stands on both sides. */
function formOf(entry: Node, isCall: boolean): string | null {
  const key = field(entry, isCall ? "name" : "key");
  const value = field(entry, "value");
  const name = key ? /^["']?(\w+)["']?$/.exec(key.text)?.[1] : undefined;
  if (!key || !value || !name) return null;
  const pattern = new RegExp(`(?<![\\w])${name}(?![\\w])`, "g");
  const source = value.text.match(pattern);
  // The name alone says nothing about where it comes from.
  if (
    source?.length !== 1 ||
    value.text === name ||
    !/^[\w.]+(?:\.\w+|\[["']\w+["']\]|\.get\(["']\w+["']\))$/.test(value.text)
  )
    return null;
  const between = entry.text.slice(key.text.length, entry.text.length - value.text.length);
  return key.text.replace(name, MARK) + between + value.text.replace(pattern, MARK);
}

/** Whether the value of an entry holds the same read of its own name, wrapped in something. */
function readsItself(entry: Node, isCall: boolean, form: string | undefined): boolean {
  const key = field(entry, isCall ? "name" : "key");
  const value = field(entry, "value");
  const name = key ? /^["']?(\w+)["']?$/.exec(key.text)?.[1] : undefined;
  const read = form?.slice(form.indexOf(isCall ? "=" : ":") + 1).trim();
  return (
    name !== undefined && read !== undefined && (value?.text.includes(read.replaceAll(MARK, name)) ?? false)
  );
}

function mostFrequent(forms: readonly string[]): string[] {
  const groups = [...Map.groupBy(forms, (form) => form)];
  return groups.toSorted(([, left], [, right]) => right.length - left.length).map(([form]) => form);
}
