import type { Node } from "web-tree-sitter";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { badValueAnswer, requestPartOf, shownName } from "../javascript/refuse-input.ts";
import { requestStimulus } from "../javascript/request.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import {
  insertAfter,
  insertBefore,
  replaceNode,
  statementOf,
  usesSemicolons,
} from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "invalid-date",
  title: "Fix RangeError: Invalid time value in JavaScript",
  summary:
    "This error occurs when a date that is none is written as text: it was made from words or numbers that name no day. `new Date(text)` does not throw; ask `Number.isNaN(date.getTime())` before the date is used, and refuse the request.",
  trace: [["RangeError: Invalid time value", "The line uses a date that was made from bad text earlier."]],
  causes: [
    [
      "request",
      "Text of a request",
      "A query says `soon` where a day is expected.",
      "const from = new Date(req.query.from);",
    ],
  ],
  fix: [
    "Refuse what is no date.",
    "const from = new Date(req.query.from);",
    'const from = new Date(req.query.from);\nif (Number.isNaN(from.getTime())) {\n  return res.status(400).json({ error: "from is not valid" });\n}',
  ],
  testing: [
    "Send a word, a day that does not exist, and a good one.",
    "assert.equal((await send('/export?from=soon')).status, 400);",
  ],
  questions: [
    [
      "Why not use today instead?",
      "The answer would be about another day than the one asked for, without saying so.",
    ],
  ],
});

/** A date made from the request is looked at before it is used. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file, line } = fault;
  const symbol = code.functionAt(file.path, line);
  const handler = symbol && handlerAround(code, symbol);
  const use = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .map((node) => field(node, "function"))
    .find(
      (callee) =>
        callee?.type === "member_expression" &&
        /^(?:toISOString|toJSON|format|formatToParts)$/.test(field(callee, "property")?.text ?? ""),
    );
  const object = use ? field(use, "object") : null;
  if (!handler || !object) return [];
  const name = object.type === "identifier" ? object.text : null;
  const made = name === null ? object : lastBinding(object, name);
  if (made?.type !== "new_expression" || field(made, "constructor")?.text !== "Date") return [];
  const value = field(made, "arguments")?.firstNamedChild;
  const statement = statementOf(made);
  const part = value ? requestPartOf(investigation, file.path, value) : null;
  if (!value || !statement || !part || !isIn(handler.node, made)) return [];
  const shown = shownName(part, value);
  const variable = name ?? freeName(code, file, statement, `${shown.replace(/\W+/g, "_")}`);
  const answer = badValueAnswer(code, handler, { file, statement, thing: [shown], subject: variable }, null);
  if (!answer) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const [only] = answer.lines;
  const condition = `Number.isNaN(${variable}.getTime())`;
  const isSingle = !answer.isBlock && answer.lines.length === 1;
  const check = isSingle
    ? [`if (${condition}) ${only}`]
    : [`if (${condition}) {`, ...answer.lines.map((one) => `\t${one}`), "}"];
  const edits =
    name !== null
      ? [insertAfter(file, statement, check)]
      : [
          insertBefore(file, statement, [`const ${variable} = ${made.text}${end}`, ...check]),
          replaceNode(file, parenthesised(made), variable),
        ];
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  const stimulus = requestStimulus(investigation);
  const variant = stimulus && {
    ...stimulus,
    query: stimulus.query.map(([key, text]) =>
      key === part.name ? ([key, `${text}-x`] as const) : ([key, text] as const),
    ),
  };
  return [
    {
      name: `bad_${shown}`,
      sentence: `A ${shown} that is no date is answered with ${answer.status}`,
      cause: `\`${shown}\` of the request is no date, and the date made from it is used without looking.`,
      explanation: `Refuses a \`${shown}\` that is no date with ${answer.status}${where}.`,
      edits: [...answer.imports, ...edits].map((one) => ({ ...one, part: "fix" })),
      basis: answer.basis,
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(statement) },
      variant: part.kind === "query" ? variant : null,
    },
  ];
}

function isIn(outer: Node, inner: Node): boolean {
  return (
    outer.startIndex <= inner.startIndex &&
    inner.endIndex <= outer.endIndex &&
    ancestorOfType(inner, [
      "arrow_function",
      "function_expression",
      "function_declaration",
      "method_definition",
    ])?.id === outer.id
  );
}

function parenthesised(node: Node): Node {
  return node.parent?.type === "parenthesized_expression" ? node.parent : node;
}

export const invalidDateRecipe = defineRecipe({
  slug: "invalid-date",
  guide,
  matches: ({ exception }) =>
    exception.type === "RangeError" && /^Invalid (?:time value|date)/i.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a date is none." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A date that is none is used at ${frame.path}:${frame.line}, and it does not come from the request.`,
    advice: ["Find out which text or number the date was made from, and who wrote it."],
  }),
});
