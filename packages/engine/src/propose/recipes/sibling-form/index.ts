import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { furtherArgumentOffers } from "./further-arguments.ts";
import { wrappedOffers } from "./handed-functions.ts";
import { agreed, type Offer, type Said, siblingIdea } from "./offer.ts";
import { isOnPurpose } from "./on-purpose.ts";
import { otherPathOffers } from "./other-paths.ts";
import { partOffers } from "./parts.ts";

const guide = shortGuide({
  slug: "sibling-form",
  title: "Fix what is written otherwise than everything of its kind, in JavaScript",
  summary:
    "This error occurs at a place that has siblings: other parts of the same row, other listeners of the same bus, other calls of the same function. They are all written in one form, and this one is not: it lacks a conversion, a wrapper, an argument, or asks at another place.",
  trace: [
    [
      "    at toBudget (/srv/app/src/repository.js:12:31)",
      "The line that failed; the line below it does the same with another column, and converts it.",
    ],
  ],
  causes: [
    ["part", "A part that is taken as it is", "The others are converted.", "limit: row.month_limit,"],
    [
      "wrapper",
      "A function that is not wrapped",
      "The others are.",
      'bus.on("paid", async (order) => send(order));',
    ],
    ["argument", "An argument that is left out", "The others give it.", "const target = new URL(href);"],
    ["path", "A value that is asked for elsewhere", "Nobody keeps it there.", "ticketsOf(req.tenantId)"],
  ],
  fix: ["Write it as its siblings are.", "limit: row.month_limit,", "limit: Number(row.month_limit),"],
  testing: ["Send what failed.", "assert.equal((await get('/budgets')).status, 200);"],
  questions: [
    ["What if two siblings differ?", "Then they do not tell which form is meant, and nothing is changed."],
  ],
});

interface Kind {
  offers(investigation: Investigation, fault: JavascriptFault): Offer[];
  readonly said: Said;
}

const KINDS: readonly Kind[] = [
  {
    offers: partOffers,
    said: {
      name: "taken_as_its_siblings_are",
      sentence: "What is taken elsewhere in one form is taken here in the same",
      cause: (own, places) =>
        `\`${own}\` is taken as it comes; other parts of the same thing are not (${places}).`,
      explanation: (form, places) => `Takes it in the form \`${form}\`, as ${places} does.`,
    },
  },
  {
    offers: wrappedOffers,
    said: {
      name: "wrapped_as_its_siblings_are",
      sentence: "What fails is dealt with as at its siblings",
      cause: (own, places) => `\`${own}\` is handed over as it is; the others are wrapped (${places}).`,
      explanation: (form, places) => `Wraps it as \`${form}\`, as ${places} does.`,
    },
  },
  {
    offers: furtherArgumentOffers,
    said: {
      name: "given_what_its_siblings_are_given",
      sentence: "The call is given what the other calls are given",
      cause: (own, places) => `\`${own}\` lacks what other calls of it are given (${places}).`,
      explanation: (form, places) => `Gives it as in \`${form}\`, as ${places} does.`,
    },
  },
  {
    offers: otherPathOffers,
    said: {
      name: "asked_for_where_its_siblings_ask",
      sentence: "What is asked for is found where it is kept",
      cause: (own, places) => `Nobody keeps \`${own}\`; the others ask elsewhere (${places}).`,
      explanation: (form, places) => `Asks for \`${form}\`, as ${places} does.`,
    },
  },
];

const known = new WeakMap<Investigation, readonly Idea[]>();

function ideas(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = findIdeas(investigation, fault);
  known.set(investigation, made);
  return made;
}

function findIdeas(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  // A name that nothing binds is no matter of form.
  if (fault.exception.type === "ReferenceError") return [];
  return KINDS.flatMap(({ offers, said }) =>
    siblingIdea(
      investigation,
      agreed(offers(investigation, fault).filter(({ own }) => !isOnPurpose(own))) ?? [],
      said,
    ),
  );
}

/** The place that failed is written as everything of its kind is written elsewhere. */
export const siblingFormRecipe = defineRecipe({
  slug: "sibling-form",
  guide,
  matches: (fault, investigation) =>
    ideas(investigation, fault).length > 0
      ? { score: 0.87, evidence: "What is of the same kind is written in another form." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: ["Write it as everything of its kind is written."],
  }),
});
