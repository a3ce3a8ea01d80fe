import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { type ClassField, fieldsOf } from "../../code/python/class-fields.ts";
import { classNamed } from "../../diagnose/origin/python/callees.ts";
import { AWARE, builtinShape } from "../derive/builtin-shapes.ts";
import { ANY, type Shape } from "../derive/shape.ts";
import { shapeOfAnnotation } from "../derive/shape-of-annotation.ts";
import type { NeededImport } from "../python/imports.ts";
import type { RebuildContext, Rebuilt } from "./rebuild-value.ts";

const DEEPEST = 3;
const COLUMN = /^(?:Column|mapped_column)$/;

/** A column of a class that SQLAlchemy maps to a table. */
interface Column {
  readonly name: string;
  /** Whether it must be filled; null where nothing says. */
  readonly isRequired: boolean | null;
  readonly shape: Shape;
}

/**
 * The constructor of a row that SQLAlchemy maps, with a value of its kind for each column that is filled in any row:
 * without these a row fails wherever one of them is read. What may be empty stays so, as does what the failing line reads
 * and nothing is said of. Null for a class that is mapped to no table.
 */
export function mappedRow(
  owner: ClassSymbol,
  context: RebuildContext,
  write: (shape: Shape) => Rebuilt,
): Rebuilt | null {
  const columns = columnsOf(owner, context, 0);
  if (columns.length === 0 || owner.qualifiedName !== owner.name) return null;
  const imports: NeededImport[] = [context.project.importOf(owner.path, owner.name)];
  const texts: string[] = [];
  for (const { name, isRequired, shape } of columns) {
    if (!(isRequired ?? !context.reads?.has(name)) || shape.kind === "any") continue;
    const made = write(shape);
    if (made.obstacle !== null) continue;
    imports.push(...made.imports);
    texts.push(`${name}=${made.text}`);
  }
  return { text: `${owner.name}(${texts.join(", ")})`, imports, obstacle: null, isStandIn: true };
}

function columnsOf(owner: ClassSymbol, context: RebuildContext, depth: number): Column[] {
  const { code } = context.project;
  const inherited =
    depth >= DEEPEST
      ? []
      : owner.bases.flatMap((base) => {
          const found = classNamed(code, owner.path, base);
          return found ? columnsOf(found, context, depth + 1) : [];
        });
  const own = fieldsOf(owner).flatMap((one) => columnOf(owner, one, context) ?? []);
  const names = new Set(own.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !names.has(name)), ...own];
}

function columnOf(
  { path }: ClassSymbol,
  { name, annotation, value }: ClassField,
  { project }: RebuildContext,
): Column | null {
  const maker = value?.type === "call" ? lastNameOf(field(value, "function") ?? value) : null;
  const isMapped = /^(?:\w+\.)?Mapped\[/.test(annotation?.text ?? "");
  if (!(maker && COLUMN.test(maker)) && !(isMapped && value === null)) return null;
  const call = maker && value ? readCall(value) : null;
  const said = (option: string) => call?.named.get(option)?.text ?? null;
  const declared = isMapped && annotation ? shapeOfAnnotation(project.code, path, annotation) : ANY;
  const kinds = (call?.positional ?? []).map((node) => shapeOfColumn(project.code, path, node));
  const shape = declared.kind !== "any" ? declared : (kinds.find(({ kind }) => kind !== "any") ?? ANY);
  const mayBeNone = /\bOptional\b|\bNone\b/.test(annotation?.text ?? "");
  const isRequired =
    said("nullable") === "False" || said("primary_key") === "True"
      ? true
      : said("nullable") === "True" || mayBeNone
        ? false
        : isMapped || null;
  return { name, isRequired, shape };
}

const KINDS: Readonly<Record<string, string>> = {
  String: "str",
  Text: "str",
  Unicode: "str",
  UnicodeText: "str",
  VARCHAR: "str",
  CHAR: "str",
  TEXT: "str",
  Integer: "int",
  BigInteger: "int",
  SmallInteger: "int",
  INTEGER: "int",
  ForeignKey: "int",
  Float: "float",
  Double: "float",
  Numeric: "Decimal",
  DECIMAL: "Decimal",
  Boolean: "bool",
  Date: "date",
  DateTime: "datetime",
  TIMESTAMP: "datetime",
  Time: "time",
  Interval: "timedelta",
  JSON: "dict",
  JSONB: "dict",
  ARRAY: "list",
  Uuid: "UUID",
  UUID: "UUID",
  LargeBinary: "bytes",
};

/** `String(80)`, `DateTime(timezone=True)`, `Enum(Colour)` */
function shapeOfColumn(code: RebuildContext["project"]["code"], path: string, node: Node): Shape {
  const named = node.type === "call" ? field(node, "function") : node;
  const kind = (named && lastNameOf(named)) ?? "";
  if (node.type === "call" && /timezone\s*=\s*True/.test(node.text)) return AWARE;
  if (node.type === "call" && kind === "Enum") {
    const [first] = readCall(node).positional;
    return first ? shapeOfAnnotation(code, path, first) : ANY;
  }
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return (known === undefined ? null : builtinShape(known)) ?? ANY;
}
