import type { Node } from "web-tree-sitter";
import { argumentsOf, field, lastNameOf } from "../../../code/nodes.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { callsAtFault, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { absentSettingIdeas } from "./absent.ts";
import { knownZoneIdeas } from "./known-zone.ts";
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
          .flatMap((node) => optionsIn(node))
          .flatMap((child) => {
            if (child.type === "shorthand_property_identifier" && child.text === option[1]) return child;
            return field(child, "key")?.text === option[1] ? (field(child, "value") ?? []) : [];
          })[0]
      : given[lastNameOf(field(call, "function") ?? call) === "localeCompare" ? 1 : 0];
    if (value) return { call, value, operation, what: option?.[2] ?? "a language", check: null };
  }
  return null;
}

/** The entries of the options of a call, written there or in a variable in front of it. */
function optionsIn(node: Node): Node[] {
  if (node.type === "object") return node.namedChildren;
  if (/^(?:as|satisfies)_expression$/.test(node.type) && node.firstNamedChild)
    return optionsIn(node.firstNamedChild);
  const bound = node.type === "identifier" ? lastBinding(node, node.text) : null;
  return bound ? optionsIn(bound) : [];
}

function kindOf({ exception }: JavascriptFault): string {
  return OPTION.find(([form]) => form.test(exception.value))?.[1] ?? "language";
}

/** Languages, currencies, units and time zones that nobody knows. */
export const invalidLocaleRecipe = defineReadingRecipe({
  types: /^(?:RangeError|TypeError)$/,
  message:
    /^(?:Incorrect locale information provided|Currency code is required|Invalid (?:time zone specified|currency code|unit argument|language tag)|Value .* out of range for Intl)/,
  evidence: "V8 says that a language, currency, unit or time zone is unknown.",
  advice: "Find out who wrote it: a client's is refused, a stored one was not checked when it was stored.",
  reading: readingOf,
  first: (investigation, fault, reading) => [
    ...underscoreIdeas(investigation, fault, reading),
    ...absentSettingIdeas(investigation, fault, reading, kindOf(fault)),
    ...knownZoneIdeas(investigation, fault, reading),
  ],
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
