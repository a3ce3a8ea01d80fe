import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

const TEXT_METHODS =
  /^(?:r?split|splitlines|r?partition|startswith|endswith|replace|[lr]?strip|r?find|r?index|count|removeprefix|removesuffix|join)$/;

/**
 * Bytes that are treated as a text, `message.split(":")`, where the house decodes what has this name first, or where the
 * function goes on to make texts of the parts.
 */
export function decodedBytes({ code, fault, message }: Scene): Guess[] {
  if (
    !/^a bytes-like object is required, not 'str'|must be bytes or a tuple of bytes, not str$/.test(message)
  )
    return [];
  const { file } = fault;
  const receivers = [
    ...onLine(fault, "call").flatMap((call) => {
      const callee = field(call, "function");
      const isText =
        callee?.type === "attribute" && TEXT_METHODS.test(field(callee, "attribute")?.text ?? "");
      return isText ? (field(callee, "object") ?? []) : [];
    }),
    ...onLine(fault, "comparison_operator").flatMap((node) =>
      node.children.some(({ type }) => /^(?:not )?in$/.test(type)) ? (node.lastNamedChild ?? []) : [],
    ),
  ];
  const [receiver] = receivers;
  if (!receiver || !/^(?:identifier|attribute|subscript)$/.test(receiver.type)) return [];
  const name = receiver.text.split(".").at(-1) ?? receiver.text;
  const shown = code
    .callsOf("decode")
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ node, path, line }) => {
      const callee = field(node, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      return object && (object.text.split(".").at(-1) ?? "") === name
        ? [{ text: field(node, "arguments")?.text ?? "()", where: `${path}:${line}` }]
        : [];
    });
  const [first] = shown;
  if (!first && !makesTexts(fault.statement, fault.function?.node ?? null)) return [];
  return [
    {
      strength: first ? 0.9 : 0.82,
      idea: runningIdea({
        cause: `\`${receiver.text}\` holds bytes, and ${file.path}:${startLineOf(receiver)} treats them as a text.`,
        explanation: first
          ? `They are decoded first, as at ${first.where}.`
          : "They are decoded first; what follows makes texts of them.",
        edits: [textEdit(file, receiver.endIndex, receiver.endIndex, `.decode${first?.text ?? "()"}`)],
        basis: first ? "house" : "standard",
        name: "bytes_are_decoded",
      }),
    },
  ];
}

/** Whether what the statement names is written into texts, or compared with them, further down. */
function makesTexts(statement: Node, scope: Node | null): boolean {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const names = new Set(
    (target ? [target, ...target.descendantsOfType("identifier")] : [])
      .filter(({ type }) => type === "identifier")
      .map(({ text }) => text),
  );
  if (names.size === 0 || !scope) return false;
  return scope
    .descendantsOfType("identifier")
    .some(
      (node) =>
        node.startIndex > statement.endIndex &&
        names.has(node.text) &&
        (node.parent?.type === "interpolation" ||
          (node.parent?.type === "comparison_operator" &&
            node.parent.namedChildren.some((child) => child.type === "string" && !/^[bB]/.test(child.text)))),
    );
}
