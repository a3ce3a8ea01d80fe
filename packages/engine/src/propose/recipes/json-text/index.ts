import { dottedName, field } from "../../../code/nodes.ts";
import { type Conversion, conversionFindings } from "../bad-text/ideas.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { jsonTextGuide } from "./guide.ts";

const CONVERSION: Conversion = {
  isOne: (_call, name) => /^(?:loads|load|json|get_json|raw_decode|decode)$/.test(name),
  noun: "text",
  caught(call) {
    const callee = field(call, "function");
    const dotted = callee ? dottedName(callee) : null;
    // `JSONDecodeError` is a ValueError, which needs no import where `loads` was imported alone.
    return dotted === "json.loads" ? "json.JSONDecodeError" : "ValueError";
  },
};

/** Text that is no JSON, in Python: bodies of requests are refused, answers of other services are diagnosed. */
export const jsonTextRecipe: Recipe = findingsRecipe({
  slug: "json-text",
  guide: jsonTextGuide,
  score: ({ exception: { type } }) => (/^JSONDecodeError$/.test(type) ? 0.8 : null),
  findings: (investigation, fault) => conversionFindings(investigation, fault, CONVERSION),
});
