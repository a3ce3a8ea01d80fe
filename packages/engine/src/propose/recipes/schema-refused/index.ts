import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptRefusal } from "../../house/javascript/refusals.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { type RefusalTarget, writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import { readingNamed } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { badValueAnswer, shownName } from "../javascript/refuse-input.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "schema-refused",
  title: "Fix ZodError in a route handler",
  summary:
    "This error occurs when `schema.parse` is given what the schema refuses, and nobody catches what it throws: the client gets 500 for its own mistake. Use `safeParse`, and answer with 400.",
  trace: [
    [
      "ZodError: [ { code: 'invalid_type', path: ['quantity'], … } ]",
      "What was refused, and where it stands in the value.",
    ],
  ],
  causes: [
    [
      "parse",
      "`parse` throws",
      "The request is at fault, and the answer is 500.",
      "const order = Order.parse(req.body);",
    ],
  ],
  fix: [
    "Ask, and refuse.",
    "const order = Order.parse(req.body);",
    'const parsed = Order.safeParse(req.body);\nif (!parsed.success) return res.status(400).json({ error: "body is not valid" });\nconst order = parsed.data;',
  ],
  testing: ["Send what the schema refuses.", "assert.equal((await post({})).status, 400);"],
  questions: [["Is one error handler for all better?", "It is as good where all routes share it."]],
});

/** What the schema refuses is refused with an answer: as other routes do, else with 400. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file, handler } = fault;
  const reading = readingNamed(fault, /^(?:parse|parseAsync)$/, "valid");
  const statement = reading && statementOf(reading.call);
  const callee = reading && field(reading.call, "function");
  const property = callee && field(callee, "property");
  const symbol = code.functionAt(file.path, fault.line);
  const own = symbol && handlerAround(code, symbol);
  if (!reading || !statement || !property || !handler || !own || own.node.id !== symbol?.node.id) return [];
  const part = requestPartOf(investigation, file.path, reading.value);
  if (!part) return [];
  const name = freeName(code, file, statement, "parsed");
  const target: RefusalTarget = {
    file,
    statement,
    thing: [shownName(part, reading.value)],
    subject: name,
    key: null,
    handler: own,
    further: [name],
  };
  const house = houseRefusal(code, target);
  const answer =
    house ?? badValueAnswer(code, own, { file, statement, thing: target.thing, subject: null }, null);
  if (!answer) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const isAwaited = reading.call.parent?.type === "await_expression";
  const whole = isAwaited ? (reading.call.parent ?? reading.call) : reading.call;
  const asked = whole.text.replace(/\.parse(?=(?:Async)?\()/, ".safeParse");
  const [only] = answer.lines;
  const check =
    answer.lines.length === 1
      ? [`if (!${name}.success) ${only}`]
      : [`if (!${name}.success) {`, ...answer.lines.map((line) => `\t${line}`), "}"];
  const where = house ? `, as ${house.evidence} does` : "";
  return [
    {
      name: "refused_by_the_schema",
      sentence: `What the schema refuses is answered with ${answer.status}`,
      cause: `\`${reading.value.text.slice(0, 40)}\` of the request does not fit the schema, and what \`parse\` throws is answered with 500.`,
      explanation: `Asks with \`safeParse\`, and refuses with ${answer.status}${where}.`,
      edits: [
        ...answer.imports,
        insertBefore(file, statement, [`const ${name} = ${asked}${end}`, ...check]),
        replaceNode(file, whole, `${name}.data`),
      ].map((edit) => ({ ...edit, part: "fix", together: "schema" })),
      basis: house ? "house" : "standard",
      expectation: answered([answer.status]),
      place: { path: file.path, line: startLineOf(statement) },
      variant: null,
    },
  ];
}

/** `if (!parsed.success) return res.status(422)…` of another route. */
function houseRefusal(code: CodeIndex, target: RefusalTarget) {
  for (const path of code.mentions(".success")) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const guard of file.tree.rootNode.descendantsOfType("if_statement")) {
      const subject = /^\(!([\w$]+)\.success\)$/.exec(field(guard, "condition")?.text ?? "")?.[1];
      const refusal = subject === undefined ? null : refusalOf(code, file, guard, subject);
      const written =
        refusal && isSameFramework(refusal, target) ? writeJavascriptRefusal(code, refusal, target) : null;
      if (written) return { ...written, evidence: `${path}:${startLineOf(guard)}` };
    }
  }
  return null;
}

function isSameFramework({ form, handler }: JavascriptRefusal, target: RefusalTarget): boolean {
  return form === "throw" || (handler !== null && handler.framework === target.handler?.framework);
}

function refusalOf(
  code: CodeIndex,
  file: SourceFile,
  guard: Node,
  subject: string,
): JavascriptRefusal | null {
  const branch = field(guard, "consequence");
  const body = (branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : []).filter(
    ({ type }) => type !== "comment",
  );
  const last = body.at(-1);
  const status = body
    .map((statement) => refusedStatus(code, file.path, statement))
    .find((found) => found !== null);
  if (!last || !status || !/^(?:return|throw)_statement$/.test(last.type)) return null;
  const symbol = code.functionAt(file.path, startLineOf(guard));
  return {
    situation: "bad_value",
    status,
    file,
    body,
    form: last.type === "throw_statement" ? "throw" : "return",
    guard,
    condition: null,
    subject,
    thing: [],
    lookup: null,
    key: null,
    function: symbol,
    handler: symbol && handlerAround(code, symbol),
  };
}

/** A value of the request that a schema refuses. */
export const schemaRefusedRecipe = defineRecipe({
  slug: "schema-refused",
  guide,
  matches: (fault) =>
    /^(?:Zod|\$Zod)\w*Error$/.test(fault.exception.type) &&
    readingNamed(fault, /^(?:parse|parseAsync)$/, "valid")
      ? { score: 0.85, evidence: "A schema refused a value, and nobody caught what it threw." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A schema refuses the value at ${frame.path}:${frame.line}, and nobody answers for it.`,
    advice: [
      "Answer the client with 400 and what was refused; a value of your own is to be repaired where it is made.",
    ],
  }),
});
