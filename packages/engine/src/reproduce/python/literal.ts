import type { CapturedValue } from "@bugstack/event";

/** A captured value as a Python literal. Nothing in it can end the literal or run. */
export function pythonLiteral(value: CapturedValue, quote: '"' | "'" = '"'): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "string") return stringLiteral(value, quote);
  if (Array.isArray(value)) return `[${value.map((item) => pythonLiteral(item, quote)).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${stringLiteral(key, quote)}: ${pythonLiteral(item, quote)}`,
  );
  return `{${entries.join(", ")}}`;
}

function numberLiteral(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? 'float("nan")' : value > 0 ? 'float("inf")' : 'float("-inf")';
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\\": "\\\\",
};

function stringLiteral(text: string, quote: '"' | "'"): string {
  // Text that holds the preferred quote alone reads better in the other one.
  const other = quote === '"' ? "'" : '"';
  const used = text.includes(quote) && !text.includes(other) ? other : quote;
  return used + Array.from(text, (character) => escapeCharacter(character, used)).join("") + used;
}

function escapeCharacter(character: string, quote: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  if (character === quote) return `\\${quote}`;
  if (character >= " " && character <= "~") return character;
  const point = character.codePointAt(0) ?? 0;
  if (point > 0xffff) return `\\U${point.toString(16).padStart(8, "0")}`;
  return point > 0xff
    ? `\\u${point.toString(16).padStart(4, "0")}`
    : `\\x${point.toString(16).padStart(2, "0")}`;
}
