import { ancestorOfType } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { structureIdeas } from "../structure/ideas.ts";

const guide = shortGuide({
  slug: "refused-value",
  title: "Fix an error that your own check raises about undefined in JavaScript",
  summary:
    "This error is raised by a check of the project itself: a function refuses an argument because there is none. The check is right. Look where the value should have come from: a field under another name, a column that was not selected, a function without a `return`, a promise that was not awaited.",
  trace: [
    [
      "TypeError: Not an amount in cents: undefined",
      "The message shows what arrived. The line below the check hands it over.",
    ],
  ],
  causes: [
    [
      "name",
      "The value is read under another name",
      "The record has it, under the name of its column.",
      "unitPrice: row.unitprice,",
    ],
    [
      "return",
      "The value is computed and not returned",
      "The function gives undefined.",
      "const total = (items) => { items.length; };",
    ],
  ],
  fix: ["Read it under the name that it has.", "unitPrice: row.unitprice,", "unitPrice: row.unit_price,"],
  testing: [
    "Ask for what failed, and keep the test of the check.",
    "assert.throws(() => withTax(undefined, 0.19));",
  ],
  questions: [
    [
      "Why not let the check pass?",
      "It did what it is there for: without it a wrong amount would have been shown.",
    ],
  ],
});

/** Where the refused value should have come from; the check itself, and what stands around it, stays as it is. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { sure } = structureIdeas(investigation, fault);
  const check = ancestorOfType(fault.statement, FUNCTIONS);
  return sure.filter(({ edits }) =>
    edits.every(
      ({ path, start, end }) =>
        path !== fault.file.path ||
        !check ||
        end < fault.file.byteOffset(check.startIndex) ||
        start > fault.file.byteOffset(check.endIndex),
    ),
  );
}

/** A check of the project that refused what was none. */
export const refusedValueRecipe = defineRecipe({
  slug: "refused-value",
  guide,
  matches: (fault, investigation) =>
    fault.isInnermost &&
    fault.statement.descendantsOfType("throw_statement").length > 0 &&
    traceWays(investigation) !== null &&
    ideas(investigation, fault).length > 0
      ? { score: 0.8, evidence: "The project's own check refused a value that is none." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A check at ${frame.path}:${frame.line} refuses what was handed over.`,
    advice: ["Find out where the value should have come from."],
  }),
});
