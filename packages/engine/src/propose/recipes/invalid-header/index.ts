import type { Node } from "web-tree-sitter";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "invalid-header",
  title: 'Fix TypeError: Invalid value "undefined" for header in Node.js',
  summary:
    "This error occurs when a header is set to undefined: what it is made of is missing. A header that has no value is not sent.",
  trace: [
    [
      'TypeError [ERR_HTTP_INVALID_HEADER_VALUE]: Invalid value "undefined" for header "etag"',
      "The name of the header tells which of the lines is meant.",
    ],
  ],
  causes: [["absent", "Optional data", "Not every file has a checksum.", 'res.setHeader("etag", file.sum);']],
  fix: [
    "Set it where there is a value.",
    'res.setHeader("etag", file.sum);',
    'if (file.sum) res.setHeader("etag", file.sum);',
  ],
  testing: ["Send a request for something without it.", 'assert.equal(response.headers.has("etag"), false);'],
  questions: [["And an empty text?", "It is sent as a header without a value, which few readers expect."]],
});

const SETS = /^(?:setHeader|set|header|appendHeader|append)$/;

/** A header that has no value is not set. */
function ideas({ event }: Investigation, fault: JavascriptFault): Idea[] {
  const { file } = fault;
  const call = callsAtFault(fault).find((found) =>
    SETS.test(lastNameOf(field(found, "function") ?? found) ?? ""),
  );
  const statement = call?.parent?.type === "expression_statement" ? call.parent : null;
  const value = call ? argumentsOf(call)[1] : undefined;
  if (!call || !statement || !value || !isInBlock(statement)) return [];
  const { condition, text } = asked(value);
  if (condition === null) return [];
  const shorter = text === value.text ? statement.text : statement.text.replace(value.text, () => text);
  return [
    {
      name: "header_without_a_value",
      sentence: "The request is answered without a header that has no value",
      cause: `\`${condition}\` may be absent, and a header is made of it without looking.`,
      explanation: "Sets the header where there is a value.",
      edits: [{ ...replaceNode(file, statement, `if (${condition}) ${shorter}`), part: "fix" }],
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** What the value stands or falls with: `sum` of `sum`, and of `sum && text`. */
function asked(value: Node): { readonly condition: string | null; readonly text: string } {
  if (/^(?:identifier|member_expression)$/.test(value.type))
    return { condition: value.text, text: value.text };
  const left = field(value, "left");
  const right = field(value, "right");
  if (value.type === "binary_expression" && field(value, "operator")?.text === "&&" && left && right)
    return { condition: left.text, text: right.text };
  const isOptional = /\?\./.test(value.text) && /^(?:call_expression|subscript_expression)$/.test(value.type);
  const root = isOptional ? value.text.split("?.")[0] : undefined;
  return root && /^[\w$.]+$/.test(root)
    ? { condition: root, text: value.text.replace("?.", ".") }
    : { condition: null, text: value.text };
}

function isInBlock({ parent }: Node): boolean {
  return /^(?:statement_block|program|switch_case|switch_default)$/.test(parent?.type ?? "");
}

/** A header that is set to undefined. */
export const invalidHeaderRecipe = defineRecipe({
  slug: "invalid-header",
  guide,
  matches: ({ exception }) =>
    /^TypeError(?: \[ERR_HTTP_INVALID_HEADER_VALUE\])?$/.test(exception.type) &&
    /^Invalid value "undefined" for header /.test(exception.value)
      ? { score: 0.85, evidence: `Node says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A header is set to undefined at ${frame.path}:${frame.line}.`,
    advice: ["Find out what the header is made of, and when that is missing."],
  }),
});
