import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** A promise that is handed back out of a `try` before it is settled. */
export interface PassedCatch {
  readonly file: SourceFile;
  readonly returned: Node;
  readonly clause: Node;
  readonly edits: readonly Edit[];
}

/** A mistake in the code is no answer that somebody waits for. */
const MISTAKES = /^(?:ReferenceError|SyntaxError|AssertionError)\b/;

/**
 * `try { return cdn.purge(path); } catch (error) { … }`: what the promise is rejected with passes by the catch, which is
 * there for it. Null where the error is none that the catch deals with, or several could be meant.
 */
export function passedCatch(investigation: Investigation, fault: JavascriptFault): PassedCatch | null {
  const { code } = investigation;
  if (MISTAKES.test(fault.exception.type)) return null;
  const symbols = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const onTrace = fault.frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    return file
      ? returnsTried(file).filter(
          ({ returned }) => startLineOf(returned) <= line && line <= returned.endPosition.row + 1,
        )
      : [];
  });
  const behind = symbols.flatMap(({ name, node }) =>
    /^</.test(name)
      ? []
      : code.callsOf(name).flatMap(({ path, node: call }) => {
          const file = code.file(path);
          if (!file || file.isTest || path.endsWith(".py")) return [];
          const isOf = calleesOf(code, path, call).some(({ symbol }) => symbol.node.id === node.id);
          return isOf ? returnsTried(file).filter(({ returned }) => leadsTo(returned, call)) : [];
        }),
  );
  const handed = symbols.flatMap(({ name, path, node }) =>
    /^</.test(name)
      ? []
      : code
          .naming(name)
          .flatMap((where) => code.file(where) ?? [])
          .filter((file) => !file.isTest && file.language !== "python")
          .flatMap((file) =>
            returnsTried(file).filter(({ returned }) => hands(code, file, returned, name, path, node)),
          ),
  );
  const passing = ownError(investigation, fault) === null ? [] : handlersPassing(code);
  const found = [
    ...new Map(
      [...onTrace, ...behind, ...handed, ...passing].map((one) => [
        `${one.file.path}:${one.returned.startIndex}`,
        one,
      ]),
    ).values(),
  ]
    .filter((one) => givesPromise(code, one.file, one.returned))
    .filter(({ clause }) => dealsWith(clause, fault, ownError(investigation, fault)));
  const [only, ...more] = found;
  return only && more.length === 0
    ? { ...only, edits: [textEdit(only.file, only.returned.startIndex, only.returned.startIndex, "await ")] }
    : null;
}

type Tried = Omit<PassedCatch, "edits">;

/** What asynchronous functions hand back out of a `try` with a `catch`, without waiting for it. */
function returnsTried(file: SourceFile): Tried[] {
  return file.tree.rootNode.descendantsOfType("return_statement").flatMap((statement): Tried[] => {
    const returned = statement.firstNamedChild;
    const attempt = ancestorOfType(statement, ["try_statement"]);
    const body = attempt && field(attempt, "body");
    const clause = attempt && field(attempt, "handler");
    const scope = functionAround(statement);
    if (!returned || !body || !clause || !scope || scope.id !== functionAround(attempt)?.id) return [];
    const isInBody = body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex;
    const isAsync = scope.children.some(({ type }) => type === "async");
    const isOpen = /^(?:call_expression|identifier|member_expression)$/.test(returned.type);
    return isInBody && isAsync && isOpen ? [{ file, returned, clause }] : [];
  });
}

/** Whether a returned expression is this call, a chain on it, or gathers such calls. */
function leadsTo(returned: Node, call: Node): boolean {
  return returned.startIndex <= call.startIndex && call.endIndex <= returned.endIndex;
}

/** `names.map(count)`: a function that is handed over by its name. */
function hands(
  code: CodeIndex,
  file: SourceFile,
  returned: Node,
  name: string,
  path: string,
  node: Node,
): boolean {
  return returned.descendantsOfType("identifier").some((one) => {
    if (one.text !== name || one.parent?.type !== "arguments") return false;
    const known = code.resolve(file.path, name);
    const value = known?.node?.type === "variable_declarator" ? field(known.node, "value") : known?.node;
    return known?.path === path && (value?.id === node.id || known.node === null);
  });
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}

const PROMISES = /^(?:all|allSettled|any|race|then|catch|finally|reject|resolve|fetch)$/;

function givesPromise(code: CodeIndex, file: SourceFile, returned: Node): boolean {
  if (returned.type !== "call_expression") return false;
  const callee = field(returned, "function");
  const name = (callee && lastNameOf(callee)) ?? "";
  if (PROMISES.test(name)) return true;
  const known = calleesOf(code, file.path, returned);
  if (known.length === 0) return /^(?:fetch|request|query|execute)$/.test(name) || isNextInLine(returned);
  return known.every(({ symbol }) => {
    const { isAsync, values } = returnsOf(symbol.node);
    return (
      isAsync ||
      (values.length > 0 &&
        values.every((value) => /^new Promise\b|^Promise\.|\.then\(|^fetch\(/.test(value.text)))
    );
  });
}

/** `await next()` is how what stands around others hands on to them: `next`, `handler`, `fn` of its own parameters. */
function isNextInLine(returned: Node): boolean {
  const scope = functionAround(returned);
  const callee = field(returned, "function");
  return (
    scope !== null &&
    callee?.type === "identifier" &&
    parameterNames(scope).includes(callee.text) &&
    parameterNames(scope).length >= 2
  );
}

/** What stands around all handlers and hands back what the next one gives, out of a `try` for its errors. */
function handlersPassing(code: CodeIndex): Tried[] {
  return code
    .mentions("return next(")
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language !== "python")
    .flatMap(returnsTried)
    .filter(({ returned }) => isNextInLine(returned));
}

/** The class of the project that the failing line throws, whatever its objects are called. */
function ownError({ code }: Investigation, { statement, file }: JavascriptFault): string | null {
  const thrown = [statement, ...statement.descendantsOfType("throw_statement")].find(
    ({ type }) => type === "throw_statement",
  );
  const made = thrown?.firstNamedChild;
  const name = made?.type === "new_expression" ? field(made, "constructor")?.text : undefined;
  return name !== undefined && code.resolve(file.path, name) !== null ? name : null;
}

/** Whether a handler is for this error: it asks for its class, code or name, or does not ask at all and goes on. */
function dealsWith(clause: Node, { exception }: JavascriptFault, own: string | null): boolean {
  const body = field(clause, "body");
  const caught = field(clause, "parameter")?.text;
  if (!body) return false;
  const names = [...body.text.matchAll(/instanceof\s+([\w$.]+)/g)].map((match) =>
    match[1]?.split(".").at(-1),
  );
  const said = [...body.text.matchAll(/\.(?:name|code|status|statusCode)\s*[!=]==?\s*["'`]?([\w$-]+)/g)].map(
    (match) => match[1],
  );
  if (names.length > 0 && caught)
    return [exception.type, "Error", own].some((one) => names.includes(one ?? undefined));
  if (said.length > 0) return said.includes(exception.type) || exception.value.includes(said[0] ?? "\n");
  // A handler that only throws it on does nothing for it.
  const isThrownOn =
    body.namedChildren.filter(({ type }) => type !== "comment").length === 1 &&
    body.namedChild(0)?.text.replace(/;$/, "") === `throw ${caught}`;
  return !isThrownOn;
}
