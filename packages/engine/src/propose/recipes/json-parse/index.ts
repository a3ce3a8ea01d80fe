import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { handlerAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { badValueAnswer, requestPartOf, shownName } from "../javascript/refuse-input.ts";
import { requestStimulus } from "../javascript/request.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "json-parse",
  title: "Fix SyntaxError: Unexpected token in JSON in Node.js",
  summary:
    "This error occurs when text that is no JSON is given to `JSON.parse`. Text of a request is refused with 400; text of another service is that service's fault; text that you stored yourself was written wrongly.",
  trace: [
    [
      "SyntaxError: Unexpected token '<', \"<html>\" is not valid JSON",
      "The quoted text is the beginning of what arrived; `<` means an HTML page.",
    ],
  ],
  causes: [
    ["request", "Text of a request", "Anybody can send anything.", "const change = JSON.parse(req.body);"],
  ],
  fix: [
    "Refuse what cannot be read.",
    "const change = JSON.parse(req.body);",
    'let change;\ntry {\n  change = JSON.parse(req.body);\n} catch {\n  return res.status(400).json({ error: "body is not valid" });\n}',
  ],
  testing: [
    "Send broken JSON, an empty text, and a good one.",
    "assert.equal((await post('{')).status, 400);",
  ],
  questions: [
    [
      "Why not fall back to `{}`?",
      "The request is then treated as if it had said nothing, and the client never learns that it was broken.",
    ],
  ],
});

/** Text of the request that cannot be read is refused. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file, line } = fault;
  const call = file.tree.rootNode
    .descendantsOfType("call_expression")
    .find(
      (node) =>
        startLineOf(node) <= line &&
        line <= endLineOf(node) &&
        field(node, "function")?.text === "JSON.parse",
    );
  const value = call ? (field(call, "arguments")?.firstNamedChild ?? null) : null;
  const statement = call ? statementOf(call) : null;
  const symbol = code.functionAt(file.path, line);
  const handler = symbol && handlerAround(code, symbol);
  if (!call || !value || !statement || !handler) return [];
  const attempt = attemptOf(code, file, statement, call);
  if (!attempt) return [];
  const part = requestPartOf(investigation, file.path, value);
  if (!part) return [];
  const thing = [shownName(part, value)];
  const answer = badValueAnswer(code, handler, { file, statement, thing, subject: null }, call);
  if (!answer) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const i = indentOf(file, statement);
  const unit = indentUnit(file);
  const { name, expression } = attempt;
  const lines = [
    `let ${name}${end}`,
    "try {",
    `${unit}${name} = ${expression.text}${end}`,
    "} catch {",
    ...answer.lines.map((one) => unit + one.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))),
    "}",
    ...attempt.after(end),
  ];
  const edit = textEdit(file, statement.startIndex, statement.endIndex, lines.join(`\n${i}`));
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  const stimulus = requestStimulus(investigation);
  const variant =
    stimulus && typeof stimulus.body === "string"
      ? { ...stimulus, body: `${stimulus.body.slice(0, 40)}<{` }
      : null;
  return [
    {
      name: `bad_${thing[0]}`,
      sentence: `A ${thing[0]} that is no JSON is answered with ${answer.status}`,
      cause: `The ${thing[0]} of the request was no JSON, and nothing catches what \`JSON.parse\` throws then.`,
      explanation: `Refuses text that cannot be read with ${answer.status}${where}.`,
      edits: [...answer.imports.map((one) => ({ ...one, part: "fix" })), { ...edit, part: "fix" }],
      basis: answer.basis,
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(statement) },
      variant,
    },
  ];
}

/** What is tried, the name that its value gets, and the lines that use it afterwards. */
interface Attempt {
  readonly name: string;
  readonly expression: Node;
  after(end: string): string[];
}

/** A declaration is tried as a whole; in another statement the parsed value is taken out of it, where it is always made. */
function attemptOf(code: CodeIndex, file: SourceFile, statement: Node, call: Node): Attempt | null {
  const declarator = ancestorOfType(call, ["variable_declarator"], statement);
  if (declarator && declarator.parent?.id === statement.id) {
    const target = field(declarator, "name");
    const expression = field(declarator, "value");
    const declared = statement.namedChildren.filter((child) => child.type === "variable_declarator");
    if (!target || !expression || declared.length !== 1 || crossesFunction(call, statement)) return null;
    if (target.type === "identifier") return { name: target.text, expression, after: () => [] };
    const name = freeName(code, file, statement, "parsed");
    // Names that are taken apart are declared after the attempt.
    return { name, expression, after: (end) => [`const ${target.text} = ${name}${end}`] };
  }
  if (!/^(?:expression_statement|return_statement)$/.test(statement.type)) return null;
  const isChosen = ancestorOfType(call, ["ternary_expression", "binary_expression"], statement) !== null;
  if (isChosen || crossesFunction(call, statement)) return null;
  const name = freeName(code, file, statement, "parsed");
  const from = call.startIndex - statement.startIndex;
  const rest = statement.text.slice(0, from) + name + statement.text.slice(from + call.text.length);
  return { name, expression: call, after: () => [rest] };
}

function crossesFunction(node: Node, outer: Node): boolean {
  for (let scope = node.parent; scope && scope.id !== outer.id; scope = scope.parent)
    if (isFunctionNode(scope)) return true;
  return false;
}

function isOwnParse({ exception, statement }: JavascriptFault): boolean {
  return (
    exception.type === "SyntaxError" && /JSON/.test(exception.value) && /JSON\.parse/.test(textOf(statement))
  );
}

function textOf(statement: Node): string {
  return statement.text.slice(0, 2_000);
}

export const jsonParseRecipe = defineRecipe({
  slug: "json-parse",
  guide,
  matches: (fault) =>
    isOwnParse(fault) ? { score: 0.85, evidence: "JSON.parse was given text that is no JSON." } : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `The text that is read as JSON at ${frame.path}:${frame.line} is none, and it does not come from the request.`,
    advice: [
      "Find out who wrote the text: a file or row of your own is to be repaired, another service to be asked for its status first.",
    ],
  }),
});
