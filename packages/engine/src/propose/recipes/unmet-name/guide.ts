import { shortGuide } from "../javascript/short-guide.ts";

export const guide = {
  ...shortGuide({
    slug: "unmet-name",
    title: "Fix a name that one side makes and the other side reads otherwise",
    summary:
      "This error occurs when two parts of a program speak of the same thing under different names: a key that is written as `results` and read as `items`, an argument that was renamed, a template that asks for what nobody hands it. What is read is never made, and what is made is never read.",
    trace: [
      [
        "TypeError: Cannot read properties of undefined (reading 'length')",
        "The part that is read is not there; the record has it under another name.",
      ],
      ["KeyError: 'starts_at'", "No maker of the record writes this key, and one key is read by nobody."],
    ],
    causes: [
      [
        "name",
        "One side was renamed",
        "The record was given a better name for one of its parts, and one reader was forgotten.",
        "res.send(page({ title, results }));",
      ],
    ],
    fix: [
      "Use one name on both sides, the one that the rest of the program has.",
      "page({ title, results });",
      "page({ title, items: results });",
    ],
    testing: ["Run both sides together.", "assert.match(page(searchPage('ammonite')), /Nothing found/);"],
    questions: [
      [
        "Which side is changed?",
        "The one that stands alone: a declared type, the other readers and makers, and the tests decide.",
      ],
    ],
  }),
  frameworks: ["Django", "FastAPI", "Flask", "Express", "Fastify", "Node.js"],
};
