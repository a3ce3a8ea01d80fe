import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { parametersOf } from "../../code/python/parameters.ts";

/** Another function that asks the same table for a key, and leaves where the table does not have it. */
export interface TableTwin {
  readonly file: SourceFile;
  /** The function. */
  readonly scope: Node;
  /** The key that it asks for, as written. */
  readonly key: Node;
  /** The name that it gives to what it finds; null where it only looks whether it is there. */
  readonly name: string | null;
  /** How it leaves: the statements up to the one that does. */
  readonly leaving: readonly Node[];
  /** `path:line` */
  readonly place: string;
}

/** `T[key]` or `T.get(key)`: what is asked, and for what. */
export interface TableLookup {
  readonly file: SourceFile;
  /** The whole expression. */
  readonly node: Node;
  readonly table: Node;
  readonly key: Node;
  /** Whether it raises where the key is not there; it gives None otherwise. */
  readonly raises: boolean;
}

const MOST_STATEMENTS = 3;

/** The lookup that an expression is; null for others. Entries under a literal key are parts of a record, not things in a table. */
export function tableLookup(file: SourceFile, node: Node): TableLookup | null {
  const callee = node.type === "call" ? field(node, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const table =
    node.type === "subscript" ? field(node, "value") : isGet && callee ? field(callee, "object") : null;
  const given = isGet ? readCall(node).positional : [];
  const key = node.type === "subscript" ? field(node, "subscript") : given.length === 1 ? given[0] : null;
  if (!table || !key || !/^(?:identifier|attribute)$/.test(table.type)) return null;
  return /^(?:string|integer|slice|unary_operator|none)$/.test(key.type)
    ? null
    : { file, node, table, key, raises: node.type === "subscript" };
}

/** What other functions of the project do where this table does not have their key, those of the same file first. */
export function tableTwins(code: CodeIndex, own: TableLookup): TableTwin[] {
  const name = lastNameOf(own.table) ?? "";
  const scope = ancestorOfType(own.node, ["function_definition"]);
  const paths = [own.file.path, ...code.naming(name).filter((path) => path !== own.file.path)];
  return paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      [...namedFirst(file), ...askedFirst(file), ...caught(file)].filter(
        (twin) => twin.scope.id !== scope?.id && isSameTable(code, own, twin.file, twin.table),
      ),
    );
}

type Found = TableTwin & { readonly table: Node };

function leavingIn(block: Node | null): Node[] | null {
  const body = block?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const last = body.at(-1);
  if (!last || body.length > MOST_STATEMENTS) return null;
  const leaves =
    /^(?:return|raise|continue)_statement$/.test(last.type) || /^(?:\w+\.)?abort\(/.test(last.text);
  return leaves ? body : null;
}

function made(
  file: SourceFile,
  guard: Node,
  block: Node | null,
  asked: { table: Node; key: Node; name: string | null },
): Found[] {
  const scope = ancestorOfType(guard, ["function_definition"]);
  const leaving = leavingIn(block);
  const place = `${file.path}:${startLineOf(guard)}`;
  return scope && leaving ? [{ ...asked, file, scope, leaving, place }] : [];
}

/** `found = T.get(key)` and `if found is None:` behind it, or both in one. */
function namedFirst(file: SourceFile): Found[] {
  return file.tree.rootNode.descendantsOfType("if_statement").flatMap((guard): Found[] => {
    const condition = field(guard, "condition");
    const walrus = condition?.descendantsOfType("named_expression")[0] ?? null;
    const before = guard.previousNamedSibling?.firstNamedChild ?? null;
    const bound = walrus ?? (before?.type === "assignment" ? before : null);
    const name = bound && (field(bound, "name") ?? field(bound, "left"));
    const value = bound && (field(bound, "value") ?? field(bound, "right"));
    const asked = value?.type === "call" ? tableLookup(file, value) : null;
    if (!condition || name?.type !== "identifier" || !asked) return [];
    const asks = walrus
      ? [`(${walrus.text}) is None`, `not (${walrus.text})`]
      : [`${name.text} is None`, `not ${name.text}`];
    if (!asks.includes(condition.text.trim())) return [];
    return made(file, guard, field(guard, "consequence"), {
      table: asked.table,
      key: asked.key,
      name: name.text,
    });
  });
}

/** `if key not in T:` */
function askedFirst(file: SourceFile): Found[] {
  return file.tree.rootNode.descendantsOfType("if_statement").flatMap((guard): Found[] => {
    const condition = field(guard, "condition");
    const [key, table, ...others] = condition?.type === "comparison_operator" ? condition.namedChildren : [];
    if (!condition || !key || !table || others.length > 0 || !/ not in /.test(condition.text)) return [];
    if (!/^(?:identifier|attribute)$/.test(table.type) || key.type === "string") return [];
    return made(file, guard, field(guard, "consequence"), { table, key, name: null });
  });
}

/** `try: found = T[key]` with `except KeyError:` behind it. */
function caught(file: SourceFile): Found[] {
  return file.tree.rootNode.descendantsOfType("except_clause").flatMap((clause): Found[] => {
    const head = clause.text.slice(0, clause.text.indexOf(":"));
    const tried = clause.parent?.type === "try_statement" ? field(clause.parent, "body") : null;
    const statements = tried?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const [statement] = statements;
    if (!/\b(?:KeyError|LookupError)\b/.test(head) || !statement || statements.length > 1) return [];
    const reads = statement.descendantsOfType("subscript").flatMap((node) => tableLookup(file, node) ?? []);
    const [asked, ...others] = reads;
    if (!asked || others.length > 0) return [];
    const target = statement.firstNamedChild?.type === "assignment" ? statement.firstNamedChild : null;
    const name = target && field(target, "right")?.id === asked.node.id ? field(target, "left") : null;
    const block = clause.namedChildren.findLast(({ type }) => type === "block") ?? null;
    return made(file, clause, block, {
      table: asked.table,
      key: asked.key,
      name: name?.type === "identifier" ? name.text : null,
    });
  });
}

/** The same name of one module, the same attribute of objects of one class, or what is written alike near by. */
export function isSameTable(code: CodeIndex, own: TableLookup, file: SourceFile, table: Node): boolean {
  if (lastNameOf(own.table) !== lastNameOf(table)) return false;
  const isOwnMember = (node: Node) => /^(?:self|cls)\.\w+$/.test(node.text);
  if (isOwnMember(own.table) || isOwnMember(table)) {
    const classOf = (node: Node) => ancestorOfType(node, ["class_definition"])?.id;
    return own.table.text === table.text && classOf(own.table) === classOf(table);
  }
  const [mine, theirs] = [code.resolve(own.file.path, own.table.text), code.resolve(file.path, table.text)];
  if (mine?.node && theirs?.node) return mine.path === theirs.path && mine.node.id === theirs.node.id;
  if (mine || theirs) return false;
  // Functions of one file that take the same under the same name.
  if (own.file.path === file.path && isParameter(own.table) && isParameter(table))
    return own.table.text === table.text;
  return own.file.path === file.path && own.table.type === "attribute" && own.table.text === table.text;
}

function isParameter(node: Node): boolean {
  const scope = ancestorOfType(node, ["function_definition"]);
  return (
    node.type === "identifier" &&
    scope !== null &&
    parametersOf(scope).some(({ name }) => name === node.text && name.length > 2)
  );
}
