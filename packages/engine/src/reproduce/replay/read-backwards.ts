import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { fieldsOf } from "../../code/python/class-fields.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { constructedClass, methodOf } from "../../diagnose/origin/python/callees.ts";
import { readRepr } from "../call/python-value.ts";
import { fromRepr, type RebuildContext, type Rebuilt, rebuild } from "../call/rebuild-value.ts";
import { type Shape, withPart, code as written } from "../derive/shape.ts";
import { shapeOfParameter } from "../derive/shape-of-use.ts";
import { pythonLiteral } from "../python/literal.ts";

/** What a part is that came out as nothing: each is tried in its turn. */
export type Nothing = "empty" | "none" | "absent";

/**
 * What a mapper was given, told from what it gave: each field that it copies or converts one to one stands in the
 * result. By the names of its parameters; null where the result shows no fields, or none of them is copied.
 */
export function readBackwards(
  context: RebuildContext,
  mapper: FunctionSymbol,
  result: CapturedValue,
  nothing: Nothing,
): ReadonlyMap<string, Shape> | null {
  const fields = fieldsShown(context, result);
  if (!fields) return null;
  const shapes = new Map<string, Shape>();
  const { code } = context.project;
  for (const [name, expression] of writtenFields(context, mapper)) {
    const made = fields.get(name);
    const source = sourceOf(mapper, expression);
    if (!made || !source) continue;
    const read = shapeOfParameter(code, mapper.path, mapper.node, source.parameter, mapper.endLine);
    const empty: Shape = source.isMember
      ? { kind: "object", owner: null, members: {} }
      : { kind: "dict", entries: {} };
    const known = shapes.get(source.parameter) ?? (/^(?:dict|object)$/.test(read.kind) ? read : empty);
    const part = partFor(context, made, source.conversion, nothing);
    if (part) shapes.set(source.parameter, withPart(known, [{ kind: "member", name: source.key }], part));
  }
  return shapes.size > 0 ? shapes : null;
}

/**
 * What a function that maps a list names each item, and the parameter that has them: `return [{…} for row in rows]`. Null for
 * another function, and for one that leaves items out.
 */
export function listMapped(definition: Node): { readonly item: string; readonly parameter: string } | null {
  const [statement, ...others] = descendantsHere(definition, "return_statement");
  const named = statement?.firstNamedChild;
  const value = named?.type === "identifier" ? assignedTo(definition, named.text) : named;
  const clauses = value?.type === "list_comprehension" ? value.namedChildren.slice(1) : [];
  const [clause] = clauses;
  const item = clause?.type === "for_in_clause" ? field(clause, "left") : null;
  const list = clause ? field(clause, "right")?.text : undefined;
  const isGiven = parametersOf(definition).some(({ name }) => name === list);
  if (others.length > 0 || clauses.length > 1 || item?.type !== "identifier" || !isGiven || !list)
    return null;
  return { item: item.text, parameter: list };
}

/** The fields of a captured object or record, as Python text. */
function fieldsShown(context: RebuildContext, value: CapturedValue): ReadonlyMap<string, Rebuilt> | null {
  if (typeof value === "string" && context.isRepr) {
    const read = readRepr(value);
    if (read?.kind !== "call" || read.named.length === 0) return null;
    return new Map(read.named.map(([name, item]) => [name, fromRepr(item, context)]));
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  return new Map(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("$"))
      .map(([name, item]) => [name, rebuild(item, context)]),
  );
}

/** The expressions that a function puts into the fields of what it returns. */
function writtenFields(
  { project }: RebuildContext,
  { path, node }: FunctionSymbol,
): (readonly [string, Node])[] {
  return descendantsHere(node, "return_statement").flatMap((statement): (readonly [string, Node])[] => {
    const named = statement.firstNamedChild;
    const whole = named?.type === "identifier" ? (assignedTo(node, named.text) ?? named) : named;
    const value = whole?.type === "list_comprehension" ? field(whole, "body") : whole;
    if (value?.type === "dictionary") {
      return value.namedChildren.flatMap((pair) => {
        const key = pair.type === "pair" ? field(pair, "key") : null;
        const name = key && plainString(key);
        const inner = field(pair, "value");
        return name && inner ? [[name, inner] as const] : [];
      });
    }
    if (value?.type !== "call") return [];
    const owner = constructedClass(project.code, path, value);
    const maker = owner && methodOf(project.code, owner, "__init__");
    const order = maker
      ? parametersOf(maker.node)
          .slice(1)
          .map(({ name }) => name)
      : owner
        ? fieldsOf(owner).map(({ name }) => name)
        : [];
    const { positional, named: keywords } = readCall(value);
    return [
      ...positional.flatMap((inner, index) => (order[index] ? [[order[index], inner] as const] : [])),
      ...keywords,
    ];
  });
}

function assignedTo(scope: Node, name: string): Node | null {
  const [only, ...others] = descendantsHere(scope, "assignment").filter(
    (one) => field(one, "left")?.text === name,
  );
  return only && others.length === 0 ? field(only, "right") : null;
}

interface Source {
  readonly parameter: string;
  readonly key: string;
  readonly isMember: boolean;
  /** `copy`: as it is; `text`: from a text; null for what cannot be turned round. */
  readonly conversion: "copy" | "text" | null;
}

/** The one part of one parameter that an expression takes; null where there are several, or none. */
function sourceOf({ node }: FunctionSymbol, expression: Node): Source | null {
  const given =
    expression.type === "identifier" ? (assignedTo(node, expression.text) ?? expression) : expression;
  const parameters = new Set(
    [...parametersOf(node).map(({ name }) => name), listMapped(node)?.item ?? ""].filter(
      (name) => !/^(?:self|cls|)$/.test(name),
    ),
  );
  const found = [given, ...given.descendantsOfType(["subscript", "call", "attribute"])].flatMap((one) => {
    const read = readOf(one);
    const root = read?.object.type === "identifier" ? rootOf(node, read.object.text, parameters) : null;
    return read && root ? [{ ...read, parameter: root, node: one }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ key, parameter }) => key !== first.key || parameter !== first.parameter))
    return null;
  const isCopy = first.node.id === given.id;
  const converts = /\b(?:int|float|Decimal|fromisoformat)\(/.test(given.text);
  return {
    parameter: first.parameter,
    key: first.key,
    isMember: first.isMember,
    conversion: isCopy ? "copy" : converts ? "text" : null,
  };
}

/** A parameter, also by the name of a copy: `record = dict(row)`. */
function rootOf(scope: Node, name: string, parameters: ReadonlySet<string>): string | null {
  if (parameters.has(name)) return name;
  const copied = /^dict\((\w+)\)$|^(\w+)$/.exec(assignedTo(scope, name)?.text ?? "");
  const root = copied?.[1] ?? copied?.[2] ?? "";
  return parameters.has(root) ? root : null;
}

/** `row["day"]`, `row.get("day")`, `row.day`. */
function readOf(
  node: Node,
): { readonly object: Node; readonly key: string; readonly isMember: boolean } | null {
  if (node.type === "subscript") {
    const object = field(node, "value");
    const key = field(node, "subscript");
    const name = key && plainString(key);
    return object && name ? { object, key: name, isMember: false } : null;
  }
  if (node.type === "call") {
    const { receiver, positional, callee } = readCall(node);
    const key = receiver && /\.get$/.test(callee ?? "") && positional[0] ? plainString(positional[0]) : null;
    return receiver && key ? { object: receiver, key, isMember: false } : null;
  }
  if (
    node.type !== "attribute" ||
    (node.parent?.type === "call" && field(node.parent, "function")?.id === node.id)
  )
    return null;
  const object = field(node, "object");
  const key = field(node, "attribute")?.text;
  return object && key ? { object, key, isMember: true } : null;
}

function partFor(
  context: RebuildContext,
  made: Rebuilt,
  conversion: Source["conversion"],
  nothing: Nothing,
): Shape | null {
  if (made.obstacle !== null) return null;
  if (made.text === "None") {
    if (nothing === "absent") return { kind: "absent" };
    return written(nothing === "none" ? "None" : '""');
  }
  if (conversion === "copy") return written(made.text, ...made.imports);
  if (conversion === "text" && /^-?[\d.]+$/.test(made.text))
    return written(pythonLiteral(made.text, context.quote));
  return null;
}
