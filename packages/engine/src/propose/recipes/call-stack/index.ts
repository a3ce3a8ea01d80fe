import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { cycleIdeas } from "./cycle.ts";
import { endsAsBesideIdeas } from "./ends-as-beside.ts";
import { selfIdeas } from "./itself.ts";
import { savedOriginalIdeas } from "./saved-original.ts";
import { siblingGuardIdeas } from "./sibling-guard.ts";
import { spreadIdeas } from "./spread.ts";
import { unfoundIdeas } from "./unfound.ts";

const guide = shortGuide({
  slug: "call-stack",
  title: "Fix RangeError: Maximum call stack size exceeded in JavaScript",
  summary:
    "This error occurs when functions call themselves without end: a getter that reads itself, a method that calls itself instead of its base, data with a circle, a case in which nothing stops.",
  trace: [["RangeError: Maximum call stack size exceeded", "The lines that repeat below are the circle."]],
  causes: [
    [
      "getter",
      "A getter that reads itself",
      "The field has the same name.",
      "get name() { return this.name; }",
    ],
    [
      "circle",
      "Data with a circle",
      "A child leads back to its parent.",
      "const count = (node) => 1 + node.children.reduce((sum, child) => sum + count(child), 0);",
    ],
  ],
  fix: [
    "Remember the way.",
    "function walk(node) {",
    "function walk(node, seen = new Set()) {\n  if (seen.has(node)) return [];",
  ],
  testing: ["Test with a node that contains itself.", "a.children.push(a);\nassert.deepEqual(walk(a), [a]);"],
  questions: [["Does a larger stack help?", "No: it only takes longer until it is full."]],
});

export const callStackRecipe = defineRecipe({
  slug: "call-stack",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "RangeError" &&
    isInnermost &&
    /^Maximum call stack size exceeded/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that the stack is full." }
      : null,
  ideas(investigation: Investigation, fault: JavascriptFault) {
    const many = spreadIdeas(fault);
    if (many.length > 0) return many;
    const saved = savedOriginalIdeas(investigation, fault);
    if (saved.length > 0) return saved;
    const own = selfIdeas(investigation, fault);
    if (own.length > 0) return own;
    const unfound = unfoundIdeas(investigation, fault);
    if (unfound.length > 0) return unfound;
    const beside = siblingGuardIdeas(investigation, fault);
    const otherwise = beside.length > 0 ? beside : cycleIdeas(investigation, fault);
    return [...endsAsBesideIdeas(investigation, fault), ...otherwise];
  },
  open: (_investigation, { frame }) => ({
    sentence: `The function at ${frame.path}:${frame.line} calls itself without end.`,
    advice: [
      "Find the case in which it should stop; where the data has a circle, remember what was visited.",
    ],
  }),
});
