import type { Node } from "web-tree-sitter";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { columnsOfTable, type Query, readQuery } from "../../house/javascript/table-columns.ts";
import { type Read, readsOf } from "./members.ts";
import { type Guess, guess, keyOfPlace, type Scene } from "./scene.ts";
import { likelyName } from "./similar-names.ts";

const MOST_READS = 8;
const MOST_PLACES = 40;

/**
 * A column that is read of a row under a name that the row does not have, or that its query leaves out: the schema of the
 * project and the text of the query tell which there are.
 */
export function rowColumnGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const source = queryOf(scene, read.of);
    const found = source && (misnamed(scene, read, source) ?? leftOut(scene, read, source));
    if (found) return [found];
  }
  return [];
}

interface Source {
  readonly query: Query;
  readonly path: string;
  /** The text of the query, where it is written. */
  readonly node: Node;
  readonly columns: ReadonlySet<string> | null;
}

/** The query whose rows a value is one of; null where there are several, or where a value was made of them. */
function queryOf(scene: Scene, start: ValuePlace): Source | null {
  const { code, tree } = scene.investigation;
  const waiting: ValuePlace[] = [start];
  const seen = new Set<string>();
  const found = new Map<string, Source>();
  for (let place = waiting.shift(); place && seen.size < MOST_PLACES; place = waiting.shift()) {
    const id = keyOfPlace(place);
    if (seen.has(id)) continue;
    seen.add(id);
    // What the code itself makes has the members that it is made with.
    if (place.node.type === "object") return null;
    const text = place.node.type === "call_expression" ? statementIn(scene, place) : null;
    const query = text && readQuery(text.text);
    if (text && query) {
      const known = query.tables.map((table) => columnsOfTable(code, tree.directory, table));
      const columns = known.every((one) => one !== null)
        ? new Set(known.flatMap((one) => [...(one ?? [])]))
        : null;
      found.set(`${text.path}:${text.node.startIndex}`, { query, path: text.path, node: text.node, columns });
      continue;
    }
    for (const { to } of javascriptStepBack(place, { ...scene.context, fault: "unexpected" }))
      if (to) waiting.push(to);
  }
  const [only] = found.values();
  return only && found.size === 1 ? only : null;
}

/** The text of a statement that a call hands to the database, itself or on the way to it. */
function statementIn(
  scene: Scene,
  { path, node }: ValuePlace,
): { readonly text: string; readonly node: Node; readonly path: string } | null {
  const all = node.descendantsOfType(["string", "template_string", "identifier"]);
  for (const part of all) {
    const value = part.type === "identifier" ? constantOf(scene, path, part) : { node: part, path };
    const text = value && textOf(value.node);
    if (value && text && /^\s*select\s/i.test(text)) return { ...value, text };
  }
  return null;
}

function constantOf(
  scene: Scene,
  path: string,
  name: Node,
): { readonly node: Node; readonly path: string } | null {
  if (name.parent?.type !== "arguments") return null;
  const [hop] = javascriptStepBack(
    { path, node: name, members: [] },
    { ...scene.context, fault: "unexpected" },
  );
  const to = hop?.to;
  return to && /^(?:string|template_string)$/.test(to.node.type) ? { node: to.node, path: to.path } : null;
}

function textOf(node: Node): string | null {
  if (node.type === "string") return plainString(node);
  return node.text.slice(1, -1).replace(/\$\{[^}]*\}/g, "?");
}

/** The names that rows of a query have; null where they are not known. */
function namesOf({ query, columns }: Source): ReadonlySet<string> | null {
  return query.selected ? new Set(query.selected.keys()) : columns;
}

function misnamed(scene: Scene, read: Read, source: Source): Guess | null {
  const names = namesOf(source);
  const file = scene.investigation.code.file(read.path);
  if (!names || !file || file.isTest || names.has(read.name)) return null;
  const taken = takenBeside(read.node);
  const near = likelyName(
    read.name,
    [...names].filter((name) => !taken.has(name)),
    0.75,
  );
  if (near === null) return null;
  const isPattern = read.node.type === "shorthand_property_identifier_pattern";
  const isQuoted = read.node.type === "string";
  const text = isPattern
    ? `${near}: ${read.name}`
    : isQuoted
      ? read.node.text.replace(read.name, near)
      : near;
  return guess(scene, 0.95, {
    name: "column_by_its_name",
    sentence: "The request is answered with what the column holds",
    cause: `\`${read.name}\` is read of a row of \`${source.query.tables.join(", ")}\`, which has no such column, but \`${near}\`.`,
    explanation: `Reads \`${near}\`, which is what the rows have by ${source.query.selected ? "their query" : "the schema"}.`,
    edits: [textEdit(file, read.node.startIndex, read.node.endIndex, text)],
    basis: "house",
    place: { path: file.path, line: startLineOf(read.node) },
  });
}

/** The columns that other entries of the same object or pattern read already. */
function takenBeside(node: Node): Set<string> {
  const holder = holderOf(node);
  const reads =
    holder?.descendantsOfType(["property_identifier", "shorthand_property_identifier_pattern"]) ?? [];
  return new Set(
    reads.filter((one) => one.id !== node.id && one.parent?.type !== "pair").map(({ text }) => text),
  );
}

function holderOf(node: Node): Node | null {
  for (let outer = node.parent; outer; outer = outer.parent)
    if (/^(?:object|object_pattern)$/.test(outer.type)) return outer;
  return null;
}

/** The table has the column, and the query does not ask for it. */
function leftOut(scene: Scene, read: Read, { query, columns, node, path }: Source): Guess | null {
  const file = scene.investigation.code.file(path);
  if (!query.selected || !columns || !file || file.isTest || query.tables.length !== 1) return null;
  const items = [...query.selected];
  const aliased = items.filter(([name, text]) => !text.endsWith(name) || / as /i.test(text));
  const plain = columns.has(read.name) ? read.name : null;
  const named = plain ?? (aliased.length > 0 ? likelyName(read.name, columns, 1) : null);
  const last = items.at(-1)?.[1];
  if (named === null || last === undefined || query.selected.has(read.name)) return null;
  const at = node.text.search(
    new RegExp(`${last.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+")}\\s+from\\b`, "i"),
  );
  if (at < 0) return null;
  const length = /^[\s\S]*?(?=\s+from\b)/i.exec(node.text.slice(at))?.[0].length ?? 0;
  const end = node.startIndex + at + length;
  const prefix = /^(\w+)\.\w+$/.exec(items[0]?.[1] ?? "")?.[1];
  const quote = / as (["'`])/i.exec(aliased[0]?.[1] ?? "")?.[1] ?? "";
  const column = `${prefix ? `${prefix}.` : ""}${named}${plain ? "" : ` as ${quote}${read.name}${quote}`}`;
  return guess(scene, 0.93, {
    name: "column_is_selected",
    sentence: "The request is answered with what the column holds",
    cause: `\`${read.name}\` is read of a row, and the query at ${path}:${startLineOf(node)} does not select it.`,
    explanation: `Selects \`${named}\`, which the table has, beside the other columns.`,
    edits: [textEdit(file, end, end, `, ${column}`)],
    basis: "house",
    place: { path, line: startLineOf(node) },
  });
}
