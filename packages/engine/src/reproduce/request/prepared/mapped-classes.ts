import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import type { ProjectCode } from "../../python/project-code.ts";

/** A column that a mapped class of SQLAlchemy or SQLModel declares. */
export interface MappedColumn {
  readonly name: string;
  /** Name of the type of Python or of the column; empty where none is given. */
  readonly type: string;
  readonly isKey: boolean;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
  /** Table that it refers to. */
  readonly refersTo: string | null;
}

export interface MappedClass {
  readonly symbol: ClassSymbol;
  readonly table: string;
  readonly columns: readonly MappedColumn[];
}

const DEEPEST = 3;

/** The mapped classes of the project, by their tables. */
export function mappedClasses(project: ProjectCode): MappedClass[] {
  return project.files
    .filter((file) => !file.isTest && /__tablename__|table\s*=\s*True|\bColumn\(/.test(file.text))
    .flatMap((file) => project.code.symbolsOf(file.path)?.classes ?? [])
    .flatMap((symbol): MappedClass[] => {
      const table = tableOf(symbol);
      const columns = table === null ? [] : columnsOf(project, symbol, 0);
      return table !== null && columns.some(({ isKey }) => isKey) ? [{ symbol, table, columns }] : [];
    });
}

function tableOf(symbol: ClassSymbol): string | null {
  const named = fieldsOf(symbol).find(({ name }) => name === "__tablename__")?.value;
  if (named) return plainString(named);
  const bases = field(symbol.node, "superclasses")?.text ?? "";
  if (/\btable\s*=\s*True\b/.test(bases)) return symbol.name.toLowerCase();
  // Flask-SQLAlchemy names tables after their classes.
  return /\b\w*\.Model\b/.test(bases) && /\bColumn\(|\bmapped_column\(/.test(symbol.node.text)
    ? symbol.name.replace(/(?<=[a-z0-9])([A-Z])/g, "_$1").toLowerCase()
    : null;
}

function columnsOf(project: ProjectCode, symbol: ClassSymbol, depth: number): MappedColumn[] {
  const own = fieldsOf(symbol).flatMap(
    ({ name, annotation, value }) => columnOf(name, annotation, value) ?? [],
  );
  if (depth >= DEEPEST) return own;
  const inherited = symbol.bases.flatMap((base) => {
    const [parent] = project.code.classesNamed(base.split(".").at(-1) ?? "");
    return parent && parent.node.id !== symbol.node.id ? columnsOf(project, parent, depth + 1) : [];
  });
  return [...new Map([...inherited, ...own].map((column) => [column.name, column])).values()];
}

function columnOf(name: string, annotation: Node | null, value: Node | null): MappedColumn | null {
  if (name.startsWith("__")) return null;
  const said = annotation?.text ?? "";
  const callee = value?.type === "call" ? lastNameOf(field(value, "function") ?? value) : null;
  const isColumn = /^(?:Column|mapped_column|Field)$/.test(callee ?? "");
  const mapped = /^Mapped\[(.*)\]$/s.exec(said)?.[1];
  if (!isColumn && mapped === undefined) return null;
  if (/^(?:relationship|Relationship|column_property|association_proxy)$/.test(callee ?? "")) return null;
  if (mapped === undefined && callee === "Field" && said === "") return null;
  const { named, positional } =
    value && isColumn ? readCall(value) : { named: new Map<string, Node>(), positional: [] };
  const isTrue = (option: string) => named.get(option)?.text === "True";
  const python = mapped ?? (callee === "Field" ? said : "");
  const bare = python.replace(/^Optional\[(.*)\]$/s, "$1").replace(/\s*\|\s*None\b|\bNone\s*\|\s*/g, "");
  const isOptional = bare !== python;
  const isKey = isTrue("primary_key");
  const reference =
    positional.find((node) => /\bForeignKey\(/.test(node.text))?.text ?? named.get("foreign_key")?.text;
  const refersTo = reference === undefined ? null : (/["']([\w.]+)\.\w+["']/.exec(reference)?.[1] ?? null);
  const declared = positional.find((node) => node.type !== "string" && !/ForeignKey\(/.test(node.text));
  const type = bare !== "" && !/^(?:Any|Union)/.test(bare) ? bare.replace(/\[.*$/s, "") : typeName(declared);
  const isRequired =
    isKey || named.get("nullable")?.text === "False" || (python !== "" && !isOptional && !isTrue("nullable"));
  const hasDefault =
    ["default", "server_default", "default_factory", "insert_default"].some((option) => named.has(option)) &&
    !isKey;
  return { name, type, isKey, isRequired, hasDefault, refersTo };
}

function typeName(node: Node | undefined): string {
  if (!node) return "";
  const inner = node.type === "call" ? field(node, "function") : node;
  const name = inner ? (lastNameOf(inner) ?? "") : "";
  const [first] = node.type === "call" ? readCall(node).positional : [];
  // `Enum(Status)`: the members are those of the class.
  return name === "Enum" && first?.type === "identifier" ? first.text : name;
}
