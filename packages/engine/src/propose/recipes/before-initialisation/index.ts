import { defineRecipe } from "../javascript/define.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { beforeInitialisationIdeas } from "./ideas.ts";

const guide = shortGuide({
  slug: "before-initialisation",
  title: "Fix ReferenceError: Cannot access variable before initialization in JavaScript",
  summary:
    "This error occurs when a `const`, `let` or `class` is used above the line that declares it. Move the declaration above the use. Between two modules that import each other, break the circle.",
  trace: [
    [
      "ReferenceError: Cannot access 'limit' before initialization",
      "`limit` is declared further down in the same block or module.",
    ],
  ],
  causes: [
    [
      "hidden",
      "A variable that hides a function",
      "A new variable has the name of the function that its value is computed with.",
      "const total = total(items);",
    ],
    [
      "below",
      "Declared below",
      "The declaration was moved or added too far down.",
      "const rows = all.slice(0, limit);\nconst limit = 10;",
    ],
  ],
  fix: [
    "Move the declaration up.",
    "const rows = all.slice(0, limit);\nconst limit = 10;",
    "const limit = 10;\nconst rows = all.slice(0, limit);",
  ],
  testing: ["Run the path that uses it.", "assert.equal(page().length, 10);"],
  questions: [["Why does `var` not throw?", "It gives undefined instead, and the mistake shows elsewhere."]],
});

export const beforeInitialisationRecipe = defineRecipe({
  slug: "before-initialisation",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "ReferenceError" && isInnermost && /before initialization$/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a variable is used above its declaration." }
      : null,
  ideas: beforeInitialisationIdeas,
  open: (_investigation, { frame }) => ({
    sentence: `A variable is used at ${frame.path}:${frame.line} before it is declared.`,
    advice: [
      "Move the declaration up; where two modules import each other, move what both need into a third.",
    ],
  }),
});
