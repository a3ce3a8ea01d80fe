import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { guess } from "../structure/scene.ts";
import { ARGUMENT_SLIPS } from "./argument-facts.ts";
import { CALLBACK_SLIPS } from "./callbacks.ts";
import { DETACHED_SLIPS } from "./detached.ts";
import { FRAMEWORK_SLIPS } from "./frameworks.ts";
import { MODULE_SLIPS } from "./modules.ts";
import { OPTION_SLIPS } from "./options.ts";
import { RESULT_SLIPS } from "./results.ts";
import { type Slip, spotOf } from "./spot.ts";
import { USED_UP_SLIPS } from "./used-up.ts";
import { VALUE_SLIPS } from "./values.ts";
import { WORD_SLIPS } from "./words.ts";

const guide = shortGuide({
  slug: "platform-use",
  title: "Fix errors by which Node.js or a Web API says how it wants to be used",
  summary:
    "These errors occur when Node, the language or a Web API is given something in another form than it takes, and says so: a text where a number is wanted, the result of a call where a function is wanted, a method without its object, a word that it does not know.",
  trace: [
    ['TypeError: The "callback" argument must be of type function. Received undefined', "What is wanted."],
    ["    at schedule (src/schedule.js:5:10)", "The call that was given something else."],
  ],
  causes: [
    [
      "called",
      "It was called too early",
      "The result is handed over, not the function.",
      "setTimeout(flush(queue), 5)",
    ],
    [
      "kind",
      "It is of another kind",
      "Environment variables are texts.",
      "AbortSignal.timeout(process.env.TIMEOUT)",
    ],
    ["word", "It knows another word", "Units have their full names.", '{ style: "unit", unit: "km" }'],
    ["object", "A method lost its object", "It is handed on alone.", "list.filter(names.has)"],
  ],
  fix: [
    "Give it what the message asks for.",
    "setTimeout(flush(queue), 5)",
    "setTimeout(() => flush(queue), 5)",
  ],
  testing: ["Call it once.", "schedule(['a']);"],
  questions: [
    ["Why is it not converted?", "A wrong value that goes through is found much later than an error."],
  ],
});

const SLIPS: readonly Slip[] = [
  ...ARGUMENT_SLIPS,
  ...WORD_SLIPS,
  ...CALLBACK_SLIPS,
  ...DETACHED_SLIPS,
  ...OPTION_SLIPS,
  ...MODULE_SLIPS,
  ...USED_UP_SLIPS,
  ...VALUE_SLIPS,
  ...RESULT_SLIPS,
  ...FRAMEWORK_SLIPS,
];

const known = new WeakMap<Investigation, readonly Idea[]>();

function ideasFor(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = makeIdeas(investigation, fault);
  known.set(investigation, made);
  return made;
}

function makeIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { value } = fault.exception;
  const slips = SLIPS.filter(
    ({ message, isOfLibrary }) => (fault.isInnermost || isOfLibrary) && message.test(value),
  );
  if (slips.length === 0) return [];
  const spot = spotOf(investigation, fault);
  return slips.flatMap((slip) => {
    const match = slip.message.exec(value);
    const fix = match && slip.fix(spot, match);
    if (!fix) return [];
    const { cause, explanation, edits, basis = "standard" } = fix;
    return guess({ investigation }, 1, {
      name: "platform_is_given_what_it_takes",
      sentence: "The platform is given what it takes",
      cause,
      explanation,
      edits: edits.map((edit) => ({ ...edit, together: "platform" })),
      basis,
      place: { path: spot.file.path, line: spot.line },
    }).idea;
  });
}

/** What Node, the language and the Web APIs demand, and say so in their messages. */
export const platformUseRecipe = defineRecipe({
  slug: "platform-use",
  guide,
  matches: (fault, investigation) =>
    ideasFor(investigation, fault).length > 0
      ? { score: 0.95, evidence: `The platform says: ${fault.exception.value.slice(0, 80)}` }
      : null,
  ideas: ideasFor,
  open: (_investigation, { frame, exception }) => ({
    sentence: `${exception.value.slice(0, 80)} at ${frame.path}:${frame.line}.`,
    advice: ["Give it what the message asks for."],
  }),
});
