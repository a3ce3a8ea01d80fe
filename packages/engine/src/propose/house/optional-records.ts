import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../code/nodes.ts";
import { askedFor, type OptionalRead } from "./optional-values.ts";

/** A record that the project makes of something only where that is there, and what it gives where it is not. */
export interface OptionalRecord {
  readonly node: Node;
  readonly file: SourceFile;
  readonly fallback: string;
  readonly form: OptionalRead["form"];
  readonly place: string;
}

const MOST_FILES = 300;
const known = new WeakMap<CodeIndex, readonly OptionalRecord[]>();

/** All such records of the project's code outside its tests, whether by an expression, an assignment or an early return. */
export function optionalRecords(code: CodeIndex): readonly OptionalRecord[] {
  const found = known.get(code);
  if (found) return found;
  const made = code.paths
    .filter((path) => path.endsWith(".py"))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => [...chosen(file), ...assigned(file), ...left(file)]);
  known.set(code, made);
  return made;
}

/** `{…} if manager else None` */
function chosen(file: SourceFile): OptionalRecord[] {
  return file.tree.rootNode.descendantsOfType("conditional_expression").flatMap((node) => {
    const [body, condition, other] = node.namedChildren;
    const asked = condition && askedFor(condition);
    if (!asked || !body || !other) return [];
    const [used, fallback] = asked.isPositive ? [body, other] : [other, body];
    return recordOf(file, used, asked, fallback);
  });
}

/** `manager = None` and `if user: manager = {…}`, or the two in the branches of an `if`. */
function assigned(file: SourceFile): OptionalRecord[] {
  return file.tree.rootNode.descendantsOfType("if_statement").flatMap((node) => {
    const condition = field(node, "condition");
    const asked = condition && askedFor(condition);
    const then = onlyAssignment(field(node, "consequence"));
    const otherwise = node.childrenForFieldName("alternative").find((one) => one?.type === "else_clause");
    const clause = otherwise
      ? onlyAssignment(field(otherwise, "body"))
      : assignmentIn(node.previousNamedSibling);
    if (!asked || !then || !clause || field(then, "left")?.text !== field(clause, "left")?.text) return [];
    const [used, fallback] = asked.isPositive
      ? [field(then, "right"), field(clause, "right")]
      : [field(clause, "right"), field(then, "right")];
    return used && fallback ? recordOf(file, used, asked, fallback) : [];
  });
}

/** `if user is None: return None` and a record that is returned later. */
function left(file: SourceFile): OptionalRecord[] {
  return file.tree.rootNode.descendantsOfType("if_statement").flatMap((node) => {
    const condition = field(node, "condition");
    const asked = condition && askedFor(condition);
    const [leaving, ...more] = field(node, "consequence")?.namedChildren ?? [];
    const last = node.parent?.namedChildren.at(-1);
    if (!asked || asked.isPositive || leaving?.type !== "return_statement" || more.length > 0) return [];
    const used = last?.type === "return_statement" ? last.firstNamedChild : null;
    const fallback = leaving.firstNamedChild;
    return used && fallback ? recordOf(file, used, asked, fallback) : [];
  });
}

function onlyAssignment(block: Node | null): Node | null {
  const [only, ...others] = block?.namedChildren ?? [];
  return others.length === 0 ? assignmentIn(only ?? null) : null;
}

function assignmentIn(statement: Node | null): Node | null {
  const inner = statement?.type === "expression_statement" ? statement.firstNamedChild : null;
  return inner?.type === "assignment" ? inner : null;
}

function recordOf(
  file: SourceFile,
  used: Node,
  { subject, form }: { readonly subject: Node; readonly form: OptionalRead["form"] },
  fallback: Node,
): OptionalRecord[] {
  const isConstant = [fallback, ...fallback.descendantsOfType("identifier")].every(
    (node) => node.type !== "identifier" || /^_?[A-Z][A-Z\d_]*$/.test(node.text),
  );
  if (!isRecord(used) || fallback.text.includes("\n") || !isConstant) return [];
  const isOfIt = entriesOf(used).some((entry) => readsOf(entry, subject.text));
  const place = `${file.path}:${startLineOf(used)}`;
  return isOfIt ? [{ node: used, file, fallback: fallback.text, form, place }] : [];
}

/**
 * The smallest record around a value all of whose entries read from it, constants aside; null where there is none with at
 * least two.
 */
export function recordAround(value: Node): Node | null {
  for (let node = value.parent; node && !/_statement$|^block$|^lambda$/.test(node.type); node = node.parent) {
    if (!isRecord(node) || (node.type === "call" && field(node, "function")?.equals(value))) continue;
    const entries = entriesOf(node).filter((entry) => !CONSTANT.test(entry.type));
    const reading = entries.filter((entry) => readsOf(entry, value.text));
    if (reading.length === 0) return null;
    if (reading.length === entries.length && entries.length > 1) return node;
    return null;
  }
  return null;
}

const CONSTANT = /^(?:string|integer|float|true|false|none)$/;

/** A dictionary, or a call that makes a record of its fields. */
function isRecord(node: Node): boolean {
  if (node.type === "dictionary")
    return node.namedChildren.every(({ type }) => type === "pair" || type === "comment");
  if (node.type !== "call" || !/^(?:[\w.]*\.)?(?:[A-Z]\w*|dict)$/.test(field(node, "function")?.text ?? ""))
    return false;
  const given = field(node, "arguments")?.namedChildren ?? [];
  return given.length > 0 && given.every(({ type }) => !/splat|generator/.test(type));
}

function entriesOf(record: Node): Node[] {
  const entries =
    record.type === "call" ? (field(record, "arguments")?.namedChildren ?? []) : record.namedChildren;
  return entries.flatMap((entry) =>
    /^(?:pair|keyword_argument)$/.test(entry.type)
      ? (field(entry, "value") ?? [])
      : entry.type === "comment"
        ? []
        : [entry],
  );
}

/** Whether an expression reads a part of something: `owner.email` of `owner`. */
function readsOf(entry: Node, subject: string): boolean {
  return [entry, ...entry.descendantsOfType(["attribute", "subscript"])].some((node) => {
    const object =
      node.type === "attribute"
        ? field(node, "object")
        : node.type === "subscript"
          ? field(node, "value")
          : null;
    return object?.text === subject && ancestorOfType(node, ["lambda"], entry) === null;
  });
}
