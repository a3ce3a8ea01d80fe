import { defineRecipe } from "../javascript/define.ts";
import { notDefinedGuide } from "./guide.ts";
import { notDefinedIdeas } from "./ideas.ts";

const MESSAGE = /^([\w$]+) is not defined$/;

/** A name that nothing around declares. */
export const notDefinedRecipe = defineRecipe({
  slug: "not-defined",
  guide: notDefinedGuide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "ReferenceError" && isInnermost && MESSAGE.test(exception.value)
      ? { score: 0.9, evidence: `V8 says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas(investigation, fault) {
    const name = MESSAGE.exec(fault.exception.value)?.[1];
    return name === undefined ? [] : notDefinedIdeas(investigation, fault, name);
  },
  open: (_investigation, { exception, frame }) => ({
    sentence: `${exception.value.slice(0, 80)} at ${frame.path}:${frame.line}, and nothing in the repository has that name.`,
    advice: ["Import it, declare it, or write the name as it is declared."],
  }),
});
