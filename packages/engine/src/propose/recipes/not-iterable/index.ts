import { defineRecipe } from "../javascript/define.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { valueIdeas } from "../undefined-property/ideas.ts";

const guide = shortGuide({
  slug: "not-iterable",
  title: "Fix TypeError: value is not iterable in JavaScript",
  summary:
    "This error occurs when something that is no list is looped over, spread or taken apart as one: most often undefined, or a promise that was not awaited. Fix it where the value is made; give an empty list only where the data may lack the list.",
  trace: [["TypeError: tags is not iterable", "`tags` is undefined, null, a plain object or a promise."]],
  causes: [
    ["absent", "A list that may be absent", "Optional data is spread.", "const all = [...article.tags];"],
    ["promise", "A promise", "The call is not awaited.", "for (const user of loadUsers()) send(user);"],
  ],
  fix: [
    "Give the empty list where the list may be absent.",
    "[...article.tags]",
    "[...(article.tags ?? [])]",
  ],
  testing: ["Test with and without the list.", "assert.deepEqual(present({}).tags, []);"],
  questions: [
    ["Is an empty list always right?", "No: where the list must be there, find out who left it out."],
  ],
});

const NO_LIST =
  /is not (?:async )?iterable|^Spread syntax requires \.\.\.iterable\[Symbol\.iterator\] to be a function/;

export const notIterableRecipe = defineRecipe({
  slug: "not-iterable",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" && isInnermost && NO_LIST.test(exception.value)
      ? { score: 0.85, evidence: `V8 says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas: valueIdeas,
  open: (_investigation, { frame }) => ({
    sentence: `What is looped over at ${frame.path}:${frame.line} is no list, and the code does not tell what it should be then.`,
    advice: ["Find out who makes the value, and whether it may be absent there."],
  }),
});
