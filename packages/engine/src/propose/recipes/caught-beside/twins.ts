import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { type ExceptClause, tryStatements } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";

/** A handler of another function around the same call, or the same read. */
export interface Twin {
  readonly file: SourceFile;
  readonly clause: ExceptClause;
  /** What leaves: `return None`, `raise BadToken("…")`, `continue`. */
  readonly leaves: Node;
}

/** Methods that so many things have that the name alone says nothing. */
const COMMON =
  /^(?:get|read|open|execute|run|send|load|loads|find|first|one|all|fetch|write|close|next|pop|index|split|join|format|append|add|int|float|str|len|list|dict|sum|max|min|print|sorted)$/;

const MOST_FILES = 60;

/** Handlers of other functions that catch such an error around a call of the same, or a read of the same member. */
export function twinsOf(
  code: CodeIndex,
  own: SourceFile,
  node: Node,
  catches: (name: string) => boolean,
): Twin[] {
  const name = nameOf(node);
  if (name === null) return [];
  const scope = scopeOf(node).id;
  const found = code
    .naming(name)
    .filter((path) => path.endsWith(".py"))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      tryStatements(file.tree.rootNode)
        .filter((statement) => scopeOf(statement.node).id !== scope)
        .filter(({ body }) => body.descendantsOfType(node.type).some((other) => isSame(other, node)))
        .flatMap(({ clauses }) => clauses)
        .filter(({ caught }) => caught.some((one) => one.name !== null && catches(one.name)))
        .flatMap((clause): Twin[] => {
          const leaves = leavingOf(clause);
          return leaves ? [{ file, clause, leaves }] : [];
        }),
    );
  const near = found.filter(({ file }) => file.path === own.path);
  return near.length > 0 ? near : found;
}

function nameOf(node: Node): string | null {
  const named = node.type === "call" ? field(node, "function") : node;
  return named && lastNameOf(named);
}

/** The same function, on the same thing where its name says little, and given nothing that the own call is not given. */
function isSame(other: Node, own: Node): boolean {
  if (nameOf(other) !== nameOf(own)) return false;
  if (own.type !== "call") return true;
  const [theirs, mine] = [readCall(other), readCall(own)];
  const isAlike =
    theirs.callee !== null && mine.callee !== null && lastWords(theirs.callee) === lastWords(mine.callee);
  const isSaying = !COMMON.test(nameOf(own) ?? "");
  // Who passes more may be spared what failed here.
  const passesMore = [...theirs.named.keys()].some((name) => !mine.named.has(name));
  return (
    (isAlike || (isSaying && mine.callee?.includes(".") === theirs.callee?.includes("."))) && !passesMore
  );
}

/** `client.fetch` of `self.client.fetch` and of `client.fetch`. */
function lastWords(callee: string): string {
  return callee
    .split(".")
    .slice(-2)
    .map((part) => part.replace(/^_+/, ""))
    .join(".");
}

/** The one statement of a handler, where it leaves. */
function leavingOf({ body, raises, isGroup }: ExceptClause): Node | null {
  const statements = body.namedChildren.filter(({ type }) => type !== "comment");
  const [only] = statements;
  if (!only || statements.length !== 1 || isGroup || raises.some(({ isBare }) => isBare)) return null;
  return /^(?:return|raise|continue)_statement$/.test(only.type) ? only : null;
}

/** `app/link.py:31` */
export function placeOfTwin({ file, clause }: Twin): string {
  return `${file.path}:${startLineOf(clause.node)}`;
}
