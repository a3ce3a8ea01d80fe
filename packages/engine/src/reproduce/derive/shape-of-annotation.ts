import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { fieldsOf } from "../../code/python/class-fields.ts";
import { classNamed } from "../../diagnose/origin/python/callees.ts";
import { builtinShape, MOMENT } from "./builtin-shapes.ts";
import { ANY, code, type Shape } from "./shape.ts";

const DEEPEST = 5;

/** The least value of an annotation: the first choice of a union that is something, one item of a list. */
export function shapeOfAnnotation(index: CodeIndex, path: string, annotation: Node | null, depth = 0): Shape {
  if (!annotation || depth > DEEPEST) return ANY;
  const inner = (node: Node | null | undefined) => shapeOfAnnotation(index, path, node ?? null, depth + 1);
  switch (annotation.type) {
    case "type":
    case "parenthesized_expression":
      return shapeOfAnnotation(index, path, annotation.firstNamedChild, depth);
    case "string":
      return named(index, path, plainString(annotation) ?? "", depth);
    case "identifier":
    case "attribute":
    case "none":
      return named(index, path, annotation.text, depth);
    case "binary_operator":
    case "union_type":
      return something(annotation.namedChildren, inner);
    case "generic_type":
    case "subscript":
      return generic(annotation, inner);
    default:
      return ANY;
  }
}

function something(choices: readonly Node[], inner: (node: Node) => Shape): Shape {
  const chosen = choices.filter((choice) => !/^None$/.test(choice.text)).map(inner);
  return chosen.find(({ kind }) => kind !== "any") ?? ANY;
}

function generic(annotation: Node, inner: (node: Node | null | undefined) => Shape): Shape {
  const name = (annotation.firstNamedChild?.text ?? "").split(".").at(-1) ?? "";
  const list = annotation.namedChildren.find(({ type }) => type === "type_parameter");
  const given = (list ?? annotation).namedChildren.filter(
    (child) => list !== undefined || child.id !== annotation.firstNamedChild?.id,
  );
  if (/^(?:Optional|Union)$/.test(name)) return something(given, inner);
  if (/^(?:Annotated|Final|ClassVar|Required|NotRequired|Mapped|Awaitable|type)$/.test(name))
    return inner(given[0]);
  if (name === "Literal") {
    const values = given.map((item) =>
      plainString(item.type === "type" ? (item.firstNamedChild ?? item) : item),
    );
    const texts = values.filter((value) => value !== null);
    return texts.length > 0 ? { kind: "text", values: texts } : ANY;
  }
  if (
    /^(?:list|List|Sequence|MutableSequence|Iterable|Collection|Iterator|Generator|AsyncIterator)$/.test(name)
  )
    return { kind: "list", item: inner(given[0]) };
  if (/^(?:tuple|Tuple)$/.test(name))
    return given[1]?.text === "..."
      ? { kind: "list", item: inner(given[0]) }
      : { kind: "tuple", items: given.map(inner) };
  if (name === "Callable") return { kind: "function", returns: inner(given.at(-1)), isAsync: false };
  return builtinShape(name) ?? ANY;
}

function named(index: CodeIndex, path: string, name: string, depth: number): Shape {
  const owner = classNamed(index, path, name);
  if (owner) return shapeOfClass(index, owner, depth);
  const alias = index.resolve(path, name);
  const value = alias?.node?.type === "assignment" ? field(alias.node, "right") : null;
  if (alias && value) return shapeOfAnnotation(index, alias.path, value, depth + 1);
  return builtinShape(name) ?? ANY;
}

/** An object of a class of the project: what it is made from by its declared fields. */
export function shapeOfClass(index: CodeIndex, owner: ClassSymbol, depth = 0): Shape {
  const fields = fieldsOf(owner);
  if (owner.bases.some((base) => /(?:^|\.)(?:Str|Int)?(?:Enum|Flag)$/.test(base))) {
    const [first] = fields.filter(({ value }) => value !== null);
    return first ? { kind: "object", owner, members: {} } : ANY;
  }
  if (owner.bases.some((base) => /(?:^|\.)TypedDict$/.test(base))) {
    const entries = fields.map(({ name, annotation }) => [
      name,
      shapeOfAnnotation(index, owner.path, annotation, depth + 1),
    ]);
    return { kind: "dict", entries: Object.fromEntries(entries) };
  }
  if (owner.bases.some((base) => /(?:^|\.)Protocol\b/.test(base))) return ANY;
  return { kind: "object", owner, members: {} };
}

/** The shape of a default, which tells what else is given there. */
export function shapeOfDefault(value: Node | null): Shape {
  switch (value?.type) {
    case "integer":
      return { kind: "number" };
    case "float":
      return code(value.text);
    case "string":
      return { kind: "text", values: [] };
    case "true":
    case "false":
      return { kind: "flag" };
    case "list":
      return { kind: "list", item: ANY };
    case "dictionary":
      return { kind: "dict", entries: {} };
    default:
      return ANY;
  }
}

/** What a name promises where nothing else does: `created_at`, `items`, `user_id`. */
export function shapeOfName(name: string): Shape {
  if (/(?:_at|^now|_time|timestamp)$/.test(name)) return MOMENT;
  if (/(?:^|_)(?:date|day)$/.test(name)) return builtinShape("date") ?? ANY;
  return ANY;
}
