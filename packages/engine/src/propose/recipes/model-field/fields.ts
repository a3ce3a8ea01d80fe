import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";

/** A field of a model as it is declared. */
export interface ModelField {
  readonly name: string;
  readonly file: SourceFile;
  readonly owner: ClassSymbol;
  /** `bio: str`, the whole assignment. */
  readonly node: Node;
  readonly annotation: Node;
  readonly default: Node | null;
}

const OPTIONAL = /^(?:typing\.)?Optional\[|\|\s*None\b|\bNone\s*\|/;

export function isOptional({ annotation }: ModelField): boolean {
  return OPTIONAL.test(annotation.text);
}

/** The fields that a class declares itself. */
export function fieldsOf(code: CodeIndex, owner: ClassSymbol): ModelField[] {
  const file = code.file(owner.path);
  if (!file) return [];
  return (field(owner.node, "body")?.namedChildren ?? []).flatMap((statement) => {
    const node = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const annotation = node?.type === "assignment" ? field(node, "type") : null;
    const name = node && field(node, "left");
    return node && annotation && name?.type === "identifier"
      ? [{ name: name.text, file, owner, node, annotation, default: field(node, "right") }]
      : [];
  });
}

/** The field under a name, its own or that of a base; null where there is none. */
export function fieldNamed(code: CodeIndex, owner: ClassSymbol, name: string, depth = 0): ModelField | null {
  const own = fieldsOf(code, owner).find((one) => one.name === name || aliasOf(one) === name);
  if (own || depth > 4) return own ?? null;
  for (const base of owner.bases) {
    const symbol = modelNamed(code, base.split(".").at(-1) ?? base);
    const found = symbol && fieldNamed(code, symbol, name, depth + 1);
    if (found) return found;
  }
  return null;
}

function aliasOf({ default: value }: ModelField): string | null {
  return value ? (/\balias=["'](\w+)["']/.exec(value.text)?.[1] ?? null) : null;
}

/** A class with this name, where there is but one. */
export function modelNamed(code: CodeIndex, name: string): ClassSymbol | null {
  const found = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The field at the end of a way through nested models; places in lists are passed over. */
export function fieldAt(code: CodeIndex, owner: ClassSymbol, path: readonly string[]): ModelField | null {
  const [name, ...rest] = path.filter((part) => !/^\d+$/.test(part));
  const found = name === undefined ? null : fieldNamed(code, owner, name);
  if (!found || rest.length === 0) return found;
  const inner = modelIn(code, found.annotation.text);
  return inner && fieldAt(code, inner, rest);
}

/** The model that an annotation speaks of: `list[schemas.Subject]`. */
export function modelIn(code: CodeIndex, annotation: string): ClassSymbol | null {
  const names = [...annotation.matchAll(/\b([A-Z]\w*)\b/g)].map((found) => found[1] ?? "");
  const found = names.flatMap((name) => modelNamed(code, name) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** All classes of the project that are models of pydantic. */
export function modelsOf(code: CodeIndex): readonly ClassSymbol[] {
  return code.subclassesOf("BaseModel").filter(({ path }) => code.file(path)?.isTest === false);
}
