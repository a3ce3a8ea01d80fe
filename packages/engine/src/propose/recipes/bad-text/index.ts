import { field } from "../../../code/nodes.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { badTextGuide } from "./guide.ts";
import { type Conversion, conversionFindings } from "./ideas.ts";

const CONVERSION: Conversion = {
  callee: /^(?:int|float|Decimal|UUID|fromisoformat|strptime|Fraction|ip_address)$/,
  noun: "value",
  caught(call) {
    const callee = field(call, "function")?.text ?? "";
    // The decimal module has an exception of its own, which is reached by the name that it has in the file.
    if (/(?:^|\.)Decimal$/.test(callee))
      return callee.includes(".")
        ? `${callee.slice(0, callee.lastIndexOf("."))}.InvalidOperation`
        : "ArithmeticError";
    return "ValueError";
  },
};

const READING =
  /invalid literal for int|could not convert string to float|badly formed hexadecimal UUID|Invalid isoformat string|does not match format|unconverted data remains|ConversionSyntax|does not appear to be an IPv/;

/** Text that cannot be read as a number, date or identifier, in Python. */
export const badTextRecipe: Recipe = findingsRecipe({
  slug: "bad-text",
  guide: badTextGuide,
  score: ({ exception: { type, value } }) =>
    /^(?:ValueError|InvalidOperation|AddressValueError)$/.test(type) && READING.test(value) ? 0.8 : null,
  findings: (investigation, fault) => conversionFindings(investigation, fault, CONVERSION),
});
