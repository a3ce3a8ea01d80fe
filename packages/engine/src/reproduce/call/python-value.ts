/** A value read back from its Python representation: plain data, or a call of a known constructor. */
export type PythonValue =
  /** `isFloat`: a number that Python shows as one of its floats, `2.0`. */
  | { readonly kind: "plain"; readonly value: null | boolean | number | string; readonly isFloat?: true }
  | { readonly kind: "bytes"; readonly value: string }
  | { readonly kind: "list" | "tuple" | "set"; readonly items: readonly PythonValue[] }
  | { readonly kind: "dict"; readonly entries: readonly (readonly [PythonValue, PythonValue])[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly positional: readonly PythonValue[];
      readonly named: readonly (readonly [string, PythonValue])[];
    }
  /** `<Color.RED: 1>`, `<shop.Cart object at 0x7f…>`: an object that shows itself in its own way. */
  | { readonly kind: "shown"; readonly text: string }
  /** `Color.RED`, `datetime.timezone.utc`. */
  | { readonly kind: "name"; readonly name: string };

const LONGEST = 4_096;
const DEEPEST = 12;

/**
 * Reads the text that `repr` made of plain data; null for anything else, such as `<User object at 0x7f…>` or a text
 * that was cut. The text is parsed, never evaluated.
 */
export function readRepr(text: string): PythonValue | null {
  if (text.length > LONGEST) return null;
  const reader = { text, at: 0 };
  const value = readValue(reader, 0);
  skipSpace(reader);
  return value && reader.at === text.length ? value : null;
}

interface Reader {
  readonly text: string;
  at: number;
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at++;
}

function take(reader: Reader, token: string): boolean {
  skipSpace(reader);
  if (!reader.text.startsWith(token, reader.at)) return false;
  reader.at += token.length;
  return true;
}

function match(reader: Reader, pattern: RegExp): string | null {
  skipSpace(reader);
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}

const NUMBER = /-?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SHOWN = /<[^<>]*>/y;
const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;

function readValue(reader: Reader, depth: number): PythonValue | null {
  if (depth > DEEPEST) return null;
  skipSpace(reader);
  const first = reader.text[reader.at] ?? "";
  if (first === "'" || first === '"') return readString(reader, "plain");
  if (first === "b" && /^b['"]/.test(reader.text.slice(reader.at, reader.at + 2))) {
    reader.at++;
    return readString(reader, "bytes");
  }
  if (first === "[") return readSequence(reader, "[", "]", "list", depth);
  if (first === "(") return readTuple(reader, depth);
  if (first === "{") return readBraces(reader, depth);
  const number = match(reader, NUMBER);
  if (number !== null) {
    const value = Number(number.replaceAll("_", ""));
    return { kind: "plain", value, ...(/[.eE]/.test(number) && { isFloat: true as const }) };
  }
  const shown = first === "<" ? match(reader, SHOWN) : null;
  if (shown !== null) return { kind: "shown", text: shown };
  const name = match(reader, NAME);
  if (name === null) return null;
  const constants: Record<string, null | boolean> = { None: null, True: true, False: false };
  if (Object.hasOwn(constants, name)) return { kind: "plain", value: constants[name] ?? null };
  return take(reader, "(") ? readCall(reader, name, depth) : { kind: "name", name };
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

function readString(reader: Reader, kind: "plain" | "bytes"): PythonValue | null {
  const quote = reader.text[reader.at++] ?? "";
  let value = "";
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at++] ?? "";
    if (character === quote) return { kind, value };
    if (character !== "\\") {
      value += character;
      continue;
    }
    const code = reader.text[reader.at++] ?? "";
    const width = { x: 2, u: 4, U: 8 }[code];
    if (width !== undefined) {
      const digits = reader.text.slice(reader.at, reader.at + width);
      const point = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
      if (digits.length !== width || !(point <= 0x10ffff)) return null;
      value += String.fromCodePoint(point);
      reader.at += width;
    } else if (Object.hasOwn(SIMPLE_ESCAPES, code)) value += SIMPLE_ESCAPES[code];
    else return null;
  }
  return null;
}

function readSequence(
  reader: Reader,
  open: string,
  close: string,
  kind: "list" | "tuple" | "set",
  depth: number,
): PythonValue | null {
  if (!take(reader, open)) return null;
  const items: PythonValue[] = [];
  while (!take(reader, close)) {
    const item = readValue(reader, depth + 1);
    if (!item) return null;
    items.push(item);
    if (!take(reader, ",")) return take(reader, close) ? { kind, items } : null;
  }
  return { kind, items };
}

/** `(1, 2)`; one value in parentheses is that value, as in `(-1)`. */
function readTuple(reader: Reader, depth: number): PythonValue | null {
  const start = reader.at;
  const tuple = readSequence(reader, "(", ")", "tuple", depth);
  if (tuple?.kind !== "tuple" || tuple.items.length !== 1) return tuple;
  return reader.text.slice(start, reader.at).trimEnd().endsWith(",)") ? tuple : (tuple.items[0] ?? null);
}

function readBraces(reader: Reader, depth: number): PythonValue | null {
  const start = reader.at;
  if (!take(reader, "{")) return null;
  const entries: (readonly [PythonValue, PythonValue])[] = [];
  while (!take(reader, "}")) {
    const key = readValue(reader, depth + 1);
    if (!key) return null;
    if (entries.length === 0 && !take(reader, ":")) {
      reader.at = start;
      return readSequence(reader, "{", "}", "set", depth);
    }
    if (entries.length > 0 && !take(reader, ":")) return null;
    const value = readValue(reader, depth + 1);
    if (!value) return null;
    entries.push([key, value]);
    if (!take(reader, ",")) return take(reader, "}") ? { kind: "dict", entries } : null;
  }
  return { kind: "dict", entries };
}

const KEYWORD = /[A-Za-z_]\w*(?=\s*=)/y;

function readCall(reader: Reader, name: string, depth: number): PythonValue | null {
  const positional: PythonValue[] = [];
  const named: (readonly [string, PythonValue])[] = [];
  while (!take(reader, ")")) {
    const keyword = match(reader, KEYWORD);
    if (keyword !== null) take(reader, "=");
    const value = readValue(reader, depth + 1);
    if (!value) return null;
    if (keyword !== null) named.push([keyword, value]);
    else positional.push(value);
    if (!take(reader, ",")) return take(reader, ")") ? { kind: "call", name, positional, named } : null;
  }
  return { kind: "call", name, positional, named };
}
