import { field, lastNameOf } from "../../../code/nodes.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { argumentsOf, callsAtFault, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { underscoreIdeas } from "./underscores.ts";

const CALLS =
  /^(?:new Intl\.\w+|toLocaleString|toLocaleDateString|toLocaleTimeString|toLocaleUpperCase|toLocaleLowerCase|localeCompare|getCanonicalLocales|supportedLocalesOf)$/;
const OPTION: readonly (readonly [RegExp, string, string])[] = [
  [/time zone/i, "timeZone", "a time zone"],
  [/currency/i, "currency", "a currency"],
  [/unit/i, "unit", "a unit"],
];

/** The language, currency, unit or time zone that a call of `Intl` was given. */
function readingOf(fault: JavascriptFault): Reading | null {
  const { exception } = fault;
  const option = OPTION.find(([form]) => form.test(exception.value));
  for (const call of callsAtFault(fault)) {
    const operation = operationOf(call);
    if (operation === null || !CALLS.test(operation)) continue;
    const given = argumentsOf(call);
    const value = option
      ? given
          .flatMap((node) => (node.type === "object" ? node.namedChildren : []))
          .flatMap((child) => {
            if (child.type === "shorthand_property_identifier" && child.text === option[1]) return child;
            return field(child, "key")?.text === option[1] ? (field(child, "value") ?? []) : [];
          })[0]
      : given[lastNameOf(field(call, "function") ?? call) === "localeCompare" ? 1 : 0];
    if (value) return { call, value, operation, what: option?.[2] ?? "a language", check: null };
  }
  return null;
}

/** Languages, currencies, units and time zones that nobody knows. */
export const invalidLocaleRecipe = defineReadingRecipe({
  types: /^(?:RangeError|TypeError)$/,
  message:
    /^(?:Incorrect locale information provided|Invalid (?:time zone specified|currency code|unit argument|language tag)|Value .* out of range for Intl)/,
  evidence: "V8 says that a language, currency, unit or time zone is unknown.",
  advice: "Find out who wrote it: a client's is refused, a stored one was not checked when it was stored.",
  reading: readingOf,
  first: underscoreIdeas,
  guide: {
    slug: "invalid-locale",
    title: "Fix RangeError: Incorrect locale information provided, Invalid time zone, Invalid currency code",
    summary:
      "This error occurs when `Intl` or `toLocaleString` is given a language, a currency or a time zone that does not exist. `*` of an Accept-Language header is no language, `Mars/Base` no time zone.",
    trace: [
      ["RangeError: Invalid time zone specified: Mars/Base", "The text after the colon is what was given."],
    ],
    causes: [
      [
        "request",
        "Text of a request",
        "A header is passed on as it is.",
        'date.toLocaleString(req.get("accept-language"))',
      ],
    ],
    fix: [
      "Refuse what is unknown, or take the default that the house takes.",
      "const format = new Intl.DateTimeFormat('en', { timeZone: req.query.zone });",
      'let format;\ntry {\n  format = new Intl.DateTimeFormat("en", { timeZone: req.query.zone });\n} catch {\n  return res.status(400).json({ error: "zone is not valid" });\n}',
    ],
    testing: [
      "Ask for a zone that does not exist.",
      "assert.equal((await send('/now?zone=Mars/Base')).status, 400);",
    ],
    questions: [["How do I know all zones?", "`Intl.supportedValuesOf('timeZone')` lists them."]],
  },
});
