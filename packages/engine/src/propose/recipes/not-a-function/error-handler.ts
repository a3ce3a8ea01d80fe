import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames, registrationOf } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";

const ERROR = /^_*(?:e|ex|err|error|exception|failure|problem)$|(?:Err|Error)$/;

/**
 * `app.use((err, req, res) => …)`: Express tells the handlers of errors from the others by their four parameters, and runs
 * one that takes three for every request, with the request in the place of the error. It gets its fourth.
 */
export function errorHandlerIdeas({ code }: Investigation, fault: JavascriptFault): Idea[] {
  const { file, exception, statement } = fault;
  const definition = fault.function?.node;
  const parameters = definition && field(definition, "parameters");
  const [error, , response, ...more] = definition ? parameterNames(definition) : [];
  if (!definition || !parameters || !error || !response || more.length > 0) return [];
  const isRead = new RegExp(`(?<![\\w$.])${response.replace(/\$/g, "\\$")}\\b`).test(statement.text);
  if (!ERROR.test(error) || !isRead || !/is not a function$|of undefined/.test(exception.value)) return [];
  if (code.mentions("express").length === 0 || !registrationOf(code, file, definition)) return [];
  const last = parameters.namedChildren.findLast((child) => child.type !== "comment");
  const typed = last && typeBeside(file, last);
  if (!last || !typed) return [];
  const name = code.naming("_next").some((path) => code.file(path)?.isTest === false) ? "_next" : "next";
  return [
    {
      name: "known_as_error_handler",
      sentence: "A request without an error passes the handler of errors by",
      cause:
        "Express knows handlers of errors by their four parameters; this one has three, and is run for every request.",
      explanation: "Takes the fourth parameter, by which Express knows it.",
      edits: [textEdit(file, last.endIndex, last.endIndex, `, ${name}${typed.type}`), ...typed.edits].map(
        (edit) => ({ ...edit, part: "fix", together: "parameter" }),
      ),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(definition) },
    },
  ];
}

/** The type of `next` beside the type of the answer, with its import; empty where parameters have none. Null where it cannot be told. */
function typeBeside(
  file: SourceFile,
  response: Node,
): { readonly type: string; readonly edits: Edit[] } | null {
  const type = field(response, "type")?.text.replace(/^:\s*/, "");
  if (type === undefined) return { type: "", edits: [] };
  if (/^(?:any|unknown)$/.test(type)) return { type: `: ${type}`, edits: [] };
  const held = /^(\w+)\.Response\b/.exec(type)?.[1];
  if (held) return { type: `: ${held}.NextFunction`, edits: [] };
  if (!/^Response\b/.test(type)) return null;
  const line = file.tree.rootNode
    .descendantsOfType("import_statement")
    .find(
      (node) => plainString(field(node, "source") ?? node) === "express" && /\bResponse\b/.test(node.text),
    );
  const known = line?.descendantsOfType("import_specifier") ?? [];
  if (known.some((one) => field(one, "name")?.text === "NextFunction"))
    return { type: ": NextFunction", edits: [] };
  const beside = known.find((one) => field(one, "name")?.text === "Response");
  if (!beside) return null;
  const mark = /^type\s/.test(beside.text) ? "type " : "";
  return {
    type: ": NextFunction",
    edits: [textEdit(file, beside.endIndex, beside.endIndex, `, ${mark}NextFunction`)],
  };
}
