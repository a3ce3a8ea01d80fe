import type { Node } from "web-tree-sitter";
import { argumentsOf, field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { callsAtFault, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { fractionIdeas } from "./fractions.ts";
import { paddingIdeas } from "./paddings.ts";
import { type Bounds, readerCheckIdeas } from "./reader-check.ts";
import { shareIdeas } from "./shares.ts";

interface Range {
  readonly operation: RegExp;
  readonly what: string;
  readonly bounds?: Bounds;
  /** Holds for numbers outside; null where only trying tells. */
  readonly outside: ((name: string) => string) | null;
}

const RANGES: readonly Range[] = [
  {
    operation: /^(?:toFixed|toExponential)$/,
    what: "a whole number from 0 to 100",
    bounds: { least: 0, most: 100 },
    outside: between(0, 100),
  },
  {
    operation: /^toPrecision$/,
    what: "a whole number from 1 to 100",
    bounds: { least: 1, most: 100 },
    outside: between(1, 100),
  },
  {
    operation: /^toString$/,
    what: "a whole number from 2 to 36",
    bounds: { least: 2, most: 36 },
    outside: between(2, 36),
  },
  {
    operation:
      /^(?:repeat|new Array|Array|Array\.from|Buffer\.alloc(?:Unsafe)?|new \w+Array|padStart|padEnd)$/,
    what: "a whole number that is not negative",
    bounds: { least: 0, most: null },
    outside: (name) => `!Number.isSafeInteger(${name}) || ${name} < 0`,
  },
  { operation: /^String\.fromCodePoint$/, what: "a character's number", outside: between(0, 0x10ffff) },
  { operation: /^(?:BigInt)$/, what: "a whole number", outside: (name) => `!Number.isInteger(${name})` },
  { operation: /^normalize$/, what: "a form of Unicode", outside: null },
];

function between(least: number, most: number): Range["outside"] {
  return (name) => `!Number.isInteger(${name}) || ${name} < ${least} || ${name} > ${most}`;
}

function readingOf(fault: JavascriptFault): Reading | null {
  for (const call of callsAtFault(fault)) {
    const operation = operationOf(call);
    const range = RANGES.find((one) => operation !== null && one.operation.test(operation));
    const value = range && numberGiven(call, operation ?? "");
    if (!range || !value || operation === null) continue;
    const { outside, what } = range;
    return { call, value, operation, what, check: outside && { subject: value, condition: outside } };
  }
  return null;
}

/** `{ length: count }` of `Array.from` names the number inside. */
function numberGiven(call: Node, operation: string): Node | null {
  const [first] = argumentsOf(call);
  if (operation !== "Array.from" || first?.type !== "object") return first ?? null;
  for (const child of first.namedChildren) {
    if (child.type === "shorthand_property_identifier" && child.text === "length") return child;
    if (field(child, "key")?.text === "length") return field(child, "value");
  }
  return null;
}

function readerIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  { value, operation }: Reading,
): Idea[] {
  const bounds = RANGES.find((one) => one.operation.test(operation))?.bounds;
  return bounds ? readerCheckIdeas(investigation, fault, value, bounds) : [];
}

/** Numbers outside of what a call takes. */
export const outOfRangeRecipe = defineReadingRecipe({
  types: /^RangeError$/,
  message:
    /^(?:Invalid (?:array|typed array|string) length|Invalid count value|(?:toFixed|toPrecision|toExponential)\(\) (?:digits|argument)|toString\(\) radix|Array buffer allocation failed|Invalid code point|The (?:number|normalization form)|The value of "size" is out of range|Invalid typed array length|The number .* cannot be converted to a BigInt because it is not an integer)/,
  evidence: "V8 says that a number is outside of what the call takes.",
  advice:
    "Find out where the number comes from: a client's number is refused, one of your own is computed wrongly.",
  reading: readingOf,
  first: (investigation, fault, reading) => [
    ...paddingIdeas(investigation, fault, reading),
    ...shareIdeas(investigation, fault, reading),
    ...readerIdeas(investigation, fault, reading),
    ...fractionIdeas(investigation, fault, reading),
  ],
  guide: {
    slug: "out-of-range",
    title: "Fix RangeError: Invalid array length, Invalid count value, toFixed() digits in JavaScript",
    summary:
      "This error occurs when a count, a length or a number of digits is negative, not whole, or not a number at all. Check numbers of a request before they are used; look at the computation where the number is your own.",
    trace: [
      ["RangeError: Invalid count value: -3", "`repeat` was asked for less than nothing."],
      [
        "RangeError: Invalid array length",
        "The length was negative, broken, NaN or endless: often a division by 0.",
      ],
    ],
    causes: [
      ["request", "A number of a request", "Nobody looked at it.", "value.toFixed(Number(req.query.digits))"],
      [
        "padding",
        "A text longer than its column",
        "The rest of the width is negative.",
        '" ".repeat(width - text.length)',
      ],
    ],
    fix: [
      "Refuse numbers that cannot be.",
      "const digits = Number(req.query.digits);",
      'const digits = Number(req.query.digits);\nif (!Number.isInteger(digits) || digits < 0 || digits > 100) {\n  return res.status(400).json({ error: "digits is not valid" });\n}',
    ],
    testing: ["Try -1, 1.5, 1000 and a word.", "assert.equal((await send('/price?digits=-1')).status, 400);"],
    questions: [
      [
        "Why not take the nearest number that fits?",
        "The client would get another answer than it asked for, without being told.",
      ],
    ],
  },
});
