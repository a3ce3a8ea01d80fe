import type { Node } from "web-tree-sitter";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../javascript/statements.ts";
import { fixed, type Slip, type Spot } from "./spot.ts";

/** Words that an API takes, by the message that refuses others. `as` gives the word that is meant; null for no word of these. */
interface WordFact {
  readonly message: RegExp;
  readonly what: string;
  as(word: string): string | null;
  /** Name of the option that holds the word, where the message does not quote it. */
  readonly near?: RegExp;
}

const UNITS: Readonly<Record<string, string>> = {
  km: "kilometer",
  kms: "kilometer",
  kilometre: "kilometer",
  kilometers: "kilometer",
  m: "meter",
  metre: "meter",
  meters: "meter",
  cm: "centimeter",
  mm: "millimeter",
  mi: "mile",
  miles: "mile",
  ft: "foot",
  feet: "foot",
  kg: "kilogram",
  kilo: "kilogram",
  g: "gram",
  grams: "gram",
  lb: "pound",
  lbs: "pound",
  oz: "ounce",
  l: "liter",
  litre: "liter",
  liters: "liter",
  ml: "milliliter",
  kb: "kilobyte",
  mb: "megabyte",
  gb: "gigabyte",
  tb: "terabyte",
  bytes: "byte",
  kmh: "kilometer-per-hour",
  "km/h": "kilometer-per-hour",
  mph: "mile-per-hour",
  "m/s": "meter-per-second",
  ms: "millisecond",
  "%": "percent",
  "°c": "celsius",
  "°f": "fahrenheit",
};

const TIMES: Readonly<Record<string, string>> = {
  s: "second",
  sec: "second",
  secs: "second",
  h: "hour",
  hr: "hour",
  hrs: "hour",
  min: "minute",
  mins: "minute",
  d: "day",
  w: "week",
  wk: "week",
  mo: "month",
  y: "year",
  yr: "year",
};

const SHAPES: Readonly<Record<string, string>> = {
  full: "long",
  abbr: "short",
  abbreviated: "short",
  "2digit": "2-digit",
  "two-digit": "2-digit",
  and: "conjunction",
  or: "disjunction",
};

const TEXT_ENCODINGS: Readonly<Record<string, string>> = {
  utf16: "utf16le",
  utf8: "utf8",
  unicode: "utf16le",
  latin1: "latin1",
  iso88591: "latin1",
  iso8859: "latin1",
  base64: "base64",
  base64url: "base64url",
  usascii: "ascii",
};

function packed(word: string): string {
  return word.toLowerCase().replace(/[^a-z\d]/g, "");
}

const FACTS: readonly WordFact[] = [
  {
    message: /^The normalization form should be one of/,
    what: "form",
    as: (word) => (/^nfk?[cd]$/i.test(word) ? word.toUpperCase() : null),
  },
  {
    message: /^Invalid unit argument for Intl\.NumberFormat\(\) '([^']+)'/,
    what: "unit",
    as: (word) => UNITS[word.toLowerCase()] ?? TIMES[word.toLowerCase()] ?? null,
  },
  {
    message:
      /^Invalid unit argument for (?:Intl\.RelativeTimeFormat\.prototype\.)?format(?:ToParts)?\(\) '([^']+)'/,
    what: "unit",
    as: (word) => TIMES[word.toLowerCase()] ?? null,
  },
  {
    message: /^Unknown encoding: (\S+)|^The argument 'encoding' is invalid encoding\. Received '([^']+)'/,
    what: "encoding",
    as: (word) => TEXT_ENCODINGS[packed(word)] ?? null,
  },
  {
    message: /^(?:Digest method not supported|Invalid digest: (\S+)|error:\S*unsupported)/,
    what: "name of a digest",
    as: (word) => (/^(?:md5|sha(?:1|224|256|384|512))$/.test(packed(word)) ? packed(word) : null),
  },
  {
    message: /^Unrecognized (?:algorithm )?name/,
    what: "name of an algorithm",
    as(word) {
      const size = /^sha(1|256|384|512)$/.exec(packed(word))?.[1];
      return size ? `SHA-${size}` : null;
    },
  },
  {
    message: /^Value (\S+) out of range for (?:Intl\.\w+|Date\.prototype\.\w+) options property \w+/,
    what: "form",
    as: (word) => SHAPES[word.toLowerCase()] ?? null,
  },
  {
    message:
      /^The "options\.[\w-]+\.type" property must be (?:one of: )?(?:\('string\|boolean'\)|'string'|'boolean').*Received type string \('([^']+)'\)/s,
    what: "kind of an option",
    as: (word) =>
      /^(?:number|int|integer|float|str|text)$/i.test(word)
        ? "string"
        : /^(?:bool|flag)$/i.test(word)
          ? "boolean"
          : null,
  },
];

function wordSlip(fact: WordFact): Slip {
  return {
    message: fact.message,
    fix(spot, match) {
      const said = match.slice(1).find((group) => group !== undefined) ?? null;
      const word = writtenWord(spot, (text) => {
        const meant = said === null || text === said ? fact.as(text) : null;
        return meant !== null && meant !== text;
      });
      const text = word && plainString(word);
      const meant = text && fact.as(text);
      if (!word || !meant) return null;
      const quote = word.text.charAt(0);
      return fixed(
        `"${text}" at ${spot.file.path}:${startLineOf(word)} is no ${fact.what} that is known there.`,
        `Writes "${meant}".`,
        [replaceNode(spot.file, word, `${quote}${meant}${quote}`)],
      );
    },
  };
}

/** The one text on the line, in the statement, or else in the file, of which this holds. */
function writtenWord({ file, line, fault }: Spot, fits: (text: string) => boolean): Node | null {
  const all = file.tree.rootNode.descendantsOfType("string").filter((node) => fits(plainString(node) ?? ""));
  const onLine = all.filter((node) => startLineOf(node) === line);
  if (onLine.length > 0) return onLine.length === 1 ? (onLine[0] ?? null) : null;
  const { statement } = fault;
  const inside = all.filter(
    ({ startIndex, endIndex }) =>
      statement !== null && statement.startIndex <= startIndex && endIndex <= statement.endIndex,
  );
  if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** `date.toLocaleTimeString("en", { dateStyle: "short" })`: a function of the other half of a date. */
const otherHalf: Slip = {
  message: /^Invalid option : (dateStyle|timeStyle)$/,
  fix(spot, match) {
    const call = spot.calls.find((one) =>
      /\.toLocale(?:Time|Date)String$/.test(one.childForFieldName("function")?.text ?? ""),
    );
    const property = call?.childForFieldName("function")?.childForFieldName("property");
    if (!call || !property) return null;
    const hasBoth = /\bdateStyle\b/.test(call.text) && /\btimeStyle\b/.test(call.text);
    const name = hasBoth
      ? "toLocaleString"
      : match[1] === "dateStyle"
        ? "toLocaleDateString"
        : "toLocaleTimeString";
    return fixed(
      `\`${property.text}\` at ${spot.file.path}:${spot.line} takes no \`${match[1]}\`.`,
      `Writes it with \`${name}\`, which does.`,
      [replaceNode(spot.file, property, name)],
    );
  },
};

/** Words of which an API knows only some. */
export const WORD_SLIPS: readonly Slip[] = [...FACTS.map(wordSlip), otherHalf];
