import { fieldsOf } from "../../../code/python/class-fields.ts";
import type { NeededImport } from "../../python/imports.ts";
import { pythonLiteral } from "../../python/literal.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { TestClient } from "../client.ts";
import { fillerOfType } from "./fillers.ts";
import type { MappedClass, MappedColumn } from "./mapped-classes.ts";
import type { KnownValues, Preparation } from "./preparation.ts";
import { type SessionAccess, sessionOf } from "./session-access.ts";

const MOST_ROWS = 6;

/** The mapped classes that code names, by class, table or attribute, with those that they refer to, referred ones first. */
export function classesNamed(all: readonly MappedClass[], code: string): MappedClass[] {
  const words = new Set(code.match(/[A-Za-z_]\w*/g) ?? []);
  const byTable = new Map(all.map((one) => [one.table, one]));
  const found = new Map<string, MappedClass>();
  const add = (one: MappedClass, depth: number) => {
    if (found.has(one.table) || depth > 3) return;
    for (const { refersTo, isRequired } of one.columns) {
      const parent = refersTo === null || !isRequired ? undefined : byTable.get(refersTo);
      if (parent && parent !== one) add(parent, depth + 1);
    }
    found.set(one.table, one);
  };
  for (const one of all) if (words.has(one.symbol.name)) add(one, 0);
  return [...found.values()].slice(0, MOST_ROWS);
}

/** Lines that store one row of each class; null where a test cannot reach a session, or a value cannot be made. */
export function mappedRows(
  project: ProjectCode,
  client: TestClient,
  classes: readonly MappedClass[],
  known: KnownValues,
  quote: '"' | "'",
): Preparation | null {
  const session = sessionOf(project, client);
  return session && rowsInto(project, session, classes, known, quote);
}

/** Lines that store one row of each class by a session at hand; null where a value cannot be made. */
export function rowsInto(
  project: ProjectCode,
  session: SessionAccess,
  classes: readonly MappedClass[],
  known: KnownValues,
  quote: '"' | "'",
): Preparation | null {
  if (classes.length === 0) return null;
  const wait = session.isAsync ? "await " : "";
  const imports: NeededImport[] = [];
  const referred = new Set(classes.flatMap(({ columns }) => columns.map(({ refersTo }) => refersTo)));
  const rows = classes.map((one) =>
    construction(project, one, known, quote, imports, referred.has(one.table)),
  );
  if (rows.some((row) => row === null)) return null;
  // A store that the tests share has what an earlier one put under the same key.
  const statements = rows.map((row, index) => {
    const isKeyed = classes[index]?.columns.some(({ isKey, name }) => isKey && row?.includes(`${name}=`));
    return isKeyed ? `${wait}${session.name}.merge(${row})` : `${session.name}.add(${row})`;
  });
  // One by one: rows must stand before what refers to them does.
  const flushed = statements.flatMap((line, index) =>
    index < statements.length - 1 ? [line, `${wait}${session.name}.flush()`] : [line],
  );
  return {
    lines: inside(session, [...flushed, `${wait}${session.name}.commit()`]),
    imports: [...session.imports, ...imports],
    fixtures: session.fixtures,
    isRepeated: false,
    note: `rows of ${classes.map(({ symbol }) => symbol.name).join(", ")} are put into the store first`,
  };
}

function inside(session: SessionAccess, lines: readonly string[]): string[] {
  const { opening } = session;
  return opening.endsWith(":")
    ? [opening, ...lines.map((line) => `    ${line}`)]
    : [...(opening === "" ? [] : [opening]), ...lines];
}

function construction(
  project: ProjectCode,
  one: MappedClass,
  known: KnownValues,
  quote: '"' | "'",
  imports: NeededImport[],
  isReferred: boolean,
): string | null {
  imports.push(project.importOf(one.symbol.path, one.symbol.name));
  const given: string[] = [];
  for (const column of one.columns) {
    // A store that the tests share may have the first numbers already: nobody asks for this one.
    if (column.isKey && !isReferred && isUnasked(one, column, known)) continue;
    const value = contentOf(project, one, column, known, quote, imports);
    if (value === null) return null;
    if (value !== "") given.push(`${column.name}=${value}`);
  }
  return `${one.symbol.name}(${given.join(", ")})`;
}

/** Whether a key is a number that the store gives itself and that nothing in the request or the frames names. */
function isUnasked(
  { symbol, columns }: MappedClass,
  { name, type }: MappedColumn,
  known: KnownValues,
): boolean {
  const isAlone = columns.filter(({ isKey }) => isKey).length === 1;
  return (
    isAlone &&
    /^(?:int|Integer|BigInteger|SmallInteger|)$/.test(type) &&
    known.keyOf(symbol.name) === null &&
    known.held(symbol.name, name) === undefined
  );
}

/** An expression for a column, empty where it may be left out; null where it must be there and nothing is known. */
function contentOf(
  project: ProjectCode,
  { symbol }: MappedClass,
  column: MappedColumn,
  known: KnownValues,
  quote: '"' | "'",
  imports: NeededImport[],
): string | null {
  const isNumber = /^(?:int|Integer|BigInteger|SmallInteger|)$/.test(column.type);
  const held = known.held(symbol.name, column.name);
  if (column.isKey && isNumber) return String(known.keyOf(symbol.name) ?? held ?? 1);
  if (column.refersTo !== null) {
    if (!column.isRequired && known.leavesEmpty) return "";
    return isNumber ? String(known.keyOf(column.refersTo) ?? 1) : null;
  }
  if (held !== undefined && held !== null && fits(column, held)) return pythonLiteral(held, quote);
  if (column.hasDefault) return "";
  if (!column.isRequired && known.leavesEmpty) return "";
  const filler = fillerOfType(column.name, column.type);
  if (filler) {
    if (filler.module !== null) imports.push({ module: filler.module, name: filler.name, alias: null });
    return filler.text;
  }
  const member = firstMember(project, column.type);
  if (member) {
    imports.push(member.needed);
    return member.text;
  }
  return column.isRequired ? null : "";
}

function fits({ type }: MappedColumn, value: string | number | boolean): boolean {
  if (typeof value === "string") return /^(?:str|String|Text|Unicode|VARCHAR|UnicodeText)$/.test(type);
  if (typeof value === "boolean") return /^bool/i.test(type);
  return /^(?:int|float|Integer|BigInteger|SmallInteger|Float)$/.test(type);
}

function firstMember(project: ProjectCode, name: string): { text: string; needed: NeededImport } | null {
  const [owner] = project.code.classesNamed(name);
  const isEnum = owner?.bases.some((base) => /(?:^|\.)\w*Enum$/.test(base)) ?? false;
  const member = owner && isEnum ? fieldsOf(owner).find(({ value }) => value !== null) : undefined;
  return owner && member
    ? { text: `${owner.name}.${member.name}`, needed: project.importOf(owner.path, owner.name) }
    : null;
}
