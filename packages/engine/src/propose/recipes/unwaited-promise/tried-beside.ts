import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentLines, indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { moduleNames, namesAt, namesRead } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { isAsync } from "./calls.ts";
import { GLOBALS } from "./globals.ts";

/** What another callback of the same kind does about a failure. */
interface Care {
  readonly file: SourceFile;
  readonly at: Node;
  /** `catch (error) {…}` as it would stand here, its inner lines indented by one unit. */
  readonly clause: string;
  /** `(error) => queue.failed(job, error)` as it would stand here, of one that ends its chain with it. */
  readonly handler: string | null;
}

/**
 * A callback that is rejected, beside others of the same kind that bear it when they fail, be it by a `try` around all they do
 * or by the `catch` of a chain: it is tried, and what fails is handled as they do.
 */
export function triedBesideIdeas(code: CodeIndex, file: SourceFile, callback: Node): Idea[] {
  const body = field(callback, "body");
  const taker = takerOf(callback);
  const [first] = body?.namedChildren ?? [];
  const last = body?.namedChildren.at(-1);
  if (!taker || !isAsync(callback) || body?.type !== "statement_block" || !first || !last) return [];
  if (first.type === "try_statement") return [];
  const here = caresIn(code, { file, callback, first, taker }, file);
  const found =
    here.length > 0
      ? here
      : filesCalling(code, taker.name)
          .filter(({ path }) => path !== file.path)
          .flatMap((other) => caresIn(code, { file, callback, first, taker }, other));
  const [care] = found;
  if (!care || new Set(found.map(({ clause }) => plain(clause))).size > 1) return [];
  const indent = indentOf(file, first);
  const unit = indentUnit(file);
  const inner = file.text.slice(first.startIndex, last.endIndex);
  const handled = care.clause
    .split("\n")
    .map((line, index) => (index > 0 ? indent + line : line))
    .join("\n");
  const text = `try {\n${indentLines(indent + inner, unit)}\n${indent}} ${handled}`;
  const chained = care.handler === null ? null : asChain(file, callback, care.handler);
  const where =
    care.file.path === file.path
      ? `line ${startLineOf(care.at)}`
      : `${care.file.path}:${startLineOf(care.at)}`;
  return [
    {
      name: "rejection_is_handled",
      sentence: "What fails is handled as in the others",
      cause: `Nobody waits for what \`${taker.name}\` is handed, and nobody handles what it is rejected with.`,
      explanation: `Handles it as ${where} does.`,
      edits: (chained ?? [textEdit(file, first.startIndex, last.endIndex, text)]).map((edit) => ({
        ...edit,
        part: "fix",
        together: "handled",
      })),
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(callback) },
    },
  ];
}

/**
 * `const result = await print(job); queue.done(job, result);` as a chain that ends with the handler, which says of each step where
 * it goes. Null where more is done.
 */
function asChain(file: SourceFile, callback: Node, handler: string): readonly Edit[] | null {
  const statements = (field(callback, "body")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const [first, second, ...others] = statements;
  if (!first || !second || others.length > 0 || second.type !== "expression_statement") return null;
  const declarator = first.type === "lexical_declaration" ? first.firstNamedChild : null;
  const waited = declarator ? field(declarator, "value") : first.firstNamedChild;
  const name = declarator ? field(declarator, "name") : null;
  const call = waited?.type === "await_expression" ? waited.firstNamedChild : null;
  const keyword = callback.children.find(({ type }) => type === "async");
  const next = second.firstNamedChild;
  const isPlain = (declarator === null || name?.type === "identifier") && first.namedChildCount === 1;
  if (call?.type !== "call_expression" || !keyword || !next || !isPlain) return null;
  if (/\bawait\b/.test(next.text)) return null;
  const inner = indentOf(file, first) + indentUnit(file);
  const end = /;\s*$/.test(second.text) ? ";" : "";
  const lines = [call.text, `.then((${name?.text ?? ""}) => ${next.text})`, `.catch(${handler})${end}`];
  return [
    textEdit(file, keyword.startIndex, keyword.endIndex + 1, ""),
    textEdit(file, first.startIndex, second.endIndex, lines.join(`\n${inner}`)),
  ];
}

interface Taker {
  /** `on`, `setInterval`: what is handed a callback and lets go of what it gives. */
  readonly name: string;
  /** `queue` of `queue.on`. */
  readonly of: string | null;
}

function takerOf(callback: Node): Taker | null {
  const call = callback.parent?.type === "arguments" ? callback.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  return callee && name ? { name, of: field(callee, "object")?.text ?? null } : null;
}

interface Place {
  readonly file: SourceFile;
  readonly callback: Node;
  readonly first: Node;
  readonly taker: Taker;
}

function caresIn(code: CodeIndex, place: Place, file: SourceFile): Care[] {
  const isHere = file.path === place.file.path;
  return file.tree.rootNode
    .descendantsOfType(["arrow_function", "function_expression"])
    .filter((one) => isFunctionNode(one) && !(isHere && one.id === place.callback.id))
    .filter((one) => {
      const taker = takerOf(one);
      // In another file only what is called the same is the same thing.
      return taker?.name === place.taker.name && (isHere || taker.of === place.taker.of);
    })
    .flatMap((one): Care[] => {
      const own = clauseOf(file, one) ?? chainedClauseOf(file, one);
      const clause = own && withParameters(own.text, one, place.callback);
      const handler = own?.handler != null ? withParameters(own.handler, one, place.callback) : null;
      return own && clause && isUsable(code, place, own, clause.names)
        ? [{ file, at: own.at, clause: clause.text, handler: handler?.text ?? null }]
        : [];
    });
}

interface Clause {
  readonly at: Node;
  readonly text: string;
  readonly caught: string | undefined;
  readonly body: Node;
  /** The handler of a chain. */
  readonly handler?: string;
}

/** The handler of a callback whose whole body is tried. */
function clauseOf(file: SourceFile, callback: Node): Clause | null {
  const only = onlyStatement(callback);
  const clause = only?.type === "try_statement" ? field(only, "handler") : null;
  const body = clause && field(clause, "body");
  if (!clause || !body || clause.descendantsOfType("call_expression").length === 0) return null;
  const depth = indentOf(file, clause.parent ?? clause);
  const text = clause.text
    .split("\n")
    .map((line, index) => (index > 0 && line.startsWith(depth) ? line.slice(depth.length) : line))
    .join("\n");
  return { at: clause, text, caught: field(clause, "parameter")?.text, body };
}

/** `work(job).then(done).catch((error) => queue.failed(job, error))` as all that a callback does. */
function chainedClauseOf(file: SourceFile, callback: Node): Clause | null {
  const statement = onlyStatement(callback);
  const chain =
    statement?.type === "expression_statement" || statement?.type === "return_statement"
      ? statement.firstNamedChild
      : statement;
  const callee = chain?.type === "call_expression" ? field(chain, "function") : null;
  const [handler, ...others] = chain ? (field(chain, "arguments")?.namedChildren ?? []) : [];
  if (!chain || !callee || !handler || others.length > 0 || lastNameOf(callee) !== "catch") return null;
  if (handler.type !== "arrow_function") return null;
  const [caught] = parameterNames(handler);
  const body = field(handler, "body");
  if (
    !body ||
    caught === null ||
    body.descendantsOfType("call_expression").length + Number(body.type === "call_expression") === 0
  )
    return null;
  const head = caught ? `catch (${caught}) ` : "catch ";
  if (body.type === "statement_block") {
    const depth = indentOf(file, statement ?? chain);
    const text = body.text
      .split("\n")
      .map((line, index) => (index > 0 && line.startsWith(depth) ? line.slice(depth.length) : line))
      .join("\n");
    return { at: handler, text: head + text, caught, body };
  }
  const end = /;\s*$/.test(statement?.text ?? ";") ? ";" : "";
  return {
    at: handler,
    text: `${head}{\n${indentUnit(file)}${body.text}${end}\n}`,
    caught,
    body,
    handler: handler.text,
  };
}

function onlyStatement(callback: Node): Node | null {
  const body = field(callback, "body");
  if (body?.type !== "statement_block") return body;
  const [only, ...others] = body.namedChildren.filter(({ type }) => type !== "comment");
  return others.length === 0 ? (only ?? null) : null;
}

/** A clause with what this callback is handed in the place of what the other one is. */
function withParameters(
  text: string,
  other: Node,
  own: Node,
): { readonly text: string; readonly names: ReadonlyMap<string, string> } | null {
  const names = new Map<string, string>();
  const wanted = parameterNames(own);
  for (const [index, name] of parameterNames(other).entries()) {
    const here = wanted[index];
    if (name && here) names.set(name, here);
  }
  let changed = text;
  for (const [name, here] of names)
    if (name !== here)
      changed = changed.replace(new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`, "g"), here);
  return { text: changed, names };
}

/** Whether all that a clause reads is known where the callback stands. */
function isUsable(
  code: CodeIndex,
  { file, first }: Place,
  { caught, body }: Clause,
  names: ReadonlyMap<string, string>,
): boolean {
  const known = new Set([...namesAt(code, file, statementOf(first) ?? first), ...moduleNames(code, file)]);
  return namesRead(body).every(({ text }) => {
    const here = names.get(text) ?? text;
    return text === caught || known.has(here) || GLOBALS.test(here);
  });
}

function filesCalling(code: CodeIndex, name: string): SourceFile[] {
  return code.mentions(`${name}(`).flatMap((path) => {
    const file = code.file(path);
    return file && !file.isTest && /\.[cm]?[jt]sx?$/.test(path) ? [file] : [];
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}
