import { LIST_GIVING } from "../../../diagnose/origin/javascript/failing-node.ts";
import { isHandedFunction } from "../../../diagnose/origin/javascript/handed-function.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { dispatchIdeas } from "../structure/dispatch.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { valueIdeas } from "../undefined-property/ideas.ts";
import { assertedKindIdeas } from "./asserted-kind.ts";
import { convertIdeas, isConvertedInSeveralWays } from "./convert.ts";
import { errorHandlerIdeas } from "./error-handler.ts";
import { frameworkMethodIdeas } from "./framework-method.ts";
import { nearMemberIdeas } from "./near-member.ts";
import { plainConversionIdeas } from "./plain-conversion.ts";
import { sentKindIdeas } from "./sent-kind.ts";

const guide = shortGuide({
  slug: "not-a-function",
  title: "Fix TypeError: is not a function in JavaScript",
  summary:
    "This error occurs when something that is no function is called: a misspelt name, a promise that was not awaited, a default import taken for a named one, or a value of another type. Fix the name, or where the value is made.",
  trace: [
    [
      "TypeError: users.map is not a function",
      "`users` is there, but has no `map`: it is no list. A promise is the commonest case.",
    ],
  ],
  causes: [
    ["near", "A misspelt name", "The function is there under another name.", "text.toUppercase()"],
    [
      "import",
      "Another import than the module gives",
      "A module that exports an object is called, or a function is taken apart.",
      'const add = require("./add");\n// add.js\nmodule.exports = { add };',
    ],
    [
      "type",
      "A value that lost its type",
      "Numbers come from a database as text, dates from JSON as text, Maps from a cache as plain objects.",
      "price: row.price,",
    ],
    [
      "promise",
      "A promise",
      "The call that gave it is not awaited.",
      "const users = loadUsers();\nreturn users.map(toView);",
    ],
  ],
  fix: [
    "Call it by its name, or await the value.",
    "const users = loadUsers();",
    "const users = await loadUsers();",
  ],
  testing: ["Send the request that failed.", "assert.equal((await send('/users')).status, 200);"],
  questions: [
    [
      "Why not test with `typeof`?",
      "It hides that the wrong thing arrives, and the answer is then wrong without an error.",
    ],
  ],
});

export const notAFunctionRecipe = defineRecipe({
  slug: "not-a-function",
  guide,
  matches: ({ exception, isInnermost }) =>
    (exception.type === "TypeError" &&
      isInnermost &&
      (/ is not a (?:function|constructor)$|^Right-hand side of 'instanceof' is not/.test(exception.value) ||
        LIST_GIVING.test(loopedOver(exception.value)))) ||
    isHandedFunction(exception.value)
      ? { score: 0.85, evidence: `V8 says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas(investigation, fault) {
    const unknown = errorHandlerIdeas(investigation, fault);
    if (unknown.length > 0) return unknown;
    const foreign = frameworkMethodIdeas(investigation, fault);
    if (foreign.length > 0) return foreign;
    const found = [
      ...valueIdeas(investigation, fault).filter((idea) => !idea.name.startsWith("without_")),
      ...(structureIdeas(investigation, fault).isDecided
        ? []
        : [
            ...dispatchIdeas(investigation, fault),
            ...nearMemberIdeas(investigation),
            ...conversions(investigation),
          ]),
    ];
    return found.length > 0 ? found : sentKindIdeas(investigation, fault);
  },
  open: (_investigation, { frame, exception }) => ({
    sentence: `${exception.value.slice(0, 80)} at ${frame.path}:${frame.line}: a value of another kind arrives there.`,
    advice: ["Find out where the value is made, and make it of the kind that the code expects."],
  }),
});

/** `chunk.split` of `chunk.split is not a function or its return value is not iterable`. */
function loopedOver(message: string): string {
  return /^(.+?) is not a function or its return value is not (?:async )?iterable/.exec(message)?.[1] ?? "";
}

/** As the house converts such values, else as the language does. */
function conversions(investigation: Investigation): Idea[] {
  const asserted = assertedKindIdeas(investigation);
  if (asserted.length > 0) return asserted;
  const found = convertIdeas(investigation);
  if (found.length > 0 || isConvertedInSeveralWays(investigation)) return found;
  return plainConversionIdeas(investigation);
}
