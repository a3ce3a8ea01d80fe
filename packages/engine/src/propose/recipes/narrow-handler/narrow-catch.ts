import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { dottedName, endLineOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import type { Recipe } from "../recipe.ts";
import { type AskedError, type Sister, sisterOf } from "./sister-error.ts";

const guide = shortGuide({
  slug: "narrow-catch",
  title: "Fix a catch that asks for too few errors in JavaScript",
  summary:
    "This error occurs inside a `try` whose `catch` deals with such failures and throws every other error on, but asks for another class, name or code than the one that was thrown.",
  trace: [
    [
      '    if (error.name === "AbortError") return LAST;',
      "The question; the error that was thrown has another name.",
    ],
  ],
  causes: [
    [
      "narrow",
      "The handler asks for another error",
      "It was written with one way of failing in mind.",
      'if (error.name === "AbortError") return LAST;\nthrow error;',
    ],
  ],
  fix: [
    "Ask for both.",
    'if (error.name === "AbortError") return LAST;',
    'if (error.name === "AbortError" || error.name === "TimeoutError") return LAST;',
  ],
  testing: ["One input for each way of failing.", 'assert.equal(await forecast("slow"), LAST);'],
  questions: [
    [
      "Why not catch everything?",
      "It hides every mistake of the code as well, and the next one is found late.",
    ],
  ],
});

interface Question {
  /** The comparison: `error instanceof X`, `error.name === "X"`. */
  readonly node: Node;
  readonly asked: AskedError;
  /** Whether it asks that it is none of these. */
  readonly isDenied: boolean;
}

interface NarrowCatch {
  readonly file: SourceFile;
  readonly question: Question;
  readonly sister: Sister;
  readonly written: string;
}

/** The innermost `catch` on the trace that tells errors apart, and throws this one on for want of a sister of what it asks for. */
function narrowCatch({ code }: Investigation, fault: JavascriptFault): NarrowCatch | null {
  const { exception, frames } = fault;
  for (const [depth, { path, line }] of frames.toReversed().entries()) {
    const file = code.file(path);
    const attempt = file && attemptAround(file, line);
    const clause = attempt && field(attempt, "handler");
    if (!file || !clause) continue;
    const questions = questionsIn(clause);
    const last = questions.at(-1);
    if (!last || !throwsOn(clause) || depth > 1) return null;
    const isDirect =
      depth === 0 && callsAtFault(fault).some((call) => calleesOf(code, path, call).length === 0);
    // Of several questions with an answer each, nothing tells whose answer is meant.
    const branches = new Set(questions.map(({ node }) => branchOf(node)?.id));
    if (branches.size > 1) return null;
    const sister = sisterOf(code, file, last.asked, exception, isDirect);
    if (!sister || questions.some(({ asked }) => asked.name === sister.name)) return null;
    return { file, question: last, sister, written: writtenLike(last, sister.name) };
  }
  return null;
}

function attemptAround(file: SourceFile, line: number): Node | null {
  return (
    file.tree.rootNode.descendantsOfType("try_statement").findLast((node) => {
      const body = field(node, "body");
      return body !== null && startLineOf(body) <= line && line <= endLineOf(body);
    }) ?? null
  );
}

function branchOf(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent)
    if (/^(?:if_statement|ternary_expression|catch_clause)$/.test(current.type)) return current;
  return null;
}

/** Whether a `catch` lets other errors go. */
function throwsOn(clause: Node): boolean {
  const caught = field(clause, "parameter")?.text;
  return clause
    .descendantsOfType("throw_statement")
    .some(
      (node) =>
        node.firstNamedChild?.text === caught && functionAround(node)?.id === functionAround(clause)?.id,
    );
}

/** The questions about the error itself that stand in conditions of a `catch`. */
function questionsIn(clause: Node): Question[] {
  const caught = field(clause, "parameter")?.text;
  if (!caught) return [];
  return clause.descendantsOfType("binary_expression").flatMap((node): Question[] => {
    const [left, right] = [field(node, "left"), field(node, "right")];
    const operator = field(node, "operator")?.text ?? "";
    if (!left || !right || branchOf(node)?.type !== "if_statement") return [];
    if (operator === "instanceof" && left.text === caught) {
      const name = dottedName(right);
      const outer = node.parent?.type === "parenthesized_expression" ? node.parent.parent : node.parent;
      const isDenied = outer?.type === "unary_expression" && field(outer, "operator")?.text === "!";
      return name ? [{ node: isDenied ? outer : node, asked: { by: "class", name }, isDenied }] : [];
    }
    const part = /^(\w+)\??\.(name|code)$/.exec(left.text);
    const name = plainString(right);
    if (!/^[!=]==?$/.test(operator) || part?.[1] !== caught || name === null) return [];
    return [{ node, asked: { by: part[2] as "name" | "code", name }, isDenied: operator.startsWith("!") }];
  });
}

/** The same question about another error, joined to the first. */
function writtenLike({ node, asked, isDenied }: Question, name: string): string {
  const own = node.text.replace(
    new RegExp(`${asked.name.replace(/[.$]/g, "\\$&")}(?![\\w$])(?=[^\\w$]*$)`),
    () => name,
  );
  const joined = `${node.text} ${isDenied ? "&&" : "||"} ${own}`;
  const outer = node.parent;
  const isJoinedAlike =
    outer?.type === "binary_expression" && field(outer, "operator")?.text === (isDenied ? "&&" : "||");
  return isJoinedAlike || outer?.type === "parenthesized_expression" ? joined : `(${joined})`;
}

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const found = narrowCatch(investigation, fault);
  if (!found) return [];
  const { file, question, sister, written } = found;
  const line = startLineOf(question.node);
  const edit: Edit = textEdit(file, question.node.startIndex, question.node.endIndex, written);
  const name = sister.name.split(".").at(-1) ?? sister.name;
  return [
    {
      name: `${name.toLowerCase()}_is_dealt_with`,
      sentence: `${name} is dealt with as ${question.asked.name} is`,
      cause: `The handler at ${file.path}:${line} deals with ${question.asked.name}, but not with the ${name} that is thrown in its \`try\`.`,
      explanation: `${name} is dealt with as ${question.asked.name} there.`,
      edits: [...sister.imports, edit].map((one) => ({ ...one, part: "fix" })),
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line },
    },
  ];
}

/** A `catch` around the line that failed, which deals with sisters of this error and throws it on, in JavaScript. */
export const narrowCatchRecipe: Recipe = defineRecipe({
  slug: "narrow-catch",
  guide,
  matches: (fault, investigation) =>
    narrowCatch(investigation, fault)
      ? { score: 0.8, evidence: "The handler around it deals with a sister of this error." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `The handler around ${frame.path}:${frame.line} lets this error go.`,
    advice: ["Ask for it beside the others."],
  }),
});
