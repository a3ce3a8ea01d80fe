import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "in-operator",
  title: "Fix TypeError: Cannot use 'in' operator to search for a key in a string, number or undefined",
  summary:
    "This error occurs when `in` asks a value for a key, and the value is no object: another service answers with a text where an object is expected, or with nothing at all. Ask first whether it is an object.",
  trace: [
    [
      "TypeError: Cannot use 'in' operator to search for 'id' in rate limited",
      "The words behind the last `in` are the value itself: here a text.",
    ],
  ],
  causes: [["answer", "An answer of another form", "Errors come as text.", 'return "id" in answer;']],
  fix: [
    "Ask whether it is an object.",
    'return "id" in answer;',
    'return typeof answer === "object" && answer !== null && "id" in answer;',
  ],
  testing: ["Test with an object, a text and null.", 'assert.equal(chargeOf("rate limited"), null);'],
  questions: [
    [
      "Why not `answer.id !== undefined`?",
      "It bears a text, but not null, and a key that is there with undefined.",
    ],
  ],
});

/** Asks whether the value is an object, by the house's own function where it has one. */
function ideas({ code, event }: Investigation, { file, line }: JavascriptFault): Idea[] {
  const [asked, ...others] = file.tree.rootNode
    .descendantsOfType("binary_expression")
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .filter((node) => field(node, "operator")?.text === "in");
  const value = asked ? field(asked, "right") : null;
  // A call could give something else when it is asked once more.
  if (!asked || !value || others.length > 0 || !/^(?:identifier|member_expression)$/.test(value.type))
    return [];
  const common = {
    name: "asked_of_an_object",
    sentence: "The request is answered also where the value is no object",
    cause: `\`${value.text}\` may be no object, and is asked for a key without looking.`,
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(asked) },
  } as const;
  const house = objectGuards(code, file).flatMap((guard): Idea[] => {
    const known = code.resolve(file.path, guard.name);
    const plan =
      known?.path === guard.path
        ? { local: guard.name, edits: [] }
        : planJavascriptImport(code, file, { path: guard.path, name: guard.name });
    if (!plan) return [];
    const edit = replaceNode(file, asked, written(asked, `${plan.local}(${value.text}) && ${asked.text}`));
    return [
      {
        ...common,
        explanation: `Asks \`${guard.name}\` (${guard.path}:${guard.startLine}) first.`,
        edits: [...plan.edits, edit].map((one) => ({ ...one, part: "fix" })),
        basis: "house",
      },
    ];
  });
  const text = `typeof ${value.text} === "object" && ${value.text} !== null && ${asked.text}`;
  const plain: Idea = {
    ...common,
    explanation: "Asks first whether it is an object.",
    edits: [{ ...replaceNode(file, asked, written(asked, text)), part: "fix" }],
    basis: "guess",
  };
  return [...house.slice(0, 1), plain];
}

/** With parentheses where the operator around would take the last part alone. */
function written(asked: Node, text: string): string {
  const parent = asked.parent;
  const operator = parent?.type === "binary_expression" ? field(parent, "operator")?.text : undefined;
  const isLoose = operator === undefined || /^(?:&&|\|\|)$/.test(operator);
  return isLoose && parent?.type !== "unary_expression" ? text : `(${text})`;
}

/** Functions of one value that say whether it is an object: `typeof value === "object"`, and not null. */
function objectGuards(code: CodeIndex, own: SourceFile): FunctionSymbol[] {
  return code
    .mentions("typeof")
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, name }) => {
      const [only, ...others] = parameterNames(node);
      const [given, ...rest] = returnsOf(node).values;
      if (!only || others.length > 0 || !given || rest.length > 0 || name.startsWith("<")) return false;
      const text = given.text;
      return (
        new RegExp(`typeof ${only} ===? ["']object["']`).test(text) &&
        new RegExp(`${only} !==? null|!!${only}\\b|\\b${only} &&|Boolean\\(${only}\\)`).test(text) &&
        !/\bin\b|instanceof|\.\w+\s*===/.test(text)
      );
    })
    .toSorted((left, right) => Number(right.path === own.path) - Number(left.path === own.path));
}

/** `in` asked of something that is no object. */
export const inOperatorRecipe = defineRecipe({
  slug: "in-operator",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" &&
    isInnermost &&
    /^Cannot use 'in' operator to search for /.test(exception.value)
      ? { score: 0.8, evidence: `V8 says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A value at ${frame.path}:${frame.line} is asked for a key and is no object.`,
    advice: ["Find out who makes the value, and in which forms it comes."],
  }),
});
