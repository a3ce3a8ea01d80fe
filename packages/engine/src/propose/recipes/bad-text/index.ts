import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { badTextGuide } from "./guide.ts";
import { type Conversion, conversionFindings } from "./ideas.ts";

const CALLEES =
  /^(?:int|float|complex|Decimal|UUID|fromisoformat|strptime|Fraction|ip_address|ip_network|isoparse|parse|parse_date|parse_datetime|fromtimestamp|b64decode|fromhex|unhexlify|ZoneInfo|atof|atoi)$/;

const CONVERSION: Conversion = {
  // A class that is called with the text is an enumeration.
  isOne: (call, name) => CALLEES.test(name) || isEnumeration(call, name),
  noun: "value",
  caught(call) {
    const callee = field(call, "function")?.text ?? "";
    // The decimal module has an exception of its own, which is reached by the name that it has in the file.
    if (/(?:^|\.)Decimal$/.test(callee))
      return callee.includes(".")
        ? `${callee.slice(0, callee.lastIndexOf("."))}.InvalidOperation`
        : hasName(call, "InvalidOperation")
          ? "InvalidOperation"
          : "ArithmeticError";
    return "ValueError";
  },
};

function isEnumeration(call: Node, name: string): boolean {
  return /^[A-Z]\w*[a-z]\w*$/.test(name) && (field(call, "arguments")?.namedChildCount ?? 0) === 1;
}

/** Whether the file imports a name. */
function hasName(node: Node, name: string): boolean {
  return node.tree.rootNode
    .descendantsOfType(["import_from_statement"])
    .some((statement) => new RegExp(`\\b${name}\\b`).test(statement.text));
}

const READING =
  /invalid literal for int|could not convert string to float|badly formed hexadecimal UUID|Invalid isoformat string|does not match format|unconverted data remains|ConversionSyntax|does not appear to be an IPv|is not a valid \w+$|Unknown string format|non-hexadecimal number|Incorrect padding|Invalid base64|malformed string|year (?:-?\d+ )?is out of range|month must be in 1\.\.12|day is out of range|hour must be in|minute must be in|Invalid literal for Fraction|cannot convert float NaN|Non-base32|Invalid time zone/i;

/** Text that cannot be read as a number, date, identifier or choice, in Python. */
export const badTextRecipe: Recipe = findingsRecipe({
  slug: "bad-text",
  guide: badTextGuide,
  score: ({ exception: { type, value } }) =>
    /^(?:ValueError|InvalidOperation|AddressValueError|ParserError|Error|ConversionSyntax)$/.test(
      type.split(".").at(-1) ?? type,
    ) && READING.test(value)
      ? 0.8
      : null,
  findings: (investigation, fault) => conversionFindings(investigation, fault, CONVERSION),
});
