/** A column of what a query gives. */
export interface SelectedColumn {
  readonly name: string;
  /** Whether it is counted or added up. */
  readonly isCounted: boolean;
}

const COUNTS = /^(?:count|sum|total|row_number|rank|dense_rank)\s*\(/i;

/** The columns of a query, in order; null where not all of them have a name that can be told. */
export function selectedColumns(
  sql: string,
): { readonly columns: readonly SelectedColumn[]; readonly isGrouped: boolean } | null {
  const text = sql
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const start = /^select (?:distinct )?/i.exec(text)?.[0];
  if (start === undefined) return null;
  const items: string[] = [];
  let depth = 0;
  let from = start.length;
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth > 0) continue;
    if (letter === ",") {
      items.push(text.slice(from, at));
      from = at + 1;
    }
    if (/^ from /i.test(text.slice(at, at + 6))) break;
  }
  items.push(text.slice(from, at));
  const columns = items.map(columnOf);
  return columns.every((column) => column !== null)
    ? { columns, isGrouped: /\bgroup by\b/i.test(text.slice(at)) }
    : null;
}

function columnOf(item: string): SelectedColumn | null {
  const text = item.trim().replace(/::\w+(?= |$)/g, "");
  const isCounted = COUNTS.test(text) && !/::(?:int|integer|float|text)\b|cast\s*\(/i.test(item);
  const alias = /(?: as)? ["`]?([A-Za-z_]\w*)["`]?$/i.exec(text)?.[1];
  const plain = /^(?:\w+\.)?["`]?([A-Za-z_]\w*)["`]?$/.exec(text)?.[1];
  const name = plain ?? (/[\s)]/.test(text) ? alias : undefined);
  return name === undefined ? null : { name, isCounted };
}
