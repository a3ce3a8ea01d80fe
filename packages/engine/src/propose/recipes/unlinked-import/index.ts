import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { loadingRecipe } from "../javascript/loading-recipe.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { brokenLinks } from "./link.ts";
import { mended, placeOf } from "./links.ts";

const guide = shortGuide({
  slug: "unlinked-import",
  title: "Fix SyntaxError: The requested module does not provide an export in Node.js",
  summary:
    "This error occurs before a module runs: it takes in a name that the other module does not give out. It is a type and is gone, it is the default, it was renamed or moved, it was never exported, or the other module is a CommonJS module.",
  trace: [
    [
      "SyntaxError: The requested module './clearing.ts' does not provide an export named 'Settlement'",
      "`Settlement` is an interface, and is taken in as if it were a value.",
    ],
    [
      "SyntaxError: Named export 'parse' not found. The requested module 'x' is a CommonJS module",
      "Node cannot tell what such a module gives out before it ran.",
    ],
  ],
  causes: [
    ["type", "A type", "Types are erased before the program runs.", 'import { Lot } from "./lot.ts";'],
    [
      "default",
      "The default",
      "The other module gives out a default.",
      'import { Mailer } from "./mailer.js";',
    ],
  ],
  fix: [
    "Take it in as what it is.",
    'import { settle, Settlement } from "./clearing.ts";',
    'import { settle, type Settlement } from "./clearing.ts";',
  ],
  testing: ["Load every module once.", 'await import("../src/export.ts");'],
  questions: [
    [
      "Why did the compiler not tell?",
      "It leaves imports of types out by itself, unless `verbatimModuleSyntax` is set; Node does not.",
    ],
  ],
});

const known = new WeakMap<Investigation, Idea | null>();

function ideaOf(investigation: Investigation): Idea | null {
  const found = known.get(investigation);
  if (found !== undefined) return found;
  const made = makeIdea(investigation);
  known.set(investigation, made);
  return made;
}

function makeIdea(investigation: Investigation): Idea | null {
  const links = brokenLinks(investigation);
  const [first] = links;
  if (!first) return null;
  // All that take it in would fail one after the other.
  const all = links.map((link) => mended(investigation.code, link));
  if (all.some((one) => one === null)) return null;
  const edits = all.flatMap((one) => one?.edits ?? []);
  const different = edits.filter(
    (edit, at) => edits.findIndex((one) => JSON.stringify(one) === JSON.stringify(edit)) === at,
  );
  const place = placeOf(first);
  return {
    cause: `${place.path}:${place.line} takes in \`${first.name}\` from ${first.module}, which gives out no such value.`,
    explanation: all[0]?.explanation ?? "",
    edits: different.map((edit) => ({
      ...edit,
      part: "fix",
      ...(different.length > 1 && { together: "link" }),
    })),
    basis: all[0]?.basis ?? "house",
    expectation: NO_ERROR,
    name: "module_is_linked",
    sentence: "The module is loaded",
    place,
  };
}

/** A name that is taken in from a module which does not give it out. */
export const unlinkedImportRecipe = loadingRecipe({
  guide,
  cause: "link",
  advice: "Take in what the module gives out, as what it is.",
  ideaOf,
});
