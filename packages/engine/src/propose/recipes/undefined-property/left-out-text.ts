import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import type { RequestPart } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";

const HEADERS =
  /^(?:cookie|accept(?:-.*)?|user-agent|referer|referrer|origin|if-.*|x-forwarded-.*|x-real-ip|range|cache-control|prefer|dnt)$/i;
const WORDS =
  /^(?:page|limit|offset|per_?page|sort|sort_?by|order|order_?by|filter|filters|tags?|fields?|include|expand|select|exclude|lang|locale|format|view|status|state|cursor|embed|with|columns?|types?|categor(?:y|ies))$/i;

/** Headers that clients send as they please, and words of a query that only narrow or order what is shown. */
export function mayBeLeftOut({ kind, name }: RequestPart): boolean {
  return (kind === "header" && HEADERS.test(name ?? "")) || (kind === "query" && WORDS.test(name ?? ""));
}

/** `message.headers.cookie`, whatever the request is called, read by a function that answers nothing itself. */
export function leftOutHeaderIdeas(investigation: Investigation, places: readonly ValuePlace[]): Idea[] {
  const [first] = places;
  const file = first && investigation.code.file(first.path);
  for (const { node, members } of first && file ? places : []) {
    const found = /(?:^|\.)headers\??(?:\.([\w$]+)|\[["'`]([\w-]+)["'`]\])$/.exec(node.text);
    const name = found?.[1] ?? found?.[2];
    if (members.length > 0 || !name || !first || !file || !HEADERS.test(name)) continue;
    return leftOutTextIdeas(investigation, file, first.node, name);
  }
  return [];
}

/** Such a text, left out, is an empty one; of a list that is written in it there is no item. */
export function leftOutTextIdeas(
  { event }: Investigation,
  file: SourceFile,
  text: Node,
  name: string,
): Idea[] {
  const read = text.parent?.type === "member_expression" ? text.parent : null;
  const call = read?.parent?.type === "call_expression" ? read.parent : null;
  const method = read ? (field(read, "property")?.text ?? "") : "";
  if (!read || field(read, "object")?.id !== text.id || (!call && method !== "length")) return [];
  const outer = call?.parent;
  const isItemRead = outer?.type === "subscript_expression" && field(outer, "object")?.id === call?.id;
  const isList = call !== null && method === "split" && !isItemRead;
  const rest = call ? call.text.slice(text.text.length) : "";
  const isBase = outer?.type === "member_expression";
  const list = `${text.text}?${rest} ?? []`;
  const edit = isList
    ? replaceNode(file, call, isBase ? `(${list})` : list)
    : replaceNode(file, text, `(${text.text} ?? "")`);
  return [
    {
      name: `without_${name.replace(/\W+/g, "_")}`,
      sentence: `A request without ${name} is answered`,
      cause: `Clients need not send \`${name}\`, and it is read without looking.`,
      explanation: isList ? `Takes no \`${name}\` as no items.` : `Takes no \`${name}\` as an empty text.`,
      edits: [{ ...edit, part: "fix" }],
      // That a header need not be sent is no guess, and a list without items is what says so.
      basis: isList && HEADERS.test(name) ? "standard" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(text) },
    },
  ];
}
