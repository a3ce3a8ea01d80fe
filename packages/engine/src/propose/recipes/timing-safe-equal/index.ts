import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "timing-safe-equal",
  title: "Fix RangeError: Input buffers must have the same byte length",
  summary:
    "This error occurs when `crypto.timingSafeEqual` compares two buffers of different length: a signature that a client made up is longer or shorter than the right one. Different lengths are a signature that does not match: compare the lengths first. They tell nobody anything.",
  trace: [
    [
      "RangeError: Input buffers must have the same byte length",
      "What the client sent has another length than what was computed.",
    ],
  ],
  causes: [
    [
      "client",
      "A signature of any length",
      "It comes from a header.",
      "if (!crypto.timingSafeEqual(given, wanted)) return res.sendStatus(401);",
    ],
  ],
  fix: [
    "Compare the lengths first.",
    "crypto.timingSafeEqual(given, wanted)",
    "given.length === wanted.length && crypto.timingSafeEqual(given, wanted)",
  ],
  testing: [
    "Send a short signature, a wrong one of the right length, and the right one.",
    "assert.equal((await hook('ab')).status, 401);",
  ],
  questions: [["Does comparing lengths leak anything?", "The length of a digest is known to everybody."]],
});

/** Buffers of different length are not equal: their lengths are compared first, as Node's manual has it. */
function ideas({ code }: Investigation, fault: JavascriptFault): Idea[] {
  const { file } = fault;
  const call = callsAtFault(fault).find(
    (node) => lastNameOf(field(node, "function") ?? node) === "timingSafeEqual",
  );
  const given = call ? argumentsOf(call) : [];
  const [left, right] = given;
  const statement = call ? statementOf(call) : null;
  if (!call || !left || !right) return [];
  const edits: Edit[] = [];
  const lines: string[] = [];
  const end = usesSemicolons(file) ? ";" : "";
  const names = [left, right].map((node, index) => {
    if (/^(?:identifier|member_expression)$/.test(node.type)) return node.text;
    const name = statement ? freeName(code, file, statement, index === 0 ? "given" : "wanted") : null;
    if (name !== null) lines.push(`const ${name} = ${node.text}${end}`);
    return name;
  });
  const [one, two] = names;
  if (!one || !two || (lines.length > 0 && !isPlainly(call, statement))) return [];
  if (statement && lines.length > 0) edits.push(insertBefore(file, statement, lines));
  const callee = field(call, "function")?.text ?? "";
  const compared = `${one}.length === ${two}.length && ${callee}(${one}, ${two})`;
  const isBare = /^(?:return_statement|parenthesized_expression|variable_declarator|arrow_function)$/.test(
    call.parent?.type ?? "",
  );
  edits.push(replaceNode(file, call, isBare ? compared : `(${compared})`));
  return [
    {
      name: "other_length",
      sentence: "A signature of another length is one that does not match",
      cause:
        "What the client sent has another length than what it is compared with, and `timingSafeEqual` throws then.",
      explanation: "Compares the lengths first; values of different length are not equal.",
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
      variant: null,
    },
  ];
}

/** Whether the call is always made when its statement runs. */
function isPlainly(call: Node, statement: Node | null): boolean {
  for (let node: Node | null = call.parent; node && node.id !== statement?.id; node = node.parent)
    if (/^(?:arrow_function|function_expression|ternary_expression|binary_expression)$/.test(node.type))
      return false;
  return statement !== null;
}

export const timingSafeEqualRecipe = defineRecipe({
  slug: "timing-safe-equal",
  guide,
  matches: ({ exception, isInnermost }) =>
    isInnermost && /^Input buffers must have the same (?:byte )?length/.test(exception.value)
      ? { score: 0.9, evidence: "Node says that two buffers differ in length." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `Two buffers of different length are compared at ${frame.path}:${frame.line}.`,
    advice: ["Compare the lengths first: values of different length are not equal."],
  }),
});
