import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { pythonLiteral } from "../python/literal.ts";
import { type PythonValue, readRepr } from "./python-value.ts";
import type { RebuildContext, Rebuilt } from "./rebuild-value.ts";

/**
 * A file of a table that a function was given, made of the row that it held when it failed: `csv.DictReader(file)` says
 * of a row how the file calls its columns. Null where the parameter is no such file, or its row is not known.
 *
 * @param locals what the frame of the function held.
 */
export function fileOfRow(
  context: RebuildContext,
  { node }: FunctionSymbol,
  parameter: string,
  locals: Readonly<Record<string, CapturedValue>>,
): Rebuilt | null {
  for (const call of node.descendantsOfType("call")) {
    const callee = lastNameOf(field(call, "function") ?? call);
    const { positional, named } = readCall(call);
    if ((callee !== "DictReader" && callee !== "reader") || positional[0]?.text !== parameter) continue;
    const given = named.get("delimiter");
    const delimiter = given ? plainString(given) : ",";
    const held = rowOf(call, node).flatMap((name) => (Object.hasOwn(locals, name) ? [locals[name]] : []))[0];
    if (!delimiter || held === undefined || named.has("fieldnames")) continue;
    const rows = callee === "DictReader" ? namedRow(held, context) : plainRow(held, context, node);
    if (!rows) continue;
    const text = rows.map((row) => `${row.map((one) => quoted(one, delimiter)).join(delimiter)}\n`).join("");
    return {
      text: `StringIO(${pythonLiteral(text, context.quote)})`,
      imports: [{ module: "io", name: "StringIO", alias: null }],
      obstacle: null,
      isStandIn: true,
    };
  }
  return null;
}

/** Names that a row of the reader has in the function. */
function rowOf(call: Node, definition: Node): string[] {
  const binding = call.parent?.type === "assignment" ? field(call.parent, "left") : null;
  return definition.descendantsOfType(["for_statement", "for_in_clause"]).flatMap((loop) => {
    const [source, target] = [field(loop, "right"), field(loop, "left")];
    const isOne = source?.id === call.id || (binding !== null && source?.text === binding.text);
    const isCounted =
      source?.type === "call" &&
      field(source, "function")?.text === "enumerate" &&
      [call.text, binding?.text].includes(readCall(source).positional[0]?.text);
    if (isOne && target?.type === "identifier") return [target.text];
    return isCounted && target ? [target.lastNamedChild?.text ?? ""] : [];
  });
}

/** Heads and cells of a row that was read by its columns' names. */
function namedRow(held: CapturedValue, { isRepr }: RebuildContext): string[][] | null {
  if (typeof held === "string" && isRepr) {
    const read = readRepr(held);
    if (read?.kind !== "dict") return null;
    return columns(read.entries.map(([name, value]) => [textIn(name), cellIn(value)]));
  }
  if (held === null || typeof held !== "object" || Array.isArray(held) || "$class" in held) return null;
  return columns(
    Object.entries(held)
      .filter(([name]) => name !== "$more")
      .map(([name, value]) => [
        isRepr ? (textIn(readRepr(name)) ?? name) : name,
        cellOf(value as CapturedValue, isRepr),
      ]),
  );
}

/** Cells that a row lacks at its end are None under their heads. */
function columns(
  entries: readonly (readonly [string | null, string | null | undefined])[],
): string[][] | null {
  if (entries.length === 0 || entries.some(([name, value]) => name === null || value === undefined))
    return null;
  const cells = entries.map(([, value]) => value ?? null);
  const least = cells.findLastIndex((cell) => cell !== null) + 1;
  if (cells.slice(0, least).includes(null)) return null;
  return [entries.map(([name]) => name ?? ""), cells.slice(0, least).map((cell) => cell ?? "")];
}

function plainRow(held: CapturedValue, { isRepr }: RebuildContext, definition: Node): string[][] | null {
  const read = typeof held === "string" && isRepr ? readRepr(held) : null;
  const cells =
    read?.kind === "list"
      ? read.items.map(cellIn)
      : Array.isArray(held)
        ? held.map((one: CapturedValue) => cellOf(one, isRepr))
        : null;
  if (!cells?.every((cell) => typeof cell === "string")) return null;
  // A first line that the function passes over.
  const isHeaded = definition
    .descendantsOfType("call")
    .some((call) => field(call, "function")?.text === "next");
  return isHeaded ? [cells.map((_, index) => `column ${index + 1}`), cells] : [cells];
}

/** A text as it is, null for None; undefined for what stands in no table. */
function cellOf(value: CapturedValue, isRepr: boolean): string | null | undefined {
  if (value === null) return null;
  if (typeof value !== "string") return undefined;
  return isRepr ? cellIn(readRepr(value)) : value;
}

function cellIn(value: PythonValue | null): string | null | undefined {
  if (value?.kind !== "plain") return undefined;
  return value.value === null || typeof value.value === "string" ? value.value : undefined;
}

function textIn(value: PythonValue | null): string | null {
  return value?.kind === "plain" && typeof value.value === "string" ? value.value : null;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
