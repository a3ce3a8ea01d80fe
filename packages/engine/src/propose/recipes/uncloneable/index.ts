import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { heldFunction } from "./held-function.ts";
import { unawaitedPart } from "./unawaited-part.ts";

const SAID = /^(?:Failed to execute '\w+' on '\w+': )?([\s\S]+) could not be cloned\.$/;

const guide = shortGuide({
  slug: "uncloneable",
  title: "Fix DataCloneError: … could not be cloned in Node.js",
  summary:
    "This error occurs when `structuredClone`, `postMessage` or a worker's data is given something that is no plain data: a function, a promise, a symbol. Keep functions out of what is copied, and wait for promises first.",
  trace: [
    [
      "DataCloneError: (stones) => stones.length >= 5 could not be cloned.",
      "The text is that of the function that stands somewhere in the value.",
    ],
    ["DataCloneError: #<Promise> could not be cloned.", "A part of the value was not waited for."],
  ],
  causes: [
    [
      "function",
      "A table of functions is spread into the data",
      "Its functions come along with its numbers.",
      "return { ...RULES[variant], stones: [] };",
    ],
    [
      "promise",
      "A part is not waited for",
      "The promise stands in the message.",
      "port.postMessage({ rows: load() });",
    ],
  ],
  fix: [
    "Copy plain data alone.",
    "return { ...RULES[variant], stones: [] };",
    "return { variant, stones: [] };",
  ],
  testing: ["Copy what is made.", "structuredClone(newGame('short'));"],
  questions: [
    [
      "Why not copy with a spread?",
      "A spread copies the first level alone; lists and objects in it stay shared.",
    ],
  ],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const text = SAID.exec(fault.exception.value)?.[1];
  if (text === undefined) return [];
  const found =
    text === "#<Promise>" ? unawaitedPart(investigation, fault) : heldFunction(investigation, text);
  if (!found) return [];
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  return [
    {
      ...found,
      edits: found.edits.map((edit) => ({ ...edit, part: "fix" })),
      sentence: "What is copied is plain data",
      expectation: isRead ? FINE : NO_ERROR,
    },
  ];
}

/** Values that cannot be copied. */
export const uncloneableRecipe = defineRecipe({
  slug: "uncloneable",
  guide,
  matches: ({ exception }) =>
    /\bDataCloneError\b|^DOMException$/.test(exception.type) && SAID.test(exception.value)
      ? { score: 0.85, evidence: "V8 says that a part of a value cannot be copied." }
      : null,
  ideas,
  open: (_investigation, { frame, exception }) => ({
    sentence: `Something that is no plain data is copied at ${frame.path}:${frame.line}: ${exception.value.slice(0, 80)}`,
    advice: ["Find out which part of the value it is, and keep it out of what is copied."],
  }),
});
