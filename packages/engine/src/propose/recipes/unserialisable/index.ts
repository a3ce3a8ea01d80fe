import { defineRecipe } from "../javascript/define.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { handedViewIdeas } from "./handed-on.ts";
import { writingIdeas } from "./ideas.ts";

const guide = shortGuide({
  slug: "unserialisable",
  title: "Fix TypeError: Converting circular structure to JSON, Do not know how to serialize a BigInt",
  summary:
    "This error occurs when a value is written as JSON that JSON cannot hold: objects that refer to each other, or a BigInt. Write a view of it, made of what the client may see.",
  trace: [
    [
      "TypeError: Converting circular structure to JSON",
      "The lines below name the class and the property that closes the circle, such as `parent`.",
    ],
  ],
  causes: [
    [
      "circle",
      "An object that knows its parent",
      "A model is sent as it is, with the links between objects.",
      "res.json(folder);",
    ],
    ["bigint", "A number of 64 bits", "A database or a counter gives a BigInt.", "res.json({ total: 12n });"],
  ],
  fix: ["Send a view of it.", "res.json(folder);", "res.json(view(folder));"],
  testing: ["Send the request, and compare the whole answer.", "assert.deepEqual(body, { name: 'photos' });"],
  questions: [
    [
      "Why not `Number(value)` for a BigInt?",
      "It is rounded from 2^53 on without a word; text keeps every digit.",
    ],
  ],
});

/** A value that JSON cannot hold. */
export const unserialisableRecipe = defineRecipe({
  slug: "unserialisable",
  guide,
  matches: ({ exception: { type, value } }) =>
    type === "TypeError" &&
    /^(?:Converting circular structure to JSON|Do not know how to serialize a BigInt)/.test(value)
      ? { score: 0.85, evidence: `V8 says: ${value.split("\n")[0]}` }
      : null,
  ideas(investigation, fault) {
    const found = writingIdeas(investigation, fault);
    return found.length > 0 ? found : handedViewIdeas(investigation, fault);
  },
  open: (_investigation, { frame, exception }) => ({
    sentence: `${exception.value.split("\n")[0]} at ${frame.path}:${frame.line}.`,
    advice: [
      "Write a view of the value: an object of what clients may see, without links back, and with BigInts as text.",
    ],
  }),
});
