import { ancestorOfType } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { type Absence, bare, isInNested, presence, type StandIn } from "./absence.ts";
import type { Demand } from "./demand.ts";

const NUMBER_FORM = /^:?(?:.?[<>=^])?[-+ ]?#?0?(\d*)[,_]?(?:\.\d+)?[a-zA-Z%]?$/;

/** `{value:8.2f}`: a dash of the same width. */
export function formattedStandIn(
  absence: Absence,
  { whole, taker }: Demand,
  told: Omit<StandIn, "edits">,
): StandIn | null {
  const form = taker.namedChildren.find((child) => child.type === "format_specifier");
  const text = ancestorOfType(taker, ["string"]);
  const present = presence(absence);
  if (!form || !text || present === null || form.text.includes("{")) return null;
  const delimiter =
    text.text.includes("'''") || text.text.includes('"""') ? null : text.text.replace(/^\w+/, "")[0];
  if (delimiter === null || present.includes(delimiter ?? '"') || whole.text.includes(delimiter ?? '"'))
    return null;
  const quote = delimiter === '"' ? "'" : '"';
  if (whole.text.includes(quote)) return null;
  const own = form.text.startsWith(":") ? form.text : `:${form.text}`;
  const width = NUMBER_FORM.exec(own)?.[1];
  if (width === undefined) return null;
  const aligned = width === "" ? "" : `:>${width}`;
  const inner = `{f${quote}{${whole.text}${own}}${quote} if ${present} else ${quote}-${quote}${aligned}}`;
  return { ...told, happens: "a dash is shown for it", edits: [replaceNode(absence.file, taker, inner)] };
}

/** As above, of what cannot stand in a text within a text: it gets a name in front of the statement. */
export function namedFormStandIn(
  { code }: Investigation,
  absence: Absence,
  { whole, taker }: Demand,
  told: Omit<StandIn, "edits">,
): StandIn | null {
  const { file, node, isNone } = absence;
  const form = taker.namedChildren.find((child) => child.type === "format_specifier");
  const text = ancestorOfType(taker, ["string"]);
  const statement = statementOf(node);
  const isOwn = isNone && bare(whole).id === node.id;
  if (!isOwn || !form || !text || !statement || form.text.includes("{") || isInNested(node, statement))
    return null;
  const delimiter = text.text.replace(/^\w+/, "")[0];
  const quote = delimiter === '"' ? "'" : '"';
  const key = /["'](\w+)["'][^"']*$/.exec(node.text)?.[1];
  if (!/^(?:return_statement|expression_statement)$/.test(statement.type) || /(["'])\1\1/.test(text.text))
    return null;
  const own = form.text.startsWith(":") ? form.text : `:${form.text}`;
  const width = NUMBER_FORM.exec(own)?.[1];
  if (key === undefined || width === undefined) return null;
  const name = freeName(code, file, statement, key);
  const before = insertBefore(file, statement, [`${name} = ${node.text}`]);
  const aligned = width === "" ? "" : `:>${width}`;
  const inner = `{f${quote}{${name}${own}}${quote} if ${name} is not None else ${quote}-${quote}${aligned}}`;
  return (
    before && { ...told, happens: "a dash is shown for it", edits: [before, replaceNode(file, taker, inner)] }
  );
}
