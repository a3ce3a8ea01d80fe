import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { type Given, givenOf } from "./given.ts";
import { piecesIdeas } from "./pieces.ts";
import { textIdeas } from "./text.ts";

const guide = shortGuide({
  slug: "argument-kind",
  title: 'Fix TypeError: The "path" argument must be of type string in Node.js',
  summary:
    "This error occurs when a function of Node is given a value of another kind than it takes: a number as a part of a path, an object as the content of a file, a promise that was not awaited. Make a text of it where it is handed over, or await it.",
  trace: [
    [
      'TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer. Received an instance of Object',
      "What was received stands at the end; the line below calls the function of Node.",
    ],
  ],
  causes: [
    ["number", "A number in a path", "Ids are numbers, paths are texts.", "path.join(folder, order.id)"],
    ["object", "An object as content", "Files hold texts and bytes.", "writeFileSync(path, state);"],
    ["promise", "A promise", "The call that gave it is not awaited.", "readFile(locate(name))"],
  ],
  fix: ["Write it as text.", "path.join(folder, order.id)", "path.join(folder, String(order.id))"],
  testing: ["Call it with such a value.", "assert.equal(fileOf({ id: 7 }), 'orders/7');"],
  questions: [
    [
      "Why does Node not convert it?",
      "A wrong path or `[object Object]` in a file is found much later than an error.",
    ],
  ],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const given = givenOf(investigation, fault);
  if (!given) return [];
  if (given.received === "promise") return awaited(investigation, fault);
  return given.received === "text"
    ? piecesIdeas(investigation, fault, given)
    : textIdeas(investigation, fault, given);
}

function awaited(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { sure, other } = structureIdeas(investigation, fault);
  return [...sure, ...other].filter(({ name }) => name === "promise_is_awaited");
}

function sentenceOf({ argument, received }: Given, { frame }: JavascriptFault): string {
  return `\`${argument.text.slice(0, 40)}\` at ${frame.path}:${frame.line} is ${received === "promise" ? "a promise" : `of another kind (${received})`} than the function of Node takes.`;
}

/** Values of another kind than a function of Node takes. */
export const argumentKindRecipe = defineRecipe({
  slug: "argument-kind",
  guide,
  matches: ({ exception }) =>
    /^TypeError(?: \[ERR_INVALID_ARG_TYPE\])?$/.test(exception.type) &&
    /^The (?:first argument|"[^"]+" (?:argument|property)) must be .*Received (?!undefined|null)/s.test(
      exception.value,
    )
      ? { score: 0.8, evidence: "Node says which kind it wants, and which it was given." }
      : null,
  ideas,
  open(investigation, fault) {
    const given = givenOf(investigation, fault);
    return {
      sentence: given
        ? sentenceOf(given, fault)
        : `A function of Node is given a value of another kind at ${fault.frame.path}:${fault.line}.`,
      advice: ["Find out where the value is made, and which kind was meant."],
    };
  },
});
