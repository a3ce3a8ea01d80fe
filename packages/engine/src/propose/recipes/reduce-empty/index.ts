import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { choiceIdeas } from "./choice.ts";
import { kinEntryIdeas } from "./kin-entries.ts";
import { noneIdeas } from "./none.ts";

const guide = shortGuide({
  slug: "reduce-empty",
  title: "Fix TypeError: Reduce of empty array with no initial value in JavaScript",
  summary:
    "This error occurs when `reduce` gets an empty list and no start value. Where items are added up, the sum of nothing is 0: give it as the start value. Where the best of several is chosen, nobody but you knows what the best of none is.",
  trace: [
    [
      "TypeError: Reduce of empty array with no initial value",
      "The list is empty, and `reduce` has nothing to begin with.",
    ],
  ],
  causes: [
    ["sum", "A sum of nothing", "The list can be empty.", "prices.reduce((sum, price) => sum + price)"],
  ],
  fix: [
    "Give the start value.",
    "prices.reduce((sum, price) => sum + price)",
    "prices.reduce((sum, price) => sum + price, 0)",
  ],
  testing: ["Test with no item, one, and several.", "assert.equal(total([]), 0);"],
  questions: [
    [
      "And the largest of none?",
      "There is none: answer 404, or null, as your callers expect. No default is right for all.",
    ],
  ],
});

/** A sum gets the start value that changes nothing: 0 for numbers. A choice among none is what the house gives for none. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const beside = kinEntryIdeas(investigation, fault);
  if (beside.length > 0) return beside;
  const sums = sumIdeas(investigation, fault);
  if (sums.length > 0) return sums;
  const chosen = choiceIdeas(investigation, fault);
  return chosen.length > 0 ? chosen : noneIdeas(investigation, fault);
}

function sumIdeas({ event }: Investigation, { file, line }: JavascriptFault): Idea[] {
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter(
      (node) =>
        startLineOf(node) <= line &&
        line <= endLineOf(node) &&
        /^reduce(?:Right)?$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  const open = calls.filter((node) => argumentsOf(node).length === 1);
  const [call] = open;
  const callback = call && argumentsOf(call)[0];
  const start = callback && call ? startValue(callback, call) : null;
  const list = call && field(call, "arguments");
  if (!call || !callback || !list || start === null || open.length !== 1) return [];
  return [
    {
      name: "sum_of_nothing",
      sentence: "The request is answered also for an empty list",
      cause: "`reduce` gets an empty list and has no start value.",
      explanation: `Starts with \`${start}\`, which changes no other result.`,
      edits: [{ ...textEdit(file, callback.endIndex, callback.endIndex, `, ${start}`), part: "fix" }],
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** The neutral value of a callback that adds its second parameter, as it is, to the first. */
function startValue(callback: Node, call: Node): string | null {
  if (!/^(?:arrow_function|function_expression)$/.test(callback.type)) return null;
  const [sum, item] = parameterNames(callback);
  const body = field(callback, "body");
  const only = body?.type === "statement_block" && body.namedChildCount === 1 ? body.firstNamedChild : null;
  const value = only?.type === "return_statement" ? only.firstNamedChild : body;
  if (!sum || !item || !value) return null;
  const gathered = startOfGathering(value, sum, item);
  if (gathered !== null) return gathered;
  // The largest of counts, to which something is added, is nothing where there is none.
  const isLargest = value.text === `Math.max(${sum}, ${item})` && call.parent?.type === "binary_expression";
  if (isLargest && field(call.parent ?? call, "operator")?.text === "+") return "0";
  if (value.type !== "binary_expression") return null;
  const left = field(value, "left")?.text;
  const right = field(value, "right")?.text;
  const operator = field(value, "operator")?.text;
  const adds = (left === sum && right === item) || (left === item && right === sum);
  // `sum + item.price` is right with one item only by accident: then the first item itself is the sum.
  if (!adds) return null;
  if (operator === "*") return "1";
  // `+` joins texts as well, and 0 in front of a text would change it.
  return operator === "+" && (NUMERIC.test(sum) || NUMERIC.test(item) || areNumbers(call)) ? "0" : null;
}

/** `lines.map((line) => line.cents * line.pieces).reduce(…)`: the items are computed, or bear the name of numbers. */
function areNumbers(call: Node): boolean {
  const list = field(field(call, "function") ?? call, "object");
  const callee = list?.type === "call_expression" ? field(list, "function") : null;
  const maker = list && callee && field(callee, "property")?.text === "map" ? argumentsOf(list)[0] : null;
  if (!maker) return list !== null && NUMERIC.test(lastNameOf(list) ?? "");
  if (maker.text === "Number" || maker.text === "parseFloat") return true;
  const body = field(maker, "body");
  const value = body?.type === "parenthesized_expression" ? body.firstNamedChild : body;
  if (value?.type === "binary_expression")
    return /^(?:[-*/%]|\*\*)$/.test(field(value, "operator")?.text ?? "");
  if (value?.type === "call_expression")
    return /^(?:Number|parseInt|parseFloat|Math\.\w+)$/.test(field(value, "function")?.text ?? "");
  return (
    value?.type === "member_expression" && NUMERIC.test(wordsOfName(lastNameOf(value) ?? "").at(-1) ?? "")
  );
}

const NUMERIC =
  /(?:^|_)(?:sub)?(?:sum|total|count|amount|price|points?|score|minutes|seconds|hours|days|bytes|size|cents|qty|quantity|num|number|weight|length|balance|cost)s?$/i;

export const reduceEmptyRecipe = defineRecipe({
  slug: "reduce-empty",
  guide,
  matches: ({ exception }) =>
    exception.type === "TypeError" && /^Reduce of empty array with no initial value/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that `reduce` got an empty list." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `\`reduce\` at ${frame.path}:${frame.line} gets an empty list, and the code does not tell what the result of none is.`,
    advice: ["Decide what is answered when there is no item: nothing found (404), null, or a start value."],
  }),
});

/** Lists that are joined to one list, objects that are merged into one: none of them is an empty one. */
function startOfGathering(value: Node, sum: string, item: string): string | null {
  const text = (value.type === "parenthesized_expression" ? (value.firstNamedChild ?? value) : value).text
    .replace(/\s+/g, " ")
    .replace(/, ?(?=[\]}])/g, "");
  if (text === `${sum}.concat(${item})` || text === `[...${sum}, ...${item}]`) return "[]";
  if (text === `{ ...${sum}, ...${item} }` || text === `Object.assign(${sum}, ${item})`) return "{}";
  return null;
}
