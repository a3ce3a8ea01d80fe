import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { answers } from "../javascript/answering.ts";
import { insertAfter, statementOf, usesSemicolons } from "../javascript/statements.ts";

/** A handler of errors that answers in the middle of a chain of promises, which goes on to answer again. */
export interface ChainedAnswer {
  /** Where it answers first. */
  readonly line: number;
  readonly answer: Node;
  readonly explanation: string;
  readonly edits: readonly Edit[];
}

/**
 * `load(id).catch((error) => refuse(res, error)).then((row) => res.json(row))`: the chain goes on after the refusal. What
 * answers for errors belongs behind all that may answer.
 */
export function chainedAnswer(
  code: CodeIndex,
  file: SourceFile,
  handler: WebHandler,
  line: number,
): ChainedAnswer | null {
  return movedBehind(code, file, handler, line) ?? leftAfterwards(code, file, handler, line);
}

function movedBehind(
  code: CodeIndex,
  file: SourceFile,
  handler: WebHandler,
  line: number,
): ChainedAnswer | null {
  const links = handler.node
    .descendantsOfType("call_expression")
    .filter((call) => /^(?:then|finally)$/.test(linkOf(call)) && isGivenOn(call, line));
  for (const link of links.toReversed()) {
    for (let before = chainBelow(link); before; before = chainBelow(before)) {
      const given = (field(before, "arguments")?.namedChildren ?? []).filter(
        ({ type }) => type !== "comment",
      );
      const kind = linkOf(before);
      const caught = kind === "catch" ? given[0] : kind === "then" ? given[1] : undefined;
      if (!caught || !alwaysAnswers(code, file, caught, handler)) continue;
      const object = field(field(before, "function") ?? before, "object");
      const own = object && file.text.slice(object.endIndex, before.endIndex);
      const [first] = given;
      if (!object || !own || !first) continue;
      const last = lastAnswering(link);
      const dot = /^\s*(?=\??\.)/.exec(own)?.[0] ?? "";
      const text = kind === "catch" ? own : `${dot}.catch(${caught.text})`;
      const isThere = last.parent?.parent?.text.endsWith(text.trim()) === true && chainAbove(last) !== null;
      const edits = [
        kind === "catch"
          ? textEdit(file, object.endIndex, before.endIndex, "")
          : textEdit(file, first.endIndex, caught.endIndex, ""),
        ...(isThere ? [] : [textEdit(file, last.endIndex, last.endIndex, text)]),
      ];
      return {
        line: startLineOf(caught),
        answer: caught,
        explanation: "Answers for errors behind the whole chain, so that nothing goes on after a refusal.",
        edits,
      };
    }
  }
  return null;
}

/** `const row = await load(id).catch((error) => refuse(res, error)); res.json(row);` */
function leftAfterwards(
  code: CodeIndex,
  file: SourceFile,
  handler: WebHandler,
  line: number,
): ChainedAnswer | null {
  if (!/^(?:express|http)$/.test(handler.framework) || handler.response === null) return null;
  for (const call of handler.node.descendantsOfType("call_expression").toReversed()) {
    const caught = linkOf(call) === "catch" ? field(call, "arguments")?.firstNamedChild : null;
    const statement = caught && call.parent?.type === "await_expression" ? statementOf(call) : null;
    const block = statement?.parent;
    if (!caught || !statement || !block || endLineOf(statement) >= line || endLineOf(block) < line) continue;
    if (functionAround(call)?.id !== handler.node.id || !alwaysAnswers(code, file, caught, handler)) continue;
    const end = usesSemicolons(file) ? ";" : "";
    return {
      line: startLineOf(caught),
      answer: caught,
      explanation: "Leaves the function where the error has been answered.",
      edits: [insertAfter(file, statement, [`if (${handler.response}.headersSent) return${end}`])],
    };
  }
  return null;
}

/** `then` of `load(id).then(…)`. */
function linkOf(call: Node): string {
  const callee = field(call, "function");
  return callee?.type === "member_expression" ? (lastNameOf(callee) ?? "") : "";
}

/** Whether a line belongs to what a link is given. */
function isGivenOn(call: Node, line: number): boolean {
  const given = field(call, "arguments");
  return given !== null && startLineOf(given) <= line && line <= endLineOf(given);
}

function chainBelow(call: Node): Node | null {
  const object = field(field(call, "function") ?? call, "object");
  return object?.type === "call_expression" ? object : null;
}

function chainAbove(call: Node): Node | null {
  const member = call.parent?.type === "member_expression" ? call.parent : null;
  const outer = member && field(member, "object")?.id === call.id ? member.parent : null;
  return outer?.type === "call_expression" ? outer : null;
}

/** The last link of a chain that goes on with what came; handlers of errors behind it stay there. */
function lastAnswering(link: Node): Node {
  let last = link;
  for (let above = chainAbove(link); above; above = chainAbove(above)) {
    if (linkOf(above) === "then") last = above;
    if (!/^(?:then|catch|finally)$/.test(linkOf(above))) break;
  }
  return last;
}

/** Whether whatever a callback does is an answer: it gives no value to go on with, and throws nothing further. */
function alwaysAnswers(code: CodeIndex, file: SourceFile, callback: Node, handler: WebHandler): boolean {
  if (callback.type === "identifier") {
    if (callback.text === handler.next) return true;
    const own = handler.node
      .descendantsOfType(["function_declaration", "variable_declarator"])
      .find((node) => field(node, "name")?.text === callback.text);
    const definition = own?.type === "variable_declarator" ? field(own, "value") : own;
    return definition ? alwaysAnswers(code, file, definition, handler) : false;
  }
  if (!isFunctionNode(callback) || callback.descendantsOfType("throw_statement").length > 0) return false;
  return answers(code, file.path, callback, handler);
}

function functionAround(node: Node): Node | null {
  return ancestorOfType(node, [
    "arrow_function",
    "function_expression",
    "function_declaration",
    "method_definition",
  ]);
}
