import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode, parameterNames, type WebHandler } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertAfter, insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { thingOf } from "./thing.ts";

/** A file that tells of its absence later, to a stream or to a callback, when the handler has come to its end. */
export interface LateRead {
  readonly call: Node;
  readonly path: Node;
  readonly kind: "stream" | "callback";
  readonly handler: WebHandler;
}

/** Null where the line reads no such file, or where it is not the request that decides which one. */
export function lateReadOf(fault: JavascriptFault): LateRead | null {
  const { handler } = fault;
  if (!handler || !/^(?:express|http)$/.test(handler.framework) || handler.request === null) return null;
  for (const call of callsAtFault(fault)) {
    const name = lastNameOf(field(call, "function") ?? call) ?? "";
    const given = field(call, "arguments")?.namedChildren ?? [];
    const [path, last] = [given[0], given.at(-1)];
    const kind =
      name === "createReadStream"
        ? "stream"
        : /^(?:readFile|stat|lstat|access|readdir)$/.test(name) && last && isFunctionNode(last)
          ? "callback"
          : null;
    if (path && kind && isAsked(path, handler.request, 0)) return { call, path, kind, handler };
  }
  return null;
}

/** Whether an expression is made of the request, or of what was looked up with a part of it. */
function isAsked(node: Node, request: string, depth: number): boolean {
  const names = node.type === "identifier" ? [node] : node.descendantsOfType("identifier");
  return names.some((name) => {
    if (name.text === request) return true;
    const bound = depth < 4 ? boundTo(name) : null;
    return bound !== null && isAsked(bound, request, depth + 1);
  });
}

/** What a name of the same function was bound to before, also out of a pattern. */
function boundTo(name: Node): Node | null {
  for (let scope = name.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const found = scope
      .descendantsOfType("variable_declarator")
      .findLast(
        (node) => node.endIndex <= name.startIndex && boundNames(field(node, "name")).includes(name.text),
      );
    if (found) return field(found, "value");
  }
  return null;
}

/** Answers as the house answers for what is not there, where the stream or the callback tells of it. */
export function lateReadIdeas(investigation: Investigation, fault: JavascriptFault, late: LateRead): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  const { call, handler } = late;
  const statement = statementOf(call);
  const outer = statement && statementInHandler(statement, handler.node);
  if (!statement || !outer) return [];
  const target = { file, statement, thing: thingOf(handler.route), subject: null, key: null, handler };
  const answer =
    javascriptHouseAnswer(code, "absent", target, null) ??
    conventionalAnswer(code, handler, "absent", target);
  if (!answer) return [];
  const isThrown = answer.lines.some((line) => /^\s*throw\b/.test(line));
  const edits =
    isThrown || isPiped(call)
      ? lookedFor(investigation, fault, late, answer.lines)
      : late.kind === "stream"
        ? heard(investigation, fault, late, answer.lines)
        : toldToCallback(fault, late, answer.lines);
  if (edits.length === 0) return [];
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  return [
    {
      name: "absent_file",
      sentence: `A file that is not there is answered with ${answer.status}`,
      cause: `Which file is read depends on the request; that it is not there is told when the handler has ended, and nobody listens.`,
      explanation: `Answers with ${answer.status} where the file is not there${where}.`,
      edits: [...answer.imports, ...edits].map((one) => ({ ...one, part: "fix", together: "absent" })),
      basis: answer.basis === "house" ? "house" : "standard",
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** The statement of the handler's own body around another one; null where it stands elsewhere. */
function statementInHandler(statement: Node, handler: Node): Node | null {
  return statement.startIndex >= handler.startIndex && statement.endIndex <= handler.endIndex
    ? statement
    : null;
}

/** `pipeline(createReadStream(path), res)` destroys the answer with the stream: it is too late for another one. */
function isPiped(call: Node): boolean {
  const around = call.parent?.type === "arguments" ? call.parent.parent : null;
  return around?.type === "call_expression";
}

function lookedFor(
  { code }: Investigation,
  { file }: JavascriptFault,
  { call, path }: LateRead,
  lines: readonly string[],
): Edit[] {
  const statement = statementOf(call);
  const exists = builtinName(code, file, "fs", "existsSync");
  if (!statement || !exists) return [];
  const [only] = lines;
  const guard =
    lines.length === 1 && only !== undefined
      ? [`if (!${exists.text}(${path.text})) ${only}`]
      : [`if (!${exists.text}(${path.text})) {`, ...lines.map((line) => `\t${line}`), "}"];
  return [...exists.edits, insertBefore(file, statement, guard)];
}

/** A listener for the stream's errors, which answers while it still can. */
function heard(
  { code }: Investigation,
  { file }: JavascriptFault,
  { call, handler }: LateRead,
  lines: readonly string[],
): Edit[] {
  const statement = statementOf(call);
  if (!statement || handler.response === null) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const type = file.language === "javascript" ? "" : ": NodeJS.ErrnoException";
  const away = handler.next
    ? `return ${handler.next}(error)${end}`
    : `return ${handler.response}.destroy(error)${end}`;
  const listener = (name: string) => [
    `${name}.on(${quote}error${quote}, (error${type}) => {`,
    `\tif (error.code !== ${quote}ENOENT${quote} || ${handler.response}.headersSent) ${away}`,
    ...lines
      .map((line) => `\t${line.replace(/^return (?=[\w$.]+\()/, "").replace(/^return;?$/, "")}`)
      .filter((line) => line.trim() !== ""),
    `})${end}`,
  ];
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
  const name = declarator ? field(declarator, "name") : null;
  if (name?.type === "identifier") return [insertAfter(file, statement, listener(name.text))];
  const callee = call.parent?.type === "member_expression" ? field(call.parent, "property") : null;
  if (callee?.text !== "pipe" || ancestorOfType(call, ["arrow_function"], statement)) return [];
  const stream = freeName(code, file, statement, "stream");
  const indent = indentOf(file, statement);
  const unit = indentUnit(file);
  const made = [`const ${stream} = ${call.text}${end}`, ...listener(stream)].map((line) =>
    line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length)),
  );
  const rest =
    file.text.slice(statement.startIndex, call.startIndex) +
    stream +
    file.text.slice(call.endIndex, statement.endIndex);
  return [textEdit(file, statement.startIndex, statement.endIndex, [...made, rest].join(`\n${indent}`))];
}

/** `(error, data) => { if (error) … }`: the one that says that there is no such file is answered before the others. */
function toldToCallback({ file }: JavascriptFault, { call }: LateRead, lines: readonly string[]): Edit[] {
  const callback = field(call, "arguments")?.namedChildren.at(-1);
  const body = callback ? field(callback, "body") : null;
  const [error] = callback ? parameterNames(callback) : [];
  const first = body?.namedChildren.find(({ type }) => type !== "comment");
  if (body?.type !== "statement_block" || !error || !first) return [];
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const condition = `if (${error} && ${error}.code === ${quote}ENOENT${quote})`;
  const last = lines.at(-1) ?? "";
  const leaving = /^return\b/.test(last) ? lines : [...lines, `return${usesSemicolons(file) ? ";" : ""}`];
  const [only] = leaving;
  const guard =
    leaving.length === 1 && only !== undefined
      ? [`${condition} ${only}`]
      : [`${condition} {`, ...leaving.map((line) => `\t${line}`), "}"];
  return [insertBefore(file, first, guard)];
}
