/** Two types that met, by the message of CPython. */
export interface Mixture {
  readonly left: string;
  readonly right: string;
  /** The side whose value has the wrong type; `either` where the message does not tell. */
  readonly wrong: "left" | "right" | "either";
  readonly place: "operands" | "argument" | "index";
  readonly operator: string | null;
  /** On the callee's last name, where an argument is wrong. */
  readonly callee: RegExp | null;
  /** What makes the wrong side right, where it is no number that is missing. */
  readonly convert: "str" | "Decimal" | "encode" | "decode" | "join" | null;
  /** Constructor of the number that the wrong side should be. */
  readonly number: "int" | "float" | "Decimal" | null;
  /** Section of the guide. */
  readonly section: "not-read" | "in-a-text" | "exact-and-inexact" | "bytes-and-text";
}

type Reading = Partial<Mixture> & Pick<Mixture, "left" | "right">;

const NUMBERS: Readonly<Record<string, "int" | "float" | "Decimal">> = {
  int: "int",
  float: "float",
  Decimal: "Decimal",
};

/** Null for messages about other things, a None among them. */
export function mixtureOf(message: string): Mixture | null {
  if (/NoneType|coroutine/.test(message)) return null;
  const read = reading(message.split("\n")[0] ?? "");
  return (
    read && {
      wrong: "either",
      place: "operands",
      operator: null,
      callee: null,
      convert: null,
      number: null,
      section: "not-read",
      ...read,
    }
  );
}

function reading(message: string): Reading | null {
  const unsupported = /^unsupported operand type\(s\) for ([^:]+): '([\w.]+)' and '([\w.]+)'/.exec(message);
  if (unsupported)
    return pair(plain(unsupported[2]), plain(unsupported[3]), (unsupported[1] ?? "").split(" ")[0] ?? null);
  const compared = /^'([<>=]+)' not supported between instances of '([\w.]+)' and '([\w.]+)'/.exec(message);
  if (compared) return pair(plain(compared[2]), plain(compared[3]), compared[1] ?? null);
  const joined = /^can only concatenate (str|list|tuple) \(not "([\w.]+)"\) to/.exec(message);
  if (joined?.[1] === "str") {
    if (joined[2] === "bytes")
      return {
        left: "a text",
        right: "bytes",
        wrong: "right",
        operator: "+",
        convert: "decode",
        section: "bytes-and-text",
      };
    return {
      left: "a text",
      right: `a value of type ${joined[2]}`,
      // A text was meant, or the left side was meant to be a number.
      wrong: "either",
      operator: "+",
      convert: "str",
      number: NUMBERS[joined[2] ?? ""] ?? null,
      section: "in-a-text",
    };
  }
  if (/^can't concat (?:str|int) to bytes/.test(message))
    return {
      left: "bytes",
      right: "a text",
      wrong: "right",
      operator: "+",
      convert: "encode",
      section: "bytes-and-text",
    };
  if (/^must be str, not (?:int|float)/.test(message))
    return {
      left: "a text",
      right: "a number",
      wrong: "right",
      operator: "+",
      convert: "str",
      section: "in-a-text",
    };
  if (/^can't multiply sequence by non-int of type '(?:str|float)'/.test(message))
    return { left: "a text", right: "a number", wrong: "either", operator: "*", number: "int" };
  if (
    /^sequence item \d+: expected str instance, (?:int|float|Decimal|UUID|datetime|date|bool)\b/.test(message)
  )
    return {
      left: "texts",
      right: "other values",
      place: "argument",
      callee: /^join$/,
      convert: "join",
      section: "in-a-text",
    };
  if (
    /bytes-like object is required, not 'str'|Strings must be encoded|Unicode-objects must be encoded|expected bytes or bytearray, but got 'str'|must be bytes or a tuple of bytes, not str|expected bytes, str found|key: expected bytes/.test(
      message,
    )
  )
    return {
      left: "bytes",
      right: "a text",
      place: "argument",
      convert: "encode",
      section: "bytes-and-text",
    };
  if (
    /must be str or a tuple of str, not bytes|expected str, bytes found|cannot use a string pattern on a bytes-like object|startswith first arg must be str/.test(
      message,
    )
  )
    return {
      left: "a text",
      right: "bytes",
      place: "argument",
      convert: "decode",
      section: "bytes-and-text",
    };
  if (
    /^'str' object cannot be interpreted as an integer|^an integer is required \(got type str\)|^'str' object is not an integer/.test(
      message,
    )
  )
    return { left: "a number", right: "a text", place: "argument", number: "int" };
  if (
    /^must be real number, not str|^a float is required|unsupported type for timedelta \w+ component: str/.test(
      message,
    )
  )
    return { left: "a number", right: "a text", place: "argument", number: "float" };
  if (
    /^(?:list|tuple|string) indices must be integers or slices, not str|^slice indices must be integers/.test(
      message,
    )
  )
    return { left: "a list", right: "a text as its index", place: "index", number: "int" };
  return null;
}

function plain(name: string | undefined): string {
  return (name ?? "").split(".").at(-1) ?? "";
}

function pair(left: string, right: string, operator: string | null): Reading | null {
  const said = { left: `a value of type ${left}`, right: `a value of type ${right}`, operator };
  const text = left === "str" ? "left" : right === "str" ? "right" : null;
  const other = text === "left" ? right : left;
  if (text && NUMBERS[other]) return { ...said, wrong: text, number: NUMBERS[other] ?? null };
  if (text && other === "bytes")
    return { ...said, wrong: text, convert: "encode", section: "bytes-and-text" };
  if ([left, right].includes("Decimal") && [left, right].includes("float"))
    return {
      ...said,
      wrong: left === "float" ? "left" : "right",
      convert: "Decimal",
      section: "exact-and-inexact",
    };
  if (text && /^(?:datetime|date|timedelta|UUID|list|dict|bool)$/.test(other))
    return { ...said, wrong: text };
  return null;
}
